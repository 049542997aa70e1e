/** The fixed words of a calendar file, the same as the command line's; a test compares. */

import { rhythm } from "../../core/reason_words.js";

export const CALENDAR = {
  why: (/** @type {string} */ weekday, /** @type {string} */ reason) => `Why ${weekday}? ${reason}`,
  again: (/** @type {string} */ every) => `It comes again ${rhythm(every)}.`,
  optional: "You may leave it out.",
  projected: "This day moves if something happens.",
  to: (/** @type {string} */ whom) => `to ${whom}`,
  window: (/** @type {string} */ days) => `Good days: ${days}.`,
  run: (/** @type {string} */ from, /** @type {string} */ to) => `${from} to ${to}`,
  sources: (/** @type {string[]} */ sources) => `Where this comes from: ${sources.join("; ")}.`,
  section: (/** @type {string} */ section) => `, in “${section}”`,
  ours: (/** @type {string} */ reason) => `Our own advice: ${reason}`,
  more: (/** @type {string} */ address) => `More about this step: ${address}`,
  calculator: (/** @type {string} */ address) =>
    `When something has happened, work out your dates again: ${address}`,
  edition: (/** @type {string} */ guide, /** @type {string} */ version) =>
    `${guide}, version ${version}.`,
  titled: (/** @type {string} */ title, /** @type {string} */ label) =>
    label ? `${title} – ${label}` : title,
  cancelled: (/** @type {string} */ title) => `Cancelled: ${title}`,
  fallen: "This is no longer in your plan.",
  unwanted: "You’ve taken this out of your calendar.",
  done: (/** @type {string} */ done, /** @type {string} */ day) => `${done}: ${day}.`,
};

export const AS_TEXT = {
  made: (/** @type {string} */ day) => `Worked out on ${day}.`,
  next: (/** @type {string} */ title) => `Next: ${title}`,
  optional: "optional",
  instead: (/** @type {string} */ steps) => `instead of ${steps}`,
  then: (/** @type {string} */ days) => `And then: ${days}.`,
  left: "Steps you don’t need:",
  open: (/** @type {string} */ address) => `Your dates, to open again: ${address}`,
};
