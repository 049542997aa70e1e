/** Dates as elements: readable by machines, and never broken across lines. */

import { goodDays } from "../core/planning.js";
import { el } from "./dom.js";

/** @param {string} date @param {string} words */
export const dated = (date, words) => el("time", { datetime: date, class: "calc-day" }, words);

/**
 * @param {import("../core/types.js").PlanStep} step
 * @param {Pick<import("../controller/types.js").Model, "plan" | "dates">} model
 * @returns {HTMLElement | null} "Fri 20 Nov – Tue 24 Nov"; null where the plan gives no window
 */
export function windowOf(step, { plan, dates }) {
  const days = plan && goodDays(plan, step);
  if (!days) return null;
  const [from, to] = days;
  /** @param {string} date */
  const whole = (date) => el("span", { class: "calc-day" }, dates.short(date));
  return el("span", whole(from), from !== to && [" – ", whole(to)]);
}
