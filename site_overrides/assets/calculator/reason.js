/** Why a step falls on its day, in a sentence or two, from what the plan gives as reasons. */

import { daysBetween, midnight } from "./civil.js";
import { REASON } from "./strings.js";

/** @typedef {import("./types.js").PlanStep} PlanStep */
/** @typedef {import("./types.js").Skipped} Skipped */
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
  const [base, also] = [basis(step, words, dates), inTime(step, dates)];
  const but = passedOver(step, words, dates).join("; ");
  if (also || !base) return [base, also, but].filter(Boolean).map(sentence).join(" ");
  return sentence(but ? REASON.but(base, but) : base);
}

/**
 * @param {PlanStep} step
 * @param {Words} words
 * @param {Dates} dates
 * @returns {string} what the day counts from
 */
function basis(step, words, dates) {
  const bound = /** @type {Bound[]} */ (["aim", "earliest", "latest"]).find((each) =>
    step.why.some((why) => why.bound === each),
  );
  if (!bound) return "";
  const why = counted(step, bound, words, dates);
  if (bound === "latest") return REASON.atLatest(why);
  const best = bestBefore(step, dates);
  return best ? REASON.bestWas(dates.short(best), why) : why;
}

/**
 * @param {PlanStep} step
 * @param {Dates} dates
 * @returns {string} until when it can be done, once its best day has passed
 */
function inTime(step, dates) {
  const latest = step.latest && dayOf(step.latest);
  const open = bestBefore(step, dates) && latest && latest >= dates.today;
  return open ? REASON.inTime(dates.short(latest)) : "";
}

/** @param {PlanStep} step @param {Dates} dates @returns {string} the best day, if it has passed */
function bestBefore({ aim }, { today }) {
  const best = aim ? dayOf(aim) : today;
  return best < today ? best : "";
}

/**
 * @param {PlanStep} step
 * @param {Bound} bound
 * @param {Words} words
 * @param {Dates} dates
 * @returns {string} "1 day after the date they named (Fri 27 Nov)"; empty without a term
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
 * @returns {string[]} why days were passed over, in clauses
 */
function passedOver({ skipped }, words, dates) {
  const inOrder = [...skipped].sort((one, other) => (one.date < other.date ? -1 : 1));
  const taken = inOrder.filter(({ because }) => words.steps[because]);
  const runs = inRuns(inOrder.filter(({ because }) => !words.steps[because]));
  const plain = runs.filter((run) => namesIn(run).length === 0);
  return [
    ...(plain.length > 0 ? [REASON.off(runsInWords(plain, dates), plain.flat().length > 1)] : []),
    ...runs
      .filter((run) => !plain.includes(run))
      .map((run) =>
        REASON.named(runsInWords([run], dates), run.length > 1, namesIn(run).join(", ")),
      ),
    ...taken.map(({ date, because }) =>
      REASON.taken(dates.short(date), words.steps[because]?.short ?? because),
    ),
  ];
}

/** @param {Skipped[]} days in order @returns {Skipped[][]} days that follow each other, together */
function inRuns(days) {
  /** @type {Skipped[][]} */
  const runs = [];
  for (const day of days) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && daysBetween(last.date, day.date) === 1) run.push(day);
    else runs.push([day]);
  }
  return runs;
}

/**
 * @param {Skipped[]} run
 * @returns {string[]} what the days are called, those of a plain weekend left out
 */
const namesIn = (run) => [
  ...new Set(
    run.flatMap(({ date, because }) => (because === englishWeekday(date) ? [] : [because])),
  ),
];

/** @param {Skipped[][]} runs @param {Dates} dates */
const runsInWords = (runs, dates) =>
  dates.and(
    runs.flatMap((run) => {
      const days = run.map(({ date }) => dates.short(date));
      return days.length > 2 ? [REASON.run(days[0] ?? "", days.at(-1) ?? "")] : days;
    }),
  );

/** The engines name weekdays in English, whatever the reader's locale is. @param {string} date */
const englishWeekday = (date) =>
  new Intl.DateTimeFormat("en", { weekday: "long", timeZone: "UTC" }).format(midnight(date));

/** @param {string} text @returns {string} */
export const sentence = (text) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
