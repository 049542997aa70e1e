/** In which group of the list an application stands: a pure function of its plan. */

import { isNamedDay } from "../../core/answers.js";
import { daysBetween } from "../../core/civil_date.js";

/** @import { Plan, Program } from "../../core/types.js" */

/** In the order of the list. */
export const GROUPS = /** @type {const} */ (["mend", "today", "week", "later", "theirs", "closed"]);

/** @typedef {(typeof GROUPS)[number]} Group */

/** In days: what comes sooner is worth a look this week. */
const WEEK = 7;

/**
 * @param {Plan | null} plan null where the application cannot be planned
 * @param {Program} program
 * @returns {Group}
 */
export function groupOf(plan, program) {
  if (!plan) return "mend";
  if (plan.state === "over") return "closed";
  if (plan.state === "do") return "today";
  const next = plan.steps.find(({ step }) => step === plan.next);
  // Without a step, something that they have arranged comes first.
  if (!next?.on) return "theirs";
  if (daysBetween(plan.today, next.on) < WEEK) return "week";
  return isTheirTurn(next, plan, program) ? "theirs" : "later";
}

/**
 * @param {Plan["steps"][number]} next
 * @param {Plan} plan
 * @param {Program} program
 * @returns {boolean} whether it counts from a day that they named, and that has not passed
 */
const isTheirTurn = (next, { today }, program) =>
  next.why.some(({ anchor, date }) => isNamedDay(program, anchor) && date >= today);
