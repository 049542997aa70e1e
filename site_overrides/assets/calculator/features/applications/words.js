/** Words about the open application. */

import { capital } from "../../core/reason.js";

/** @typedef {import("../../core/types.js").Words["guide"]["case"]} Case */

export const APPLICATION = {
  label: (/** @type {Case} */ { one, label }) => label ?? capital(one),
  unnamed: "no name yet",
  question: (/** @type {Case} */ { one }) => `Which ${one} is this?`,
  why: (/** @type {Case} */ { many }) =>
    `Only to tell your ${many} apart. It stays in this browser.`,
  all: (/** @type {number} */ others, /** @type {Case} */ { one, many }) =>
    others === 1 ? `Your other ${one}` : `Your ${others} other ${many}`,
  list: (/** @type {Case} */ { many }) => `All ${many}`,
  new: (/** @type {Case} */ { one }) => `New ${one}`,
  linked: "You’re viewing a shared plan. It’s kept in this browser once you change something.",
  keep: "Save it as mine",
  forgetful: "Your browser won’t save what you enter here. Keep it as a file before you leave.",
  toFile: "Save to a file",
};
