/** The order and the shape in which steps are shown, in the list as in the picture. */

/** @import { Model } from "../../controller/types.js" */
/** @import { Plan, PlanStep } from "../../core/types.js" */

/**
 * What is late stands apart, but for the one thing to do now: a list of what was missed is no plan.
 *
 * @param {PlanStep} step
 * @param {Plan} plan
 * @returns {boolean} whether its time has passed, so that it matters what to do about it
 */
export const isMissed = ({ step, status, dropped, instead_of }, plan) =>
  instead_of.length === 0 &&
  (dropped === "too-late" || dropped === "folded" || (status === "late" && step !== plan.next));

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
 * @param {Plan} plan
 * @returns {Record<"now" | "next" | "later" | "done", PlanStep[]>} as they are listed; an alternative is a line of the
 *   step that it stands for
 */
export function inGroups(plan) {
  const all = inOrder(plan);
  const lines = all.flatMap((step) => alternativesTo(step, plan));
  const rows = all.filter((step) => !lines.includes(step));
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
