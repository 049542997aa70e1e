/** Dates as people type them: `20/11`, `20 Nov`, `Nov 20 2026`, `in 3 days`, `Friday`. */

import { addDays, civil, daysBetween, isDate, weekday } from "./civil_date.js";
import { amountOfDays } from "./parse_amount.js";

/**
 * @typedef {object} Reader what is needed to read a date
 * @property {string} locale whose order of day and month counts, and whose names of months
 * @property {string} today
 * @property {"past" | "future"} lean where a weekday without a date is looked for
 */

/** Letters: nobody writes a day in more, and what is pasted by mistake may be a book. */
const MOST = 100;

/**
 * English names are read everywhere, and those of the page's and of the reader's country.
 *
 * @param {string} text
 * @param {Reader} reader
 * @returns {string | null} null where the text is no date, or could be none
 */
export function readDate(text, reader) {
  if (text.trim().length > MOST) return null;
  const words = text.trim().toLowerCase().replace(/[,’']/g, " ").replace(/\s+/g, " ").trim();
  if (isDate(words)) return words;
  return (
    near(words, reader) ??
    inNumbers(words, reader) ??
    inWords(words, reader) ??
    ofSomeMonth(words, reader)
  );
}

/** @param {string} words @param {Reader} reader @returns {string | null} counted from today */
function near(words, { locale, today, lean }) {
  if (/^(last|past) week$/.test(words)) return addDays(today, -7);
  if (/^(next|coming) week$/.test(words)) return addDays(today, 7);
  const amount = amountOfDays(words, tongues(locale));
  if (amount !== null) return addDays(today, amount);

  const [, which = "", name = words] = /^(last|past|next|coming|this|on) (.+)$/.exec(words) ?? [];
  const day = dayNamed(name, locale);
  if (day === null) return null;
  const ahead = (day - weekday(today) + 7) % 7;
  if (which === "this") return addDays(today, ahead);
  const isPast = which === "last" || which === "past";
  const isAhead = which === "next" || which === "coming";
  return addDays(today, isAhead || (lean === "future" && !isPast) ? ahead || 7 : ahead - 7);
}

/** @param {string} words @param {Reader} reader */
function inNumbers(words, reader) {
  const [first = "", ...others] = words.split(" ");
  // A weekday before it says nothing more.
  const isDay = others.length > 0 && dayNamed(first, reader.locale) !== null;
  const bare = isDay ? others.join(" ") : words;
  const whole = /^(\d{4})[/. -](\d{1,2})[/. -](\d{1,2})\.?$/.exec(bare);
  if (whole) return civil(Number(whole[1]), Number(whole[2]), Number(whole[3]));
  const found = /^(\d{1,2})[/. -]+(\d{1,2})(?:[/. -]+(\d{4}|\d{2}))?\.?$/.exec(bare);
  if (!found) return null;
  const [one, two] = [Number(found[1]), Number(found[2])];
  const [month, day] = isMonthFirst(reader.locale) ? [one, two] : [two, one];
  // 11/20 can only be one day, whatever the reader's order.
  return (
    dated(found[3], month, day, reader) ??
    (one > 12 || two > 12 ? dated(found[3], day, month, reader) : null)
  );
}

/** @param {string} words @param {Reader} reader */
function inWords(words, reader) {
  const parts = words
    .replace(/(\d)(st|nd|rd|th|er)\b/g, "$1")
    .replaceAll(".", " ")
    .split(/[\s/-]+/)
    .filter((part) => part && part !== "of" && part !== "the");
  const isDay = (/** @type {string} */ part) => dayNamed(part, reader.locale) !== null;
  // "mar 20 mars": what can be a weekday is the month only where nothing else is.
  const names = parts.filter((part) => monthNamed(part, reader.locale) !== null);
  const sure = names.filter((part) => !isDay(part));
  const [name] = sure.length > 0 ? sure : names;
  if (!name || sure.length > 1) return null;
  const rest = parts.filter((part, index) => index !== parts.indexOf(name) && !isDay(part));
  const [day = "", year] = rest;
  if (rest.length > 2 || !/^\d{1,2}$/.test(day)) return null;
  if (year && !/^(\d{4}|\d{2})$/.test(year)) return null;
  return dated(year, monthNamed(name, reader.locale) ?? 0, Number(day), reader);
}

/** @param {string} words @param {Reader} reader @returns {string | null} "Friday the 20th", "the 20th" */
function ofSomeMonth(words, { locale, today, lean }) {
  const found = /^(?:(\p{L}{3,}) )?(?:the )?(\d{1,2})(?:st|nd|rd|th|er)?$/u.exec(words);
  if (!found || words === found[2]) return null; // a number alone is no date
  const name = found[1] === "the" ? undefined : found[1];
  const day = name ? dayNamed(name, locale) : null;
  if (name && day === null) return null;
  for (let away = 0; away < 366; away += 1) {
    for (const ahead of lean === "past" ? [-away, away] : [away, -away]) {
      const date = addDays(today, ahead);
      const fits = day === null || weekday(date) === day;
      if (fits && Number(date.slice(8)) === Number(found[2])) return date;
    }
  }
  return null;
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

/** @param {string} locale @returns {boolean} whether 11/12 is a day of November there */
const isMonthFirst = (locale) =>
  new Intl.DateTimeFormat(locale)
    .formatToParts(0)
    .find(({ type }) => type === "day" || type === "month")?.type === "month";

/**
 * The words of a page are English, but who sits in France may type "20 déc".
 *
 * @param {string} locale
 * @returns {string[]} the languages whose names are read, the page's first
 */
function tongues(locale) {
  const { language, region } = new Intl.Locale(locale);
  const there = region ? new Intl.Locale(`und-${region}`).maximize().language : language;
  return [...new Set([language, "en", there])];
}

/** @param {string} text @returns {string} without accents and full stops */
const plain = (text) =>
  text
    .normalize("NFD")
    .replace(/[\u0300-\u036f.]/g, "")
    .toLowerCase();

/**
 * @param {string} word
 * @param {string} locale
 * @param {number[]} dates whose names are meant
 * @param {Intl.DateTimeFormatOptions} options
 * @returns {number | null} which of the names it begins, from 1; null where it could be several
 */
function named(word, locale, dates, options) {
  const wanted = plain(word);
  if (wanted.length < 3) return null;
  for (const language of tongues(locale)) {
    const format = new Intl.DateTimeFormat(language, { timeZone: "UTC", ...options });
    const names = dates.map((date) => plain(format.format(date)));
    // "Weds" is no beginning of Wednesday.
    const found = names.filter(
      (name) => name.startsWith(wanted) || `${name.slice(0, 3)}s` === wanted,
    );
    const [only] = found;
    if (only !== undefined && found.length === 1) return names.indexOf(only) + 1;
  }
  return null;
}

const WEEK = Array.from({ length: 7 }, (_, n) => Date.UTC(2001, 0, n + 1));
const YEAR = Array.from({ length: 12 }, (_, n) => Date.UTC(2001, n));

/** @param {string} word @param {string} locale @returns {number | null} 1 for Monday */
const dayNamed = (word, locale) => named(word, locale, WEEK, { weekday: "long" });

/** @param {string} word @param {string} locale @returns {number | null} 1 for January */
const monthNamed = (word, locale) => named(word, locale, YEAR, { month: "long" });
