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

/**
 * @typedef {object} Dates
 * @property {string} locale
 * @property {string} today
 * @property {(date: string) => string} long "Monday 30 November"
 * @property {(date: string) => string} short "Mon 30 Nov"
 * @property {(date: string) => string} plain "30 Nov 2026", as it is typed
 * @property {(date: string) => string} tick "30 Nov"
 * @property {(date: string) => string} weekday "Monday"
 * @property {(date: string) => string} distance "in 2 days"
 * @property {(time: string) => string} time "3:00 pm"
 * @property {(words: string[]) => string} and
 * @property {(words: string[]) => string} or
 */

/** @param {string} locale @param {string} today @returns {Dates} */
export function datesFor(locale, today) {
  /** @param {Intl.DateTimeFormatOptions} options */
  const formatter = (options) => new Intl.DateTimeFormat(locale, { timeZone: "UTC", ...options });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });

  /**
   * The year is said only where it isn't this one.
   *
   * @type {(options: Intl.DateTimeFormatOptions) => (date: string) => Intl.DateTimeFormat}
   */
  const byYear = (options) => {
    const [thisYear, otherYear] = [formatter(options), formatter({ ...options, year: "numeric" })];
    return (date) => (date.slice(0, 4) === today.slice(0, 4) ? thisYear : otherYear);
  };
  const long = byYear({ weekday: "long", day: "numeric", month: "long" });
  const short = byYear({ weekday: "short", day: "numeric", month: "short" });
  /** "Fri 20 Nov", without a comma. @type {(date: string) => string} */
  const shortly = (date) =>
    short(date)
      .formatToParts(midnight(date))
      .map(({ type, value }, index, all) =>
        type === "literal" && all[index - 1]?.type === "weekday" ? " " : value,
      )
      .join("");
  const plain = formatter({ day: "numeric", month: "short", year: "numeric" });
  const tick = formatter({ day: "numeric", month: "short" });
  const both = new Intl.ListFormat(locale, { type: "conjunction" });
  const either = new Intl.ListFormat(locale, { type: "disjunction" });
  const weekdays = formatter({ weekday: "long" });
  const times = formatter({ hour: "numeric", minute: "2-digit" });

  /**
   * A link may hold what is no date; it is shown as it stands.
   *
   * @type {(words: (date: string) => string) => (date: string) => string}
   */
  const ifDate = (words) => (date) => (isDate(date) ? whole(words(date)) : date);

  return {
    locale,
    today,
    long: ifDate((date) => long(date).format(midnight(date))),
    short: ifDate(shortly),
    plain: (date) => (isDate(date) ? plain.format(midnight(date)) : date),
    tick: ifDate((date) => tick.format(midnight(date))),
    weekday: ifDate((date) => weekdays.format(midnight(date))),
    distance: ifDate((date) => relative.format(daysBetween(today, date), "day")),
    time: (time) =>
      /^\d\d:\d\d$/.test(time) ? whole(times.format(new Date(`1970-01-01T${time}Z`))) : time,
    and: (words) => both.format(words),
    or: (words) => either.format(words),
  };
}
