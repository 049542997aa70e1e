/**
 * Civil dates as text, `YYYY-MM-DD`: no time zone, no clock (but for the two functions that read it).
 */

const DAY = 86_400_000;

/** @param {string} date @returns {Date} its midnight in UTC, where every day has 24 hours */
export const midnight = (date) => new Date(`${date}T00:00:00Z`);

/** @param {Date} moment @returns {string} its day in UTC */
const dayOf = (moment) => moment.toISOString().slice(0, 10);

/** @param {string} text @returns {boolean} whether it is a date that exists */
export function isDate(text) {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const moment = midnight(text);
  return !Number.isNaN(moment.getTime()) && dayOf(moment) === text;
}

/** @type {(year: number, month: number, day: number) => string | null} months from 1; null for no day */
export function civil(year, month, day) {
  const text = [
    String(year).padStart(4, "0"),
    ...[month, day].map((n) => String(n).padStart(2, "0")),
  ].join("-");
  return isDate(text) ? text : null;
}

/** A bound may carry a time, when it comes from hours. @param {string} moment */
export const dateOf = (moment) => moment.slice(0, 10);

/** @param {string} date @param {number} days @returns {string} */
export const addDays = (date, days) => dayOf(new Date(midnight(date).getTime() + days * DAY));

/** @param {string} from @param {string} to @returns {number} negative where `to` comes first */
export const daysBetween = (from, to) => (midnight(to).getTime() - midnight(from).getTime()) / DAY;

/** @param {string} date @returns {number} 1 for Monday to 7 for Sunday */
export const weekday = (date) => midnight(date).getUTCDay() || 7;

/** @returns {string} today, by the reader's clock: it is read here and below alone */
export function clockToday() {
  const now = new Date();
  return /** @type {string} */ (civil(now.getFullYear(), now.getMonth() + 1, now.getDate()));
}

/** @returns {string} `HH:MM`, by the reader's clock */
export const clockTime = () => new Date().toTimeString().slice(0, "00:00".length);
