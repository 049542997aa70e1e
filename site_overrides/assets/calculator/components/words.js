/** The words of the elements that several features share. */

export const PLACES = {
  back: "Back to the dates",
  loading: "One moment …",
  failed: "This part didn’t load.",
  again: "Try again",
  undo: "Undo",
};

/** @satisfies {import("../core/types.js").Said} */
export const FIELD = {
  change: "Change",
  close: "Done",
  today: "Today",
  yesterday: "Yesterday",
  date: "Date",
  forExample: (example) => `For example ${example}`,
  past: (example) => `For example ${example}, or yesterday`,
  future: (example) => `For example ${example}, or in 3 days`,
  calendar: "Choose from a calendar",
  noDay: "A date is needed here.",
  notADate: (typed, example) => `We can’t read “${typed}” as a date. Try it like this: ${example}.`,
};

export const COPY = {
  byHand: "We couldn’t copy it for you. Select the text and copy it.",
  close: "Close",
};

export const REPORT = {
  wrong: "Something wrong here?",
  unknown: "unknown",
  ours: "Our own advice",
};

/** @satisfies {import("../core/types.js").Said} */
export const FAULT = {
  fault: (found, expected) => `“${found}” doesn’t fit here. We need ${expected}.`,
  stranger: (found) => `We don’t recognise “${found}”.`,
  lacking: "This is still needed.",
};

/** Those of the small calculator on a stage's page. */
export const WIDGET = {
  title: "Your dates",
  open: "All your dates",
};
