/** Why a step falls on its day, in the sentence that a person would say, from what the plan gives as reasons. */

import { has, isNamedDay } from "./answers.js";
import { dateOf } from "./civil_date.js";
import { spelled } from "./number_words.js";
import { countedOut, goodDays, quietBetween } from "./planning.js";
import { REASON } from "./reason_words.js";
import { sourcesOf, wholeSources } from "./source_words.js";

/** @import { Window } from "./contract.js" */
/** @import { Bound, PlanStep, Program, Why, Words } from "./types.js" */
/** @import { Dates } from "./format_dates.js" */
/**
 * @typedef {Pick<import("../controller/types.js").Model, "plan" | "program" | "words" | "dates"> &
 *   {state: {inputs: Pick<import("./types.js").Inputs, "events">}}} Known
 */

/** @param {PlanStep} step @param {Known} model @returns {string} empty where the plan gives no reason */
export function reason(step, model) {
  const { dates } = model;
  const until = putOff(step, model);
  if (until) return sentence(REASON.putOff(dates.short(until)));
  const bound = /** @type {Bound[]} */ (["aim", "earliest", "latest"]).find((each) =>
    step.why.some((why) => why.bound === each),
  );
  if (!bound) return "";
  const why = deciding(step, bound, model);
  const late = isLate(step, dates);
  const best = bound === "latest" ? "" : bestBefore(step, dates);
  const counted = counting(why, bound === "latest" && !late, model);
  const told =
    late || best
      ? [
          best ? REASON.bestWas(dates.short(best), counted) : REASON.wasDue(counted),
          whatNow(step, model),
        ]
      : [counted + whoSays(why, model), passedOver(step, bound, model)];
  return told.filter(Boolean).map(sentence).join(" ");
}

/** Find the deciding term. @param {PlanStep} step @param {Bound} bound @param {Known} model */
function deciding(step, bound, { plan, program }) {
  const terms = step.why.filter((why) => why.bound === bound);
  const windows = windowsOf(step, bound, program);
  const isFirst = windows.some(({ first_of: first }) => first?.includes(bound));
  const day = (/** @type {Why} */ why) => (plan ? countedOut(plan, why, windows) : 0);
  terms.sort((one, other) => (isFirst ? day(one) - day(other) : day(other) - day(one)));
  return /** @type {Why} */ (terms[0]);
}

/** @param {Why} why @param {boolean} isLast whether it names the last day @param {Known} model */
const counting = (why, isLast, model) =>
  countedFrom({ ...why, offset: inWeeks(why.offset) }, nameOf(why, model), model.program, isLast);

/**
 * @param {Why} why
 * @param {string} name of its anchor
 * @param {Pick<Program, "anchors">} program
 * @param {boolean} [isLast] whether it names the last day, and no other
 * @returns {string} "a week after the interview"
 */
export function countedFrom({ anchor, offset, before }, name, program, isLast = false) {
  if (before) return REASON.before(offset, name);
  if (offset.startsWith("0 "))
    return isNamedDay(program, anchor) ? REASON.onDay(name) : REASON.sameDay(name);
  return isLast || / hours?$/.test(offset)
    ? REASON.within(offset, name)
    : REASON.after(offset, name);
}

/** @param {string} offset @returns {string} "1 week" for "7 days" */
function inWeeks(offset) {
  const days = Number(/^(\d+) days$/.exec(offset)?.[1]);
  if (!days || days % 7) return offset;
  return days === 7 ? "1 week" : `${days / 7} weeks`;
}

/** @param {string} anchor @param {Pick<Words, "anchors" | "steps">} words @returns {string} */
export const anchorInWords = (anchor, { anchors, steps }) =>
  anchors[anchor] ?? REASON.step(steps[anchor]?.short ?? anchor);

/**
 * An anchor of several events is called as the one is that happened, where that has an anchor of its own.
 *
 * @param {Why} why
 * @param {Known} model
 * @returns {string}
 */
function nameOf({ anchor, date }, { program, words, state }) {
  const declared = program.anchors[anchor];
  const general = anchorInWords(anchor, words);
  if (!declared || "step" in declared || declared.date === "by") return general;
  const day = dateOf(date);
  const { event, step } =
    state.inputs.events.findLast(
      (each) =>
        each.on === day &&
        (declared.events.includes(each.event) || declared.steps.includes(each.step ?? "")),
    ) ?? {};
  const own = Object.entries(program.anchors).find(([, each]) =>
    "step" in each
      ? each.step === step
      : !step &&
        each.date !== "by" &&
        each.steps.length === 0 &&
        each.events.length === 1 &&
        each.events[0] === event,
  );
  const called = own && words.anchors[own[0]];
  return called ?? (step ? REASON.doing(words.steps[step]?.short ?? step) : general);
}

/** @param {Why} why @param {Known} model @returns {string} ", as most of our sources say" */
function whoSays({ cites, editorial }, { plan, words }) {
  const cited = sourcesOf(cites);
  const name = (/** @type {string} */ id) => words.sources[id]?.name ?? id;
  const advice = plan?.advice ?? "";
  if (cited.includes(advice)) return REASON.says(name(advice));
  const whole = wholeSources(words);
  const ours = cited.filter((id) => whole.includes(id));
  if (cited.length === 0) return editorial ? REASON.ours : "";
  if (cited.length === 1) return REASON.says(name(cited[0] ?? ""));
  if (ours.length === 0) return REASON.others(spelled(`${cited.length}`));
  if (ours.length === 1) return REASON.says(name(ours[0] ?? ""));
  if (ours.length === whole.length) return REASON.all;
  return ours.length * 2 > whole.length
    ? REASON.most
    : REASON.some(spelled(`${ours.length}`), spelled(`${whole.length}`));
}

/** "We’ve skipped the weekend". @param {PlanStep} step @param {Bound} bound @param {Known} model */
function passedOver(step, bound, { plan, program, words, dates }) {
  const start = step.aim ? dateOf(step.aim) : dates.today;
  const on = step.on ?? start;
  const causes = [
    ...step.skipped.map(({ because }) => because),
    ...notCounted(step, bound, { plan, program }),
  ];
  const names = [...new Set(causes)].map((because) => {
    if (because === "weekend") return REASON.weekend;
    const message = words.steps[because]?.short;
    if (message) return REASON.dayOf(REASON.step(message));
    return program.quiet_periods.some(({ name }) => name === because)
      ? REASON.step(because)
      : because;
  });
  if (names.length === 0) return "";
  if (on < start) return REASON.putBefore(dates.and(names));
  const isFull =
    step.working_days === "prefer" && on === start && step.skipped.some(({ date }) => date > start);
  return isFull ? REASON.noneLeft : REASON.skipped(dates.and(names));
}

/** @param {PlanStep} step @param {Known} known @returns {string} once its best day has passed */
function whatNow(step, { plan, dates }) {
  if (isLate(step, dates)) return REASON.sooner;
  if (!bestBefore(step, dates)) return "";
  if (!step.latest) return REASON.anyDay;
  const latest = (plan && goodDays(plan, step)?.[1]) ?? dateOf(step.latest);
  return latest <= dates.today ? REASON.lastDay : REASON.inTime(dates.short(latest));
}

/** @param {PlanStep} step @param {Dates} dates */
const isLate = ({ latest }, { today }) => latest !== null && dateOf(latest) < today;

/** @param {PlanStep} step @param {Dates} dates @returns {string} the best day, if it has passed */
function bestBefore({ aim }, { today }) {
  const best = aim ? dateOf(aim) : today;
  return best < today ? best : "";
}

/**
 * @param {PlanStep} step
 * @param {Bound} bound
 * @param {Pick<Known, "plan" | "program">} known
 * @returns {string[]} the names of the quiet periods that lie within what is counted, and are left out of it
 */
export function notCounted(step, bound, { plan, program }) {
  const until = step[bound];
  const terms = windowsOf(step, bound, program).flatMap((window) => window[bound] ?? []);
  const pausing = terms.flatMap(({ term, pauses }) => (pauses ? [term] : []));
  const counted = step.why.filter((why) => why.bound === bound && pausing.includes(why.term));
  if (!plan || !until || counted.length === 0) return [];
  const from = counted.map(({ date }) => dateOf(date)).sort()[0] ?? "";
  return quietBetween(plan, from, dateOf(until));
}

/**
 * @param {PlanStep} step
 * @param {Bound} bound
 * @param {Pick<Program, "advice">} program
 * @returns {Window[]} those that the plan took the bound from
 */
function windowsOf({ step, why }, bound, { advice }) {
  const names = why.flatMap((each) => (each.bound === bound ? [each.term] : []));
  const all = Object.values(advice).flatMap(({ steps }) => steps[step]?.windows ?? []);
  return all.filter((window) => window[bound]?.some(({ term }) => names.includes(term)));
}

/** @param {PlanStep} step @param {Known} known @returns {string} that the reader put it off, where that counts */
function putOff({ step, aim, on }, { program, state }) {
  const until = state?.inputs.events.findLast(
    (each) => each.step === step && has(program, each, "puts-off"),
  )?.by;
  return until && (on ?? "") >= until && (!aim || dateOf(aim) < until) ? until : "";
}

/** @param {string} text */
export const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

/** @param {string} text */
export const sentence = (text) => `${capital(text)}.`;
