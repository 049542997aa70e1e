/** The words of the elements that several features share. */

export const PLACES = {
  back: "Back to the dates",
  loading: "One moment …",
  failed: "This part didn’t load.",
  again: "Try again",
};

export const FIELD = {
  change: "Change",
  close: "Done",
  today: "Today",
  yesterday: "Yesterday",
  date: "Date",
  forExample: (/** @type {string} */ example) => `For example ${example}`,
  past: (/** @type {string} */ example) => `For example ${example}, or yesterday`,
  future: (/** @type {string} */ example) => `For example ${example}, or in 3 days`,
  calendar: "Choose from a calendar",
  noDay: "A date is needed here.",
  notADate: (/** @type {string} */ typed, /** @type {string} */ example) =>
    `We can’t read “${typed}” as a date. Try it like this: ${example}.`,
};

export const REPORT = {
  wrong: "Something wrong here?",
  unknown: "unknown",
};

export const FAULT = {
  fault: (/** @type {string} */ found, /** @type {string} */ expected) =>
    `“${found}” doesn’t fit here. We need ${expected}.`,
  stranger: (/** @type {string} */ found) => `We don’t recognise “${found}”.`,
  lacking: "This is still needed.",
};
