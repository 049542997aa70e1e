/** Words of the list of applications. */

/** @typedef {import("../../core/types.js").Words["guide"]["case"]} Case */

/** @satisfies {import("../../core/types.js").Said} */
export const LIST = {
  title: (/** @type {Case} */ { many }) => `Your ${many}`,
  none: (/** @type {Case} */ { many }) => `No ${many} yet. Add the first date of one to start.`,
  search: (/** @type {Case} */ { many }) => `Search your ${many}`,
  found: (/** @type {number} */ count, /** @type {number} */ all) =>
    count === 0 ? "None of them has these words." : `${count} of ${all}`,
  unnamed: "Not named yet",
  groups: {
    mend: "To be mended",
    today: "Today",
    week: "This week",
    later: "Later",
    theirs: "Waiting for them",
    closed: "Closed",
  },
  broken: "Please check one of its answers.",
  remove: "Remove",
  removeIt: (name) => `Remove: ${name}`,
  removed: (name) => `Removed: ${name}.`,
  undo: "Undo",
  keeping: "Keep a copy",
  keptHere: "This is only saved in this browser. Download a file to back it up or move it.",
  unread: (/** @type {number} */ count) =>
    count === 1
      ? "One more is kept here that this version can’t read. It is left as it is."
      : `${count} more are kept here that this version can’t read. They are left as they are.`,
  export: "Save all to a file",
  exported: "Saved to a file.",
  import: "Take from a file",
  imported: (
    /** @type {number} */ added,
    /** @type {number} */ changed,
    /** @type {number} */ same,
  ) =>
    `${[
      added > 0 && `${added} added`,
      changed > 0 && `${changed} replaced`,
      same > 0 && `${same} here already`,
    ]
      .filter(Boolean)
      .join(", ")}.`,
  nothingIn: (/** @type {Case} */ { one }) => `There is no ${one} in this file.`,
  clash: (/** @type {number} */ count, /** @type {Case} */ { one, many }) =>
    count === 1
      ? `One ${one} in the file is here already, with other answers. Which should stay?`
      : `${count} ${many} in the file are here already, with other answers. Which should stay?`,
  mine: "Those here",
  theirs: "Those in the file",
  cancel: "Cancel",
  notOurs: (file, why) => `“${file}” can’t be used: ${why} Nothing was changed.`,
  notJson: "this page didn’t save it.",
  newer: "it was saved by another version of this page. Reload the page, and try again.",
  tooLong: "it is too large to be one of ours.",
  wrong: (field, found, expected) => `“${field}” is ${found}, but should be ${expected}.`,
  unreadable: "we couldn’t read it.",
  full: "Your browser has no room for more, so not all could be kept.",
  clear: "Delete everything",
  clearing: (/** @type {number} */ count, /** @type {Case} */ { one, many }) =>
    count === 1
      ? `Delete your ${one}, its names and notes from this browser?`
      : `Delete all ${count} ${many}, their names and notes from this browser?`,
  clearYes: "Delete",
  cleared: "Everything is deleted.",
  interview: (event, day) => `${event} ${day}`,
};
