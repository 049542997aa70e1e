/** An event in a line, and where it changes nothing, that it does. */

import { has, startAfter, withEvent } from "../../core/answers.js";
import { planned } from "../../core/planning.js";
import { promiseInWords } from "../questions/promise.js";
import { HAPPENED } from "./words.js";

/** @import { Model } from "../../controller/types.js" */

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

/**
 * @param {Model} model
 * @param {import("../../core/types.js").Happening} happening one of the answers' events, or one to be added
 * @returns {string | null} that it changes nothing, and why
 */
export function idle({ state, program, words, dates, today, plan }, happening) {
  const { inputs } = state;
  const start = startAfter(inputs, program, happening);
  if (!start || !plan) return null;
  const others = inputs.events.includes(happening)
    ? { ...inputs, events: inputs.events.filter((each) => each !== happening) }
    : withEvent(inputs, program, happening);
  // Some steps count whenever they were done, so the engine has the last word.
  const other = planned(program, others, today).plan;
  if (JSON.stringify(other) !== JSON.stringify(plan)) return null;
  const label = words.events[start.event]?.label ?? start.event;
  return HAPPENED.idle(label, dates.short(start.on), start.on > today);
}
