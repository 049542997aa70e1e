/** Days counted from today, in words: `yesterday`, `in 3 days`, `2 weeks ago`, `vor 3 Tagen`. */

import { own } from "./own.js";

/** What no list of the browser's holds. In days. @type {Record<string, number>} */
const SAID = {
  "the day before yesterday": -2,
  "day before yesterday": -2,
  "last night": -1,
  "this morning": 0,
  "this afternoon": 0,
  "this evening": 0,
  tonight: 0,
  "the day after tomorrow": 2,
  "day after tomorrow": 2,
};

const NUMBERS = "one two three four five six seven eight nine ten".split(" ");

/** How far is looked. */
const MOST = { day: 99, week: 14 };

/** @param {string} words in lower case @param {string[]} languages @returns {number | null} days ahead */
export function amountOfDays(words, languages) {
  const known = own(SAID, words);
  if (known !== undefined) return known;
  const text = counted(words);
  for (const language of languages) {
    for (const numeric of /** @type {const} */ (["auto", "always"])) {
      const format = new Intl.RelativeTimeFormat(language, { numeric });
      const days = amountIn(text, (n) => format.format(n, "day"), MOST.day);
      if (days !== null) return days;
      const weeks = amountIn(text, (n) => format.format(n, "week"), MOST.week);
      // "Last week" is read elsewhere: a weekday may follow it.
      if (weeks !== null && numeric === "always") return weeks * 7;
    }
  }
  return null;
}

/** @param {string} words @returns {string} with numbers for "a" and "three", weeks for fortnights */
const counted = (words) =>
  words
    .replace(/^(.+) from (now|today)$/, "in $1")
    .replace(/\b(an?|[a-z]+)(?= (day|week|fortnight)s?\b)/, (word) => {
      const place = NUMBERS.indexOf(word);
      return word === "a" || word === "an" ? "1" : place < 0 ? word : String(place + 1);
    })
    .replace(/(\d+) fortnights?/, (_, amount) => `${Number(amount) * 2} weeks`);

/** @type {(text: string, format: (amount: number) => string, most: number) => number | null} */
function amountIn(text, format, most) {
  // Only a name or a number that stands in the text can be meant.
  const number = Number(/\d+/.exec(text)?.[0] ?? "0");
  const candidates = /\d/.test(text) ? [number, -number] : [0, -1, 1, -2, 2];
  /** @param {number} n */
  const said = (n) => format(n).toLowerCase().replaceAll("\u00a0", " ");
  return candidates.find((n) => Math.abs(n) <= most && said(n) === text) ?? null;
}
