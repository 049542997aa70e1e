/** Something that happened, in a line. */

import { promiseInWords } from "../questions/promise.js";

/**
 * @param {import("../../core/types.js").Happening} happening
 * @param {Pick<import("../../controller/types.js").Model, "words" | "dates">} known
 * @returns {string} "Interview, 3:00 pm"
 */
export function inWords({ event, at, by, said, step, with: party }, { words, dates }) {
  const done = step && (words.steps[step]?.short ?? step);
  return [
    [words.events[event]?.label ?? event, done].filter(Boolean).join(": "),
    at && dates.time(at),
    (by || said) && promiseInWords({ by, said }, dates),
    party && (words.parties[party] ?? party),
  ]
    .filter(Boolean)
    .join(", ");
}
