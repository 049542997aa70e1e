/** Why a step falls on its day, in a sentence or two, from what the plan gives as reasons. */

import { daysBetween, midnight } from "./civil.js";
import { REASON } from "./strings.js";

/** @typedef {import("./types.js").PlanStep} PlanStep */
/** @typedef {import("./types.js").Words} Words */
/** @typedef {import("./types.js").Why} Why */
/** @typedef {import("./types.js").Bound} Bound */
/** @typedef {import("./dates.js").Dates} Dates */

/** A bound may carry a time, when it comes from hours. @param {string} moment */
export const dayOf = (moment) => moment.slice(0, 10);

/**
 * @param {PlanStep} step
 * @param {Words} words
 * @param {Dates} dates
 * @returns {string} empty where the plan gives no reason
 */
export function reason(step, words, dates) {
  return [...base(step, words, dates), ...passedOver(step, words, dates)].join(" ");
}

/** @param {PlanStep} step @param {Words} words @param {Dates} dates @returns {string[]} */
function base(step, words, dates) {
  const bound = /** @type {Bound[]} */ (["aim", "earliest", "latest"]).find((each) =>
    step.why.some((why) => why.bound === each),
  );
  if (!bound) return [];
  const why = counted(step, bound, words, dates);
  if (bound === "latest") return [REASON.atLatest(why)];
  const best = step.aim && dayOf(step.aim);
  if (!best || best >= dates.today) return [sentence(why)];
  const latest = step.latest && dayOf(step.latest);
  return [
    REASON.bestWas(dates.short(best), why),
    ...(latest && latest >= dates.today ? [REASON.inTime(dates.short(latest))] : []),
  ];
}

/**
 * @param {PlanStep} step
 * @param {Bound} bound
 * @param {Words} words
 * @param {Dates} dates
 * @returns {string} "1 day after the date they named (Fri 27 Nov)"; empty where the bound has no term
 */
export function counted(step, bound, words, dates) {
  const terms = step.why.filter((why) => why.bound === bound).map((why) => term(why, words, dates));
  const distinct = [...new Set(terms)];
  return distinct.length > 1 ? dates.and(distinct) + REASON.later : (distinct[0] ?? "");
}

/** @param {Why} why @param {Words} words @param {Dates} dates */
function term({ anchor, date, offset }, words, dates) {
  const step = words.steps[anchor];
  const name = words.anchors[anchor] ?? (step ? REASON.step(step.short) : anchor);
  const dated = `${name} (${dates.short(dayOf(date))})`;
  return offset.startsWith("0 ") ? REASON.sameDay(dated) : REASON.after(offset, dated);
}

/**
 * @param {PlanStep} step
 * @param {Words} words
 * @param {Dates} dates
 * @returns {string[]} a sentence for each kind of reason why days were passed over
 */
export function passedOver(step, words, dates) {
  /** @type {Map<string, string[]>} */
  const days = new Map();
  for (const { date, because } of [...step.skipped].sort((one, other) =>
    one.date < other.date ? -1 : 1,
  )) {
    const kind = because === englishWeekday(date) ? "" : because;
    days.set(kind, [...(days.get(kind) ?? []), date]);
  }
  return [...days].map(([because, found]) => {
    const runs = inRuns(found).map((run) => runInWords(run, dates));
    const list = dates.and(runs.flat());
    if (because === "") return REASON.off(list, found.length > 1);
    const other = words.steps[because];
    return other ? REASON.taken(list, other.short) : REASON.named(list, because);
  });
}

/** @param {string[]} days in order @returns {string[][]} days that follow each other, together */
function inRuns(days) {
  /** @type {string[][]} */
  const runs = [];
  for (const day of days) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && daysBetween(last, day) === 1) run.push(day);
    else runs.push([day]);
  }
  return runs;
}

/** @param {string[]} run @param {Dates} dates @returns {string[]} */
function runInWords(run, dates) {
  const [first = "", last = ""] = [run[0], run.at(-1)];
  return run.length > 2
    ? [REASON.run(dates.short(first), dates.short(last))]
    : run.map(dates.short);
}

/** The engines name weekdays in English, whatever the reader's locale is. @param {string} date */
const englishWeekday = (date) =>
  new Intl.DateTimeFormat("en", { weekday: "long", timeZone: "UTC" }).format(midnight(date));

/** @param {string} text */
const sentence = (text) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
