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
  return (
    quietPeriod(calendar, date) ?? (calendar.weekend.includes(isoWeekday(day)) ? "weekend" : null)
  );
}

/** @param {WorkingDays} calendar @param {string} date @returns {string | null} its name */
function quietPeriod({ quiet }, date) {
  const day = date.slice(5);
  const found = quiet.find(({ from, until }) =>
    from <= until ? from <= day && day <= until : day >= from || day <= until,
  );
  return found?.name ?? null;
}

/** @param {WorkingDays} calendar @param {number} day @returns {boolean} */
export const isWorkingDay = (calendar, day) => dayOff(calendar, day) === null;

/** @param {WorkingDays} calendar @param {number} day @returns {boolean} counted where quiet days are not? */
export const passes = (calendar, day) =>
  !calendar.counted || quietPeriod(calendar, written(day)) === null;

/**
 * @param {WorkingDays} calendar
 * @param {number} day
 * @param {number} amount
 * @param {(calendar: WorkingDays, day: number) => boolean} [counts] which days are counted
 * @returns {number} the `amount`-th working day after a day or, below 0, before it
 */
export function workingDaysLater(calendar, day, amount, counts = isWorkingDay) {
  let later = day;
  for (let left = Math.abs(amount); left > 0; ) {
    later += Math.sign(amount);
    if (counts(calendar, later)) left -= 1;
  }
  return later;
}

/** @param {WorkingDays} calendar @param {number} day @returns {number} the first working day after a quiet period */
export function afterQuiet(calendar, day) {
  let later = day;
  if (calendar.quiet.length) {
    while (!quietPeriod(calendar, written(later))) later += 1;
    while (quietPeriod(calendar, written(later))) later += 1;
  }
  return isWorkingDay(calendar, later) ? later : workingDaysLater(calendar, later, 1);
}

/** @param {WorkingDays} calendar @param {number} day @returns {boolean} are its holidays unknown? */
export function beyondKnown({ counted, known }, day) {
  return counted && known !== null && (written(day) < known.from || written(day) > known.until);
}
