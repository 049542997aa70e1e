/** How far away a step's day is, in words. */

import { addDays, dateOf } from "../../core/civil_date.js";
import { PLAN } from "./words.js";

/** @import { Model } from "../../controller/types.js" */
/** @import { PlanStep } from "../../core/types.js" */

/** When "today" becomes "tonight". */
const EVENING = "17:00";

/**
 * @param {PlanStep} step
 * @param {Model} model
 * @returns {string} "Tonight or tomorrow"; empty where it has to wait, or is for another day than tomorrow
 */
export function soon({ on, earliest, skipped }, { today, time }) {
  const isFree =
    earliest !== null && dateOf(earliest) <= today && !skipped.some(({ date }) => date === today);
  if (!isFree || on !== addDays(today, 1)) return "";
  return (time ?? "") >= EVENING ? PLAN.tonightOrTomorrow : PLAN.todayOrTomorrow;
}

/** @param {PlanStep} step @param {Model} model @returns {string} "in 2 days" */
export const distance = (step, model) =>
  soon(step, model).toLowerCase() || model.dates.distance(step.on ?? model.today);
