/** Why a step falls on its day, in a sentence or two, from what the plan gives as reasons. */

import { has, isNamedDay } from "./answers.js";
import { addDays, dateOf, daysBetween } from "./civil_date.js";
import { REASON } from "./reason_words.js";

/** @import { Window } from "./contract.js" */
/** @import { PlanStep, Program, Skipped, Why, Bound } from "./types.js" */
/** @import { Dates } from "./format_dates.js" */
/**
 * @typedef {Pick<import("../controller/types.js").Model, "plan" | "program" | "words" | "dates"> &
 *   {state?: {inputs: Pick<import("./types.js").Inputs, "events">}}} Known
 */

/**
 * @param {PlanStep} step
 * @param {Known} known
 * @returns {string} empty where the plan gives no reason
 */
export function reason(step, known) {
  const day = putOff(step, known);
  const now = day ? REASON.putOff(known.dates.short(day)) : whatNow(step, known.dates);
  const base = basis(step, known);
  const but = passedOver(step, known);
  /** @param {string} text */
  const turned = (text) => (text && but ? REASON.but(text, but) : text || but);
  const told = now ? [base, turned(now)] : [turned(base)];
  return told.filter(Boolean).map(sentence).join(" ");
}

/** @param {PlanStep} step @param {Known} known @returns {string} what the day counts from */
function basis(step, known) {
  const { dates } = known;
  const bound = /** @type {Bound[]} */ (["aim", "earliest", "latest"]).find((each) =>
    step.why.some((why) => why.bound === each),
  );
  if (!bound) return "";
  const why = counted(step, bound, known);
  const late = isLate(step, dates) && step.latest ? dates.short(dateOf(step.latest)) : "";
  if (bound === "latest") return late ? REASON.wasDue(why) : REASON.atLatest(why);
  const best = bestBefore(step, dates);
  if (!best) return why;
  const was = why.startsWith(REASON.sameDay("")) ? REASON.bestWasThe(why) : "";
  return (was || REASON.bestWas(dates.short(best), why)) + (late && REASON.lastWas(late));
}

/** @param {PlanStep} step @param {Dates} dates @returns {string} once its best day has passed */
export function whatNow(step, dates) {
  if (isLate(step, dates)) return REASON.sooner;
  if (!bestBefore(step, dates)) return "";
  if (!step.latest) return REASON.anyDay;
  const latest = dateOf(step.latest);
  return latest === dates.today ? REASON.lastDay : REASON.inTime(dates.short(latest));
}

/** @param {PlanStep} step @param {Dates} dates */
export const isLate = ({ latest }, { today }) => latest !== null && dateOf(latest) < today;

/** @param {PlanStep} step @param {Dates} dates @returns {string} the best day, if it has passed */
export function bestBefore({ aim }, { today }) {
  const best = aim ? dateOf(aim) : today;
  return best < today ? best : "";
}

/**
 * @param {PlanStep} step
 * @param {Bound} bound
 * @param {Known} known
 * @returns {string} "a day after the date they gave you (Fri 27 Nov)"; empty without a term
 */
export function counted(step, bound, known) {
  const terms = step.why.filter((why) => why.bound === bound).map((why) => counting(why, known));
  const distinct = [...new Set(terms)];
  const quiet = notCounted(step, bound, known).map(REASON.step);
  const but = quiet.length > 0 ? REASON.notCounted(known.dates.and(quiet)) : "";
  if (distinct.length < 2) return (distinct[0] ?? "") + but;
  const isFirst = windowsOf(step, bound, known.program).some(({ first_of: first }) =>
    first?.includes(bound),
  );
  const which = isFirst ? REASON.earlierOf : REASON.later;
  return known.dates.and(distinct) + which(distinct.length) + but;
}

/**
 * @param {PlanStep} step
 * @param {Bound} bound
 * @param {Pick<Known, "program">} known
 * @returns {string[]} the names of the quiet periods that lie within what is counted, and are left out of it
 */
export function notCounted(step, bound, { program }) {
  const until = step[bound];
  const terms = windowsOf(step, bound, program).flatMap((window) => window[bound] ?? []);
  const pausing = terms.flatMap(({ term, pauses }) => (pauses ? [term] : []));
  const counted = step.why.filter((why) => why.bound === bound && pausing.includes(why.term));
  if (!until || counted.length === 0) return [];
  const from = counted.map(({ date }) => dateOf(date)).sort()[0] ?? "";
  const length = Math.max(daysBetween(from, dateOf(until)), 0);
  const days = Array.from({ length }, (_, n) => addDays(from, n + 1));
  return program.quiet_periods
    .filter((period) => days.some(within(period)))
    .map(({ name }) => name);
}

/** @param {Program["quiet_periods"][number]} period @returns {(date: string) => boolean} */
const within =
  ({ from, until }) =>
  (date) => {
    const day = date.slice("2026-".length);
    return from <= until ? from <= day && day <= until : from <= day || day <= until;
  };

/**
 * @param {PlanStep} step
 * @param {Bound} bound
 * @param {Pick<Program, "advice">} program
 * @returns {Window[]} those that the plan took the bound from
 */
export function windowsOf({ step, why }, bound, { advice }) {
  const names = why.flatMap((each) => (each.bound === bound ? [each.term] : []));
  const all = Object.values(advice).flatMap(({ steps }) => steps[step]?.windows ?? []);
  return all.filter((window) => window[bound]?.some(({ term }) => names.includes(term)));
}

/** @param {PlanStep} step @param {Known} known @returns {string} that the reader put it off, where that counts */
export function putOff({ step, aim, on }, { program, state }) {
  const until = state?.inputs.events.findLast(
    (each) => each.step === step && has(program, each, "puts-off"),
  )?.by;
  return until && (on ?? "") >= until && (!aim || dateOf(aim) < until) ? until : "";
}

/**
 * @param {Why} why
 * @param {Known} known
 * @returns {string} "a day after the date they gave you (Fri 27 Nov)"
 */
export function counting({ anchor, date, offset, before }, { plan, program, words, dates }) {
  const declared = program.anchors[anchor];
  const id = declared && "step" in declared ? declared.step : anchor;
  const step = plan?.steps.find((each) => each.step === id);
  const day = dates.short(dateOf(date));
  const name = words.anchors[anchor] ?? REASON.step(words.steps[anchor]?.short ?? anchor);
  const dated = `${name} (${step ? standing(step, day) : day})`;
  if (before) return REASON.before(offset, dated);
  if (/ hours?$/.test(offset) && !offset.startsWith("0 ")) return REASON.within(offset, dated);
  if (!offset.startsWith("0 ")) return REASON.after(offset, dated);
  return isNamedDay(program, anchor) ? REASON.onDay(dated) : REASON.sameDay(dated);
}

/**
 * A step that has not been done is counted from all the same, and that should be plain.
 *
 * @param {PlanStep} step
 * @param {string} day
 */
function standing({ status, dropped }, day) {
  if (status === "done" || dropped === "superseded") return day;
  return status === "dropped" ? REASON.leftOut(day) : REASON.planned(day);
}

/** @param {PlanStep} step @param {Known} known @returns {string} why days were passed over */
function passedOver(step, known) {
  const { words, dates } = known;
  if (step.skipped.length === 0) return "";
  const start = bestBefore(step, dates) || !step.aim ? dates.today : dateOf(step.aim);
  const on = step.on ?? start;
  const isTaken = (/** @type {Skipped} */ { because }) => because in words.steps;
  // Days after the start are tried before an earlier one only where no working day is left.
  if (
    step.working_days === "prefer" &&
    on <= start &&
    step.skipped.some(({ date }) => date > start) &&
    !step.skipped.some(isTaken)
  )
    return REASON.noneLeft;
  const inOrder = [...step.skipped].sort((one, other) => (one.date < other.date ? -1 : 1));
  const clauses = [
    ...daysOff(
      inOrder.filter((day) => !isTaken(day)),
      dates,
    ),
    ...taken(inOrder.filter(isTaken), known),
  ].join("; ");
  return on < start ? clauses + REASON.earlier : clauses;
}

/** @param {Skipped[]} days in order @param {Dates} dates @returns {string[]} in clauses */
function daysOff(days, dates) {
  const runs = inRuns(days);
  const plain = runs.filter((run) => namesIn(run).length === 0);
  return [
    ...(plain.length > 0 ? [REASON.off(runsInWords(plain, dates), plain.flat().length > 1)] : []),
    ...runs
      .filter((run) => !plain.includes(run))
      .map((run) =>
        REASON.named(runsInWords([run], dates), run.length > 1, namesIn(run).join(", ")),
      ),
  ];
}

/** @param {Skipped[]} days of other messages @param {Known} known @returns {string[]} */
function taken(days, { plan, words, dates }) {
  const isDone = (/** @type {Skipped} */ { because }) =>
    plan?.steps.find(({ step }) => step === because)?.status === "done";
  /** @param {Skipped} day */
  const said = ({ date, because }) => [
    dates.short(date),
    REASON.step(words.steps[because]?.short ?? because),
  ];
  const [done, open] = [days.filter(isDone), days.filter((day) => !isDone(day))];
  return [
    ...(done.length > 0 ? [REASON.went(done.map(said), dates.and)] : []),
    ...(open.length > 0 ? [REASON.kept(open.map(said), dates.and)] : []),
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
  ...new Set(run.flatMap(({ because }) => (because === "weekend" ? [] : [because]))),
];

/** @param {Skipped[][]} runs @param {Dates} dates */
const runsInWords = (runs, dates) =>
  dates.and(
    runs.flatMap((run) => {
      const days = run.map(({ date }) => dates.short(date));
      return days.length > 2 ? [REASON.run(days[0] ?? "", days.at(-1) ?? "")] : days;
    }),
  );

/** @param {string} text */
export const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

/** @param {string} text */
export const sentence = (text) => `${capital(text)}.`;
