/** Words about events. */

/** @satisfies {import("../../core/types.js").Said} */
export const HAPPENED = {
  title: "Has something happened?",
  more: "Something else happened",
  all: "Choose what happened",
  others: "Anything else",
  history: "What has happened so far",
  add: "Add",
  cancel: "Cancel",
  remove: "Remove",
  correct: "Correct",
  save: "Save",
  earlier: "Move up",
  removed: (what, day) => `Removed “${what}”, ${day}`,
  done: (step) => `When did you do this: “${step}”?`,
  notBefore: (day) => `not before ${day}`,
  idle: (start, date, /** @type {boolean} */ ahead) =>
    `This was before “${start}” on ${date}, so your dates don’t change.` +
    (ahead ? ` If that day is off, remove “${start}”.` : ""),
  when: "When?",
  time: "Time (optional)",
  which: "Which step?",
  choose: "Choose …",
  whom: "Who with?",
};
