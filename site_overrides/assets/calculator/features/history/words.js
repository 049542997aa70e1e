/** Words about events. */

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
  undo: "Undo",
  removed: (/** @type {string} */ what, /** @type {string} */ day) => `Removed “${what}”, ${day}`,
  done: (/** @type {string} */ step) => `When did you do this: “${step}”?`,
  notBefore: (/** @type {string} */ day) => `not before ${day}`,
  idle: (/** @type {string} */ start, /** @type {string} */ date, /** @type {boolean} */ ahead) =>
    `This was before “${start}” on ${date}, so your dates don’t change.` +
    (ahead ? ` If that day is off, remove “${start}”.` : ""),
  when: "When?",
  time: "Time (optional)",
  which: "Which step?",
  choose: "Choose …",
  whom: "Who with?",
};
