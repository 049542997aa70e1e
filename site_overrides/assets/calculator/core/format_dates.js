/** Dates in the reader's order and in the page's language; none breaks across lines. */

import { daysBetween, isDate, midnight } from "./civil_date.js";

/** @param {string} text @returns {string} with spaces that hold together */
const whole = (text) => text.replaceAll(" ", "\u00a0");

/**
 * The order of day and month is the reader's; the words are the page's, since a German weekday in
 * an English sentence serves nobody.
 *
 * @param {readonly string[]} languages the reader's, the favourite first
 * @param {string} page the page's language
 * @returns {string} a locale
 */
export function localeFor(languages, page) {
  const [language = "en"] = page.split("-");
  for (const tag of languages) {
    try {
      const { region } = new Intl.Locale(tag).maximize();
      const wanted = `${language}-${region}`;
      const found = new Intl.DateTimeFormat(wanted).resolvedOptions().locale;
      if (found === wanted) return wanted;
    } catch {
      // A language tag that no standard knows says nothing about the reader.
    }
  }
  return language === "en" ? "en-GB" : page;
}

/** @typedef {ReturnType<typeof datesFor>} Dates each in words, without a break */

/** @param {string} locale @param {string} today */
export function datesFor(locale, today) {
  /** @param {Intl.DateTimeFormatOptions} options @returns {(date: string) => string} */
  const formatter = (options) => {
    const format = new Intl.DateTimeFormat(locale, { timeZone: "UTC", ...options });
    return (date) => format.format(midnight(date));
  };
  /** The year is said only where it isn't this one. @param {Intl.DateTimeFormatOptions} options */
  const byYear = (options) => {
    const [thisYear, otherYear] = [formatter(options), formatter({ ...options, year: "numeric" })];
    return (/** @type {string} */ date) =>
      date.slice(0, 4) === today.slice(0, 4) ? thisYear(date) : otherYear(date);
  };
  const short = byYear({ weekday: "short", day: "numeric", month: "short" });
  const plain = formatter({ day: "numeric", month: "short", year: "numeric" });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  const both = new Intl.ListFormat(locale, { type: "conjunction" });
  const either = new Intl.ListFormat(locale, { type: "disjunction" });
  const times = new Intl.DateTimeFormat(locale, {
    timeZone: "UTC",
    hour: "numeric",
    minute: "2-digit",
  });

  /** A link may hold what is no date; it is shown as it stands. @param {(date: string) => string} words */
  const ifDate = (words) => (/** @type {string} */ date) =>
    isDate(date) ? whole(words(date)) : date;

  return {
    locale,
    today,
    /** "Monday 30 November" */
    long: ifDate(byYear({ weekday: "long", day: "numeric", month: "long" })),
    /** "Mon 30 Nov", without a comma after the weekday */
    short: ifDate((date) => short(date).replace(/^([^\s,]+), /, "$1 ")),
    /** "30 Nov 2026", as it is typed. @param {string} date */
    plain: (date) => (isDate(date) ? plain(date) : date),
    /** "30 Nov" */
    tick: ifDate(formatter({ day: "numeric", month: "short" })),
    /** "Monday" */
    weekday: ifDate(formatter({ weekday: "long" })),
    /** "in 2 days" */
    distance: ifDate((date) => relative.format(daysBetween(today, date), "day")),
    /** "3:00 pm" @param {string} time */
    time: (time) =>
      /^\d\d:\d\d$/.test(time) ? whole(times.format(new Date(`1970-01-01T${time}Z`))) : time,
    and: (/** @type {string[]} */ words) => both.format(words),
    or: (/** @type {string[]} */ words) => either.format(words),
  };
}
