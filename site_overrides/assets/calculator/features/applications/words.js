/** Words about the open application. */

/** @typedef {import("../../core/types.js").Words["guide"]["case"]} Case */

export const APPLICATION = {
  label: "For",
  unnamed: "not named yet",
  question: (/** @type {Case} */ { one }) => `Which ${one} is this?`,
  why: (/** @type {Case} */ { many }) =>
    `Only to tell your ${many} apart. It stays in this browser.`,
  all: (/** @type {number} */ others, /** @type {Case} */ { one, many }) =>
    others === 1 ? `Your other ${one}` : `Your ${others} other ${many}`,
  list: (/** @type {Case} */ { many }) => `All ${many}`,
  new: (/** @type {Case} */ { one }) => `New ${one}`,
  linked: "These dates come from a link. They are kept in this browser once you change something.",
  keep: "Keep them",
  forgetful:
    "Your browser keeps nothing for this page. Copy the link below if you want to come back.",
};
