/**
 * Days as a calendar file words them: in English, and the same wherever it is made, so that the
 * command line says the same. What is shown on the page goes by the reader's own order instead.
 */

import { midnight, weekday } from "../../core/civil_date.js";

const DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

/** @typedef {Pick<import("../../core/format_dates.js").Dates, "today" | "short" | "weekday" | "and" | "or">} Days */

/** @param {string} today @returns {Days} */
export const plainDates = (today) => ({
  today,
  short: (date) => {
    const day = `${weekdayOf(date).slice(0, 3)} ${Number(date.slice(8))} ${monthOf(date)}`;
    return date.slice(0, 4) === today.slice(0, 4) ? day : `${day} ${date.slice(0, 4)}`;
  },
  weekday: weekdayOf,
  and: (words) => joined(words, "and"),
  or: (words) => joined(words, "or"),
});

/** @param {string} date */
const weekdayOf = (date) => DAYS[weekday(date) - 1] ?? "";

/** @param {string} date */
const monthOf = (date) => MONTHS[midnight(date).getUTCMonth()] ?? "";

/** @param {string[]} words @param {string} last */
const joined = (words, last) =>
  words.length > 1 ? `${words.slice(0, -1).join(", ")} ${last} ${words.at(-1)}` : (words[0] ?? "");
