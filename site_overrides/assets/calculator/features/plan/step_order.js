/** The order and the shape in which steps are shown, in the list as in the picture. */

import { dateOf } from "../../core/civil_date.js";
import { decisionIn } from "../../core/planning.js";

/** @import { Model } from "../../controller/types.js" */
/** @import { Plan, PlanStep, Program } from "../../core/types.js" */

/**
 * What is late stands apart, but for the one thing to do now: a list of what was missed is no plan.
 *
 * @param {PlanStep} step
 * @param {Plan} plan
 * @returns {boolean} whether its time has passed, so that it matters what to do about it
 */
export function isMissed(step, plan) {
  if (step.instead_of.length > 0) return false;
  if (step.status === "late") return step.step !== plan.next;
  // What came before their decision matters no more.
  const isOver = decisionIn(plan) !== null || isOvertaken(step, plan);
  return isPast(step) && !(step.optional && isOver);
}

/** @param {PlanStep} step */
const isPast = ({ dropped }) => dropped === "too-late" || dropped === "folded";

/**
 * @param {PlanStep} step an optional one
 * @param {Plan} plan
 * @returns {boolean} whether what has to be done after it was done, or its best day is over, too: then it matters no more
 */
const isOvertaken = (step, { steps, today }) =>
  steps
    .slice(steps.indexOf(step) + 1)
    .some(
      (each) =>
        !each.optional &&
        (each.status === "done" || isPast(each) || (each.on !== null && isAfterBest(each, today))),
    );

/** @param {PlanStep} step @param {string} today */
const isAfterBest = ({ aim, latest }, today) => {
  const best = aim ?? latest;
  return best !== null && dateOf(best) < today;
};

/** @param {Plan} plan @returns {PlanStep[]} those that are neither dropped nor missed, by day */
export const inOrder = (plan) =>
  byDay(plan.steps.filter((step) => step.status !== "dropped" && !isMissed(step, plan)));

/**
 * @param {PlanStep} step
 * @param {Plan} plan
 * @returns {PlanStep[]} what may be done instead of it
 */
export const alternativesTo = ({ step }, plan) =>
  plan.steps.filter(
    ({ on, status, instead_of }) => on !== null && status !== "done" && instead_of.includes(step),
  );

/**
 * @param {PlanStep} step
 * @param {Plan} plan
 * @param {Program} program
 * @returns {PlanStep[]} what may go into the same message
 */
export const partsOf = ({ step, status }, { steps }, program) =>
  status === "done"
    ? []
    : steps.filter((each) => each.on !== null && wholeOf(each, program) === step);

/**
 * @param {Plan} plan
 * @param {Program} program
 * @returns {Record<"now" | "next" | "later" | "done", PlanStep[]>} as they are listed; an alternative and a
 *   part of a message are lines of their step
 */
export function inGroups(plan, program) {
  const all = inOrder(plan);
  const lines = all.flatMap((step) => [
    ...alternativesTo(step, plan),
    ...partsOf(step, plan, program),
  ]);
  const rows = nextFirst(
    all.filter((step) => !lines.includes(step)),
    plan,
  );
  const [done, open] = [
    rows.filter(({ status }) => status === "done"),
    rows.filter(({ status }) => status !== "done"),
  ];
  const isNow = (/** @type {PlanStep} */ { on }) => (on ?? "") <= plan.today;
  const ahead = open.filter((step) => !isNow(step));
  const isNext = (/** @type {PlanStep} */ { on }) => on === ahead[0]?.on;
  return {
    now: open.filter(isNow),
    next: ahead.filter(isNext),
    later: ahead.filter((step) => !isNext(step)),
    done,
  };
}

/**
 * @param {PlanStep | undefined} last
 * @param {Plan} plan
 * @returns {PlanStep | undefined} what has to be done after it
 */
export function following(last, { steps }) {
  const all = byDay(steps.filter(({ on }) => on !== null));
  return all
    .slice(last ? all.indexOf(last) + 1 : 0)
    .find((step) => step.status !== "done" && !step.optional && step.instead_of.length === 0);
}

/** @param {PlanStep} step @param {Program} program @returns {string} the step that it is a part of */
export const wholeOf = ({ step }, { steps }) => steps.find(({ id }) => id === step)?.within ?? "";

/** @param {PlanStep[]} steps by day @param {Plan} plan @returns {PlanStep[]} with the next one before all of its day */
function nextFirst(steps, { next }) {
  const first = steps.find(({ step }) => step === next);
  if (!first) return steps;
  const others = steps.filter((step) => step !== first);
  const place = others.findIndex(({ on, status }) => status !== "done" && on === first.on);
  return place < 0 ? steps : others.toSpliced(place, 0, first);
}

/** @param {PlanStep[]} steps @returns {PlanStep[]} those of one day as they are */
export const byDay = (steps) =>
  [...steps].sort((one, other) =>
    (one.on ?? "") < (other.on ?? "") ? -1 : (one.on ?? "") > (other.on ?? "") ? 1 : 0,
  );

/**
 * @param {PlanStep} step
 * @param {Model} model
 * @returns {"done" | "next" | "late" | "now" | "later"}
 */
export function shapeOf(step, { plan }) {
  if (step.step === plan?.next) return "next";
  return step.status === "dropped" ? "later" : step.status;
}
