/** What an offset makes of a date. */

import { kept, monthsLater, onDay } from "./dates.js";

/** @import { Moment } from "./dates.js" */
/** @import { WorkingDays } from "./working_days.js" */

/**
 * Returns the moment that lies `times` offsets after an anchor, or before it: times -1.
 *
 * Hours carry a time where the anchor has one, and round up to whole days where it has none.
 *
 * @param {Moment} anchor
 * @param {string} offset
 * @param {WorkingDays} calendar
 * @param {number} [times]
 * @param {boolean} [pauses] whether days and weeks are counted without those of a quiet period
 * @returns {Moment}
 */
export function add(anchor, offset, calendar, times = 1, pauses = false) {
  const [number, unit] = amountAndUnit(offset);
  const amount = number * times;
  if (unit === "hour") return hoursLater(anchor, amount);
  if (unit === "day" || unit === "week") {
    const days = unit === "day" ? amount : 7 * amount;
    return onDay(pauses ? calendar.later(anchor.day, days, true) : anchor.day + days);
  }
  if (unit === "working day") return onDay(calendar.later(anchor.day, amount));
  return onDay(monthsLater(anchor.day, amount));
}

/** @type {(offset: string) => [number, string]} the amount, and the unit in the singular */
export const amountAndUnit = kept((offset) => {
  const [number, ...unit] = offset.split(" ");
  return [Number(number), unit.join(" ").replace(/s$/, "")];
});

/** @param {Moment} anchor @param {number} amount @returns {Moment} */
function hoursLater(anchor, amount) {
  if (anchor.at === null) return onDay(anchor.day + Math.ceil(amount / 24));
  const total = Number(anchor.at.slice(0, 2)) + amount;
  const at = `${String(((total % 24) + 24) % 24).padStart(2, "0")}${anchor.at.slice(2)}`;
  return { day: anchor.day + Math.floor(total / 24), at };
}
