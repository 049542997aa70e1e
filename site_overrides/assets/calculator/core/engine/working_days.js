/** Which days are working days: the region's weekend, its holidays, and the quiet periods. */

import { isoWeekday, written } from "./dates.js";

/** @import { HolidaysKnown, Program, QuietPeriod } from "../contract.js" */

/**
 * @typedef {object} WorkingDays the calendar of a situation
 * @property {boolean} counted where false, every day is a working day
 * @property {HolidaysKnown | null} known
 * @property {number[]} weekend
 * @property {Record<string, string>} holidays
 * @property {QuietPeriod[]} quiet
 */

/**
 * @param {Program} program
 * @param {string | undefined} region
 * @param {boolean} counted
 * @returns {WorkingDays}
 */
export function workingDays(program, region, counted) {
  const { weekend, quiet_periods: quiet } = program;
  if (region === undefined) return { counted, known: null, weekend, holidays: {}, quiet };
  const { from, until, days, ...loaded } = program.holidays[region];
  return { counted, known: { from, until }, weekend: loaded.weekend, holidays: days, quiet };
}

/**
 * @param {WorkingDays} calendar
 * @param {number} day
 * @returns {string | null} why it is no working day: a holiday, a quiet period, the weekend
 */
export function dayOff(calendar, day) {
  if (!calendar.counted) return null;
  const date = written(day);
  if (Object.hasOwn(calendar.holidays, date)) return calendar.holidays[date];
  const within = date.slice(5);
  for (const { name, from, until } of calendar.quiet) {
    if (from <= until ? from <= within && within <= until : within >= from || within <= until) {
      return name;
    }
  }
  return calendar.weekend.includes(isoWeekday(day)) ? "weekend" : null;
}

/** @param {WorkingDays} calendar @param {number} day @param {number} amount @returns {number} */
export function workingDaysLater(calendar, day, amount) {
  let later = day;
  for (let left = amount; left > 0; ) {
    later += 1;
    if (dayOff(calendar, later) === null) left -= 1;
  }
  return later;
}

/** @param {WorkingDays} calendar @param {number} day @returns {boolean} are its holidays unknown? */
export function beyondKnown({ counted, known }, day) {
  return counted && known !== null && (written(day) < known.from || written(day) > known.until);
}
