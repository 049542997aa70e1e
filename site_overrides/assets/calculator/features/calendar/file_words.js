/** The fixed words of a calendar file, the same as the command line's; a test compares. */

import { rhythm } from "../../core/reason_words.js";

/** @satisfies {import("../../core/types.js").Said} */
export const CALENDAR = {
  why: (weekday, reason) => `Why ${weekday}? ${reason}`,
  again: (every) => `It comes again ${rhythm(every)}.`,
  optional: "You may leave it out.",
  projected: "This day moves if something happens.",
  to: (whom) => `to ${whom}`,
  window: (days) => `Good days: ${days}.`,
  run: (from, to) => `${from} to ${to}`,
  sources: (/** @type {string[]} */ sources) => `Where this comes from: ${sources.join("; ")}.`,
  section: (section) => `, in “${section}”`,
  ours: (reason) => `Our own advice: ${reason}`,
  more: (address) => `More about this step: ${address}`,
  calculator: (address) => `When something has happened, work out your dates again: ${address}`,
  edition: (guide, version) => `${guide}, version ${version}.`,
  titled: (title, label) => (label ? `${title} – ${label}` : title),
  cancelled: (title) => `Cancelled: ${title}`,
  fallen: "This is no longer in your plan.",
  unwanted: "You’ve taken this out of your calendar.",
  done: (done, day) => `${done}: ${day}.`,
};
