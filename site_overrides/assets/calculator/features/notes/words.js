/** Words around the worksheet's questions. */

export const NOTES = {
  title: "Your notes",
  why: "They stay in this browser, and are kept as you type. What you note for a message goes into its words.",
  empty: "Nothing is written down yet. Begin anywhere.",
  row: (/** @type {number} */ place) => `Question ${place}`,
  add: "Add a question",
  remove: (/** @type {number} */ place) => `Remove question ${place}`,
  removed: (/** @type {number} */ place) => `Question ${place} is removed.`,
  undo: "Undo",
  goesTo: "It goes into the words of your messages.",
  take: "Take it with you",
  markdown: "Save as a text file (Markdown)",
  print: "Print",
  share: "Share with a mentor",
  shared: "A copy without names",
  copyLabel: "The copy",
  check: (/** @type {boolean} */ any) =>
    any
      ? "The names, firms and addresses that you have typed here are replaced. Others we cannot know: read it through before you pass it on."
      : "You have typed no names here, so none is replaced but addresses. Read it through before you pass it on.",
  copy: "Copy it",
  copied: "Copied.",
  byHand: "Your browser would not copy it. The words are marked: copy them from here.",
  save: "Save it",
  close: "Close",
  address: "address",
  done: "I’ve done this",
  file: "notes",
};
