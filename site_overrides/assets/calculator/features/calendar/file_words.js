/** The fixed words of a calendar file, the same as the command line's; a test compares. */

import { rhythm } from "../../core/reason_words.js";

export const CALENDAR = {
  why: (/** @type {string} */ weekday, /** @type {string} */ reason) => `Why ${weekday}? ${reason}`,
  again: (/** @type {string} */ every) => `It comes again ${rhythm(every)}.`,
  optional: "You may leave it out.",
  projected: "The day holds if nothing changes.",
  to: (/** @type {string} */ whom) => `to ${whom}`,
  window: (/** @type {string} */ days) => `Window: ${days}.`,
  run: (/** @type {string} */ from, /** @type {string} */ to) => `${from} to ${to}`,
  sources: (/** @type {string[]} */ sources) => `Who says so: ${sources.join("; ")}.`,
  section: (/** @type {string} */ section) => `, in “${section}”`,
  ours: (/** @type {string} */ reason) => `Our own advice: ${reason}`,
  more: (/** @type {string} */ address) => `More about this step: ${address}`,
  calculator: (/** @type {string} */ address) =>
    `When something has happened, work out your dates again: ${address}`,
  edition: (/** @type {string} */ guide, /** @type {string} */ version) =>
    `${guide}, version ${version} of the rules.`,
  titled: (/** @type {string} */ title, /** @type {string} */ label) =>
    label ? `${title} – ${label}` : title,
  cancelled: (/** @type {string} */ title) => `Cancelled: ${title}`,
  fallen: "This is no longer in your plan.",
  done: (/** @type {string} */ done, /** @type {string} */ day) => `${done}: ${day}.`,
};

export const AS_TEXT = {
  made: (/** @type {string} */ day) => `Worked out on ${day}.`,
  next: (/** @type {string} */ title) => `Next: ${title}`,
  optional: "optional",
  projected: "if nothing changes",
  instead: (/** @type {string} */ steps) => `in place of ${steps}`,
  then: (/** @type {string} */ days) => `And then: ${days}.`,
  left: "What doesn’t apply:",
  open: (/** @type {string} */ address) => `Your dates, to open again: ${address}`,
};
