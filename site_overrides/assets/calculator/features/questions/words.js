/** Words of the questions and of their answers. */

import { spelled } from "../../core/number_words.js";

/** @satisfies {import("../../core/types.js").Said} */
export const QUESTIONS = {
  start: (event) => `${event}: on which day?`,
  time: "At what time? (optional)",
  promise: "Did they name a day?",
  region: "Where do you live?",
  advice: "Whose timing should we use?",
};

/** @satisfies {import("../../core/types.js").Said} */
export const ANSWERS = {
  title: "Your answers",
  promise: "You’ll hear",
  region: "Region",
  advice: "Whose timing",
  none: "not given yet",
  noDate: "not given",
  aDate: "Yes, a date",
  inWords: (example) => `Yes, but vaguely (“${example}”)`,
  date: "A date",
  vaguely: (example) => `Vaguely (“${example}”)`,
  noPromise: "No",
  by: (date) => `by ${date}`,
  words: "What they said",
  how: "How did they say it?",
  choose: "Choose …",
  noDay: "They named no day",
  taken: (date) => `We’ll use ${date}.`,
  takeOther: "Use a different date",
  more: (one, given) => `More about this ${one}${given && `: ${given}`}`,
  settings: "Name, region and advice",
  noRegion: "No region: weekends only",
  guessed: "guessed",
  guessedWhy: "We guessed it from your browser, so we can allow for public holidays.",
  regionWhy: "So we can allow for public holidays.",
  everyDay: "Count weekends and public holidays as ordinary days",
  everyDayShort: "every day counts",
  ourAdvice: "Our guide",
  adviceWhy: (/** @type {number} */ count) =>
    count > 1 ? `We combine ${spelled(`${count}`)} sources. You can follow just one.` : "",
  following: "Next",
  show: "Show my dates",
  needed: "We need this day to work out the others.",
  setNow: "Enter a date to see your plan.",
};
