/** Words around the worksheet's questions. */

export const NOTES = {
  title: "Your notes",
  why: "Saved in this browser as you type. We’ll use some of it in your messages.",
  empty: "Nothing is written down yet. Begin anywhere.",
  row: (/** @type {number} */ place) => `Question ${place}`,
  add: "Add a question",
  remove: (/** @type {number} */ place) => `Remove question ${place}`,
  removed: (/** @type {number} */ place) => `Question ${place} is removed`,
  goesTo: "It goes into the words of your messages.",
  take: "Take it with you",
  markdown: "Save as a text file (Markdown)",
  print: "Print",
  share: "Share with a mentor",
  shared: "A copy without names",
  copyLabel: "The copy",
  check: (/** @type {boolean} */ any) =>
    any
      ? "We’ve replaced the names you typed. Check for any others before you share it."
      : "You typed no names here, so we’ve replaced addresses only. Check for names before you share it.",
  copy: "Copy it",
  copied: "Copied.",
  save: "Save it",
  close: "Close",
  address: "address",
  done: "I’ve done this",
  file: "notes",
};
