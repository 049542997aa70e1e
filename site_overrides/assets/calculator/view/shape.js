/** The order and the shape in which steps are shown, in the list as in the picture. */

/** @typedef {import("../types.js").Model} Model */
/** @typedef {import("../types.js").PlanStep} PlanStep */

/** @param {PlanStep[]} all @returns {PlanStep[]} those that are not dropped, by day */
export const inOrder = (all) =>
  all
    .filter((step) => step.status !== "dropped")
    .sort((one, other) =>
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
