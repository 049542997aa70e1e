/** Dates as elements: readable by machines, and never broken across lines. */

import { dateOf } from "../core/civil_date.js";
import { el } from "./dom.js";

/** @param {string} date @param {string} words */
export const dated = (date, words) => el("time", { datetime: date, class: "calc-day" }, words);

/**
 * @param {import("../core/types.js").PlanStep} step
 * @param {import("../core/format_dates.js").Dates} dates
 * @returns {HTMLElement | null} "Fri 20 Nov – Tue 24 Nov"; null where the plan gives no window
 */
export function windowOf({ earliest, latest }, dates) {
  if (!earliest || !latest) return null;
  const [from, to] = [dateOf(earliest), dateOf(latest)];
  /** @param {string} date */
  const whole = (date) => el("span", { class: "calc-day" }, dates.short(date));
  return el("span", whole(from), from !== to && [" – ", whole(to)]);
}
