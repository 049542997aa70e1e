/** Dates in the words of this page, and the order of this reader. */

import { datesFor, localeFor } from "../core/format_dates.js";

/** @import { Dates } from "../core/format_dates.js" */

/** Those of the last day that was asked for: making formats takes longer than using them. @type {Dates | undefined} */
let last;

/** @param {string} today @returns {Dates} */
export function datesHere(today) {
  if (last?.today !== today) {
    const locale =
      last?.locale ?? localeFor(navigator.languages, document.documentElement.lang || "en");
    last = datesFor(locale, today);
  }
  return last;
}
