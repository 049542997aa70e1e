/** Why a step falls on its day, in the sentence that a person would say; `reason.js` has it with every term. */

import { adviceOf } from "../engine.js";
import { isNamedDay } from "./answers.js";
import { dateOf } from "./civil_date.js";
import { spelled } from "./number_words.js";
import { countedOut } from "./planning.js";
import { bestBefore, isLate, notCounted, putOff, sentence, whatNow, windowsOf } from "./reason.js";
import { REASON, SHORT } from "./reason_words.js";
import { sourcesOf, wholeSources } from "./source_words.js";

/** @import { Bound, PlanStep, Why } from "./types.js" */
/** @typedef {import("../controller/types.js").Model} Model */

/** @param {PlanStep} step @param {Model} model @returns {string} empty where the plan gives no reason */
export function shortReason(step, model) {
  const { dates } = model;
  const until = putOff(step, model);
  if (until) return sentence(SHORT.putOff(dates.short(until)));
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
          whatNow(step, dates),
        ]
      : [counted + whoSays(why, model), passedOver(step, bound, model)];
  return told.filter(Boolean).map(sentence).join(" ");
}

/**
 * @param {PlanStep} step
 * @param {Bound} bound
 * @param {Model} model
 * @returns {Why} the term that the bound comes from
 */
function deciding(step, bound, { plan, program }) {
  const terms = step.why.filter((why) => why.bound === bound);
  const windows = windowsOf(step, bound, program);
  const isFirst = windows.some(({ first_of: first }) => first?.includes(bound));
  const day = (/** @type {Why} */ why) => (plan ? countedOut(plan, why, windows) : 0);
  terms.sort((one, other) => (isFirst ? day(one) - day(other) : day(other) - day(one)));
  return /** @type {Why} */ (terms[0]);
}

/**
 * @param {Why} why
 * @param {boolean} isLast whether it names the last day, and no other
 * @param {Model} model
 * @returns {string} "a week after the interview"
 */
function counting(why, isLast, model) {
  const name = nameOf(why, model);
  const offset = inWeeks(why.offset);
  if (why.before) return REASON.before(offset, name);
  if (why.offset.startsWith("0 ")) {
    return isNamedDay(model.program, why.anchor) ? REASON.onDay(name) : REASON.sameDay(name);
  }
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

/**
 * An anchor of several events is called as the one is that happened, where that has an anchor of its own.
 *
 * @param {Why} why
 * @param {Model} model
 * @returns {string}
 */
function nameOf({ anchor, date }, { program, words, state }) {
  const declared = program.anchors[anchor];
  const general = words.anchors[anchor] ?? REASON.step(words.steps[anchor]?.short ?? anchor);
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
  return called ?? (step ? SHORT.doing(words.steps[step]?.short ?? step) : general);
}

/** @param {Why} why @param {Model} model @returns {string} ", as most of our sources say" */
function whoSays({ cites, editorial }, { program, words, state }) {
  const cited = sourcesOf(cites);
  const name = (/** @type {string} */ id) => words.sources[id]?.name ?? id;
  const advice = adviceOf(program, state.inputs);
  if (cited.includes(advice)) return SHORT.says(name(advice));
  const whole = wholeSources(words);
  const ours = cited.filter((id) => whole.includes(id));
  if (cited.length === 0) return editorial ? SHORT.ours : "";
  if (cited.length === 1) return SHORT.says(name(cited[0] ?? ""));
  if (ours.length === 0) return SHORT.others(spelled(`${cited.length}`));
  if (ours.length === 1) return SHORT.says(name(ours[0] ?? ""));
  if (ours.length === whole.length) return SHORT.all;
  return ours.length * 2 > whole.length
    ? SHORT.most
    : SHORT.some(spelled(`${ours.length}`), spelled(`${whole.length}`));
}

/**
 * @param {PlanStep} step
 * @param {Bound} bound
 * @param {Model} model
 * @returns {string} "we’ve skipped the weekend"
 */
function passedOver(step, bound, { program, words, dates }) {
  const start = step.aim ? dateOf(step.aim) : dates.today;
  const on = step.on ?? start;
  const causes = [
    ...step.skipped.map(({ because }) => because),
    ...notCounted(step, bound, { program }),
  ];
  const names = [...new Set(causes)].map((because) => {
    if (because === "weekend") return SHORT.weekend;
    const message = words.steps[because]?.short;
    if (message) return SHORT.dayOf(REASON.step(message));
    return program.quiet_periods.some(({ name }) => name === because)
      ? REASON.step(because)
      : because;
  });
  if (names.length === 0) return "";
  if (on < start) return SHORT.before(dates.and(names));
  const isFull =
    step.working_days === "prefer" && on === start && step.skipped.some(({ date }) => date > start);
  return isFull ? SHORT.noneLeft : SHORT.skipped(dates.and(names));
}
