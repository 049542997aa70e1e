/** One step of a plan: done, dropped with a reason, or open with its window and its day. */

import { momentText, written } from "./dates.js";
import { whyOf } from "./windows.js";

/** @import { PlannedStep as Json, Skipped, Step } from "../contract.js" */
/** @import { Window } from "./windows.js" */

/**
 * @typedef {object} PlannedStep
 * @property {Step} step
 * @property {string | null} to
 * @property {string | null} party of a message
 * @property {string[]} insteadOf the step that it stands for now
 * @property {Window | null} window counted out once it matters
 * @property {number | null} doneOn
 * @property {string | null} dropped
 * @property {number | null} on open steps alone have a day
 * @property {Skipped[]} skipped
 * @property {number[]} occurrences
 */

/** @param {Window | null} window @param {number} today @returns {boolean} has its time passed? */
export const isLate = (window, today) => !!window?.latest && today > window.latest.day;

/** @param {PlannedStep} planned @param {number} today @returns {Json["status"]} */
function statusOf({ doneOn, on, window }, today) {
  if (doneOn !== null) return "done";
  if (on === null || window === null) return "dropped";
  if (isLate(window, today)) return "late";
  return on === today ? "now" : "later";
}

/**
 * @param {PlannedStep} planned
 * @param {number} today
 * @returns {Json} the step as the plan shows it; done or dropped, its lists are empty
 */
export function stepJson(planned, today) {
  const { step } = planned;
  const window = planned.on === null ? null : planned.window;
  const on = planned.on ?? planned.doneOn;
  return {
    step: step.id,
    status: statusOf(planned, today),
    dropped: planned.dropped,
    projected: window ? window.projected : false,
    optional: step.optional,
    instead_of: window ? planned.insteadOf : [],
    earliest: window ? momentText(window.earliest) : null,
    aim: window ? momentText(window.aim) : null,
    latest: window?.latest ? momentText(window.latest) : null,
    on: on === null ? null : written(on),
    skipped: window ? planned.skipped : [],
    working_days: step.working_days,
    channels: window ? step.channels : [],
    to: planned.to,
    occurrences: window ? planned.occurrences.map(written) : [],
    why: window ? window.terms.map(whyOf) : [],
  };
}
