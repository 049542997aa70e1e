/** Dates as people type them: `20/11`, `20 Nov`, `Nov 20 2026`, `yesterday`, `Friday`. */

import { addDays, civil, daysBetween, isDate, midnight, weekday } from "./civil.js";

/**
 * @typedef {object} Reader what is needed to read a date
 * @property {string} locale whose order of day and month counts, and whose names of months
 * @property {string} today
 * @property {"past" | "future"} lean where a weekday without a date is looked for
 */

/**
 * @param {string} text
 * @param {Reader} reader
 * @returns {string | null} null where the text is no date, or could be none
 */
export function readDate(text, reader) {
  const words = text.trim().toLowerCase().replaceAll(",", " ").replace(/\s+/g, " ");
  if (isDate(words)) return words;
  return relative(words, reader) ?? inNumbers(words, reader) ?? inWords(words, reader);
}

/** @param {string} words @param {Reader} reader */
function relative(words, { locale, today, lean }) {
  const format = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  const near = [0, -1, 1].find((days) => format.format(days, "day").toLowerCase() === words);
  if (near !== undefined) return addDays(today, near);

  const day = named(words.replace(/^(last|next|on) /, ""), days(locale));
  if (day === null) return null;
  const ahead = (day - weekday(today) + 7) % 7;
  return addDays(today, lean === "future" ? ahead || 7 : ahead - 7);
}

/** @param {string} words @param {Reader} reader */
function inNumbers(words, reader) {
  const found = /^(\d{1,2})[/. -]+(\d{1,2})(?:[/. -]+(\d{4}|\d{2}))?\.?$/.exec(words);
  if (!found) return null;
  const [first, second] = [Number(found[1]), Number(found[2])];
  const monthFirst = order(reader.locale)[0] === "month";
  const [month, day] = monthFirst ? [first, second] : [second, first];
  // 11/20 can only be one day, whatever the reader's order.
  return (
    dated(found[3], month, day, reader) ??
    (first > 12 || second > 12 ? dated(found[3], day, month, reader) : null)
  );
}

/** @param {string} words @param {Reader} reader */
function inWords(words, reader) {
  const parts = words
    .replace(/(\d)(st|nd|rd|th)\b/g, "$1")
    .replaceAll(".", " ")
    .split(/[\s/-]+/)
    .filter(Boolean);
  const rest = parts.filter((part) => part !== "of" && named(part, days(reader.locale)) === null);
  const months = rest.map((part) => named(part, monthNames(reader.locale)));
  const month = months.find((found) => found !== null);
  const numbers = rest.filter((_, index) => months[index] === null);
  const [day = "", year] = numbers;
  if (!month || numbers.length > 2 || rest.length - numbers.length !== 1) return null;
  if (!/^\d{1,2}$/.test(day) || (year && !/^(\d{4}|\d{2})$/.test(year))) return null;
  return dated(year, month, Number(day), reader);
}

/**
 * @param {string | undefined} year where it is missing, the year that brings the date nearest
 * @param {number} month
 * @param {number} day
 * @param {Reader} reader
 */
function dated(year, month, day, { today }) {
  if (year) return civil(Number(year.length === 2 ? today.slice(0, 2) + year : year), month, day);
  const thisYear = Number(today.slice(0, 4));
  const dates = [thisYear - 1, thisYear, thisYear + 1].flatMap(
    (each) => civil(each, month, day) ?? [],
  );
  const away = (/** @type {string} */ date) => Math.abs(daysBetween(today, date));
  return dates.sort((one, other) => away(one) - away(other))[0] ?? null;
}

/** @param {string} locale @returns {string[]} `day`, `month`, `year` in the reader's order */
function order(locale) {
  const parts = new Intl.DateTimeFormat(locale, { timeZone: "UTC" }).formatToParts(
    midnight("2000-12-31"),
  );
  return parts.map((part) => part.type).filter((type) => type === "day" || type === "month");
}

/**
 * @param {string} word
 * @param {string[]} names
 * @returns {number | null} which one it begins, from 1
 */
function named(word, names) {
  if (word.length < 3) return null;
  const index = names.findIndex((name) => name.startsWith(word));
  return index < 0 ? null : index + 1;
}

/** @param {string} locale @returns {string[]} from Monday */
const days = (locale) =>
  Array.from({ length: 7 }, (_, index) =>
    written(locale, `2001-01-0${index + 1}`, { weekday: "long" }),
  );

/** @param {string} locale @returns {string[]} from January */
const monthNames = (locale) =>
  Array.from({ length: 12 }, (_, index) =>
    written(locale, `2001-${String(index + 1).padStart(2, "0")}-01`, { month: "long" }),
  );

/** @param {string} locale @param {string} date @param {Intl.DateTimeFormatOptions} options */
const written = (locale, date, options) =>
  new Intl.DateTimeFormat(locale, { timeZone: "UTC", ...options })
    .format(midnight(date))
    .toLowerCase();
