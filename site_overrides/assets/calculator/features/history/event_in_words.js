/** Something that happened, in a line. */

import { has } from "../../core/answers.js";
import { promiseInWords } from "../questions/promise.js";
import { HAPPENED } from "./words.js";

/**
 * @param {import("../../core/types.js").Happening} happening
 * @param {Pick<import("../../controller/types.js").Model, "program" | "words" | "dates">} known
 * @returns {string} "Interview, 3:00 pm"
 */
export function inWords({ event, at, by, said, step, with: party }, { program, words, dates }) {
  const isPutOff = has(program, { event }, "puts-off");
  const { by: dayCalled } = words.events[event] ?? {};
  const done = step && (words.steps[step]?.short ?? step);
  return [
    [words.events[event]?.label ?? event, done].filter(Boolean).join(": "),
    at && dates.time(at),
    isPutOff && by && HAPPENED.notBefore(dates.short(by)),
    !isPutOff && (by || said) && !dayCalled && promiseInWords({ by, said }, dates),
    party && (words.parties[party] ?? party),
  ]
    .filter(Boolean)
    .join(", ")
    .concat(
      !isPutOff && dayCalled && (by || said)
        ? ` · ${dayCalled}: ${by ? dates.short(by) : `“${said}”`}`
        : "",
    );
}
