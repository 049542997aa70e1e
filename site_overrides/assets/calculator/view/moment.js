/** Dates as elements: readable by machines, and never broken across lines. */

import { dateOf } from "../civil.js";
import { el } from "./dom.js";

/** @param {string} date @param {string} words */
export const dated = (date, words) => el("time", { datetime: date, class: "calc-day" }, words);

/**
 * @param {import("../types.js").PlanStep} step
 * @param {import("../dates.js").Dates} dates
 * @returns {HTMLElement | null} "20–24 Nov"; null where the plan gives no window
 */
export function windowOf({ earliest, latest }, dates) {
  if (!earliest || !latest) return null;
  const [from, to] = [dateOf(earliest), dateOf(latest)];
  return el("span", { class: "calc-day" }, from === to ? dates.short(from) : dates.range(from, to));
}
