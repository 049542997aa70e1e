/** What a plan comes to: the step to do next, or why there is none, and what to be warned of. */

import { written } from "./dates.js";

/** @import { Notice, Plan, Program } from "../contract.js" */
/** @import { History } from "./history.js" */
/** @import { PlannedStep } from "./planned_step.js" */
/** @import { WorkingDays } from "./working_days.js" */

/**
 * Returns the first step that is open and no alternative, required before optional; or why not.
 *
 * One that is optional and late comes only where nothing required is open. Without any, the next
 * round may be booked, or a decision not be final yet; else the plan is over.
 *
 * @param {Program} program
 * @param {History} history
 * @param {PlannedStep[]} planned
 * @param {number} today
 * @returns {Pick<Plan, "state" | "next" | "because">}
 */
export function outlook(program, { awaiting, booked, decision }, planned, today) {
  let open = planned.filter(({ on, step }) => on !== null && !step.instead_of.length);
  if (open.some(({ step }) => !step.optional)) {
    open = open.filter((each) => !each.step.optional || !each.isLate(today));
  }
  open.sort(
    (a, b) => Number(a.on) - Number(b.on) || Number(a.step.optional) - Number(b.step.optional),
  );
  if (open.length) {
    const [{ on, step }] = open;
    return { state: on === today ? "do" : "wait", next: step.id, because: null };
  }
  if (booked) return { state: "wait", next: null, because: "next-interview" };
  if (decision && awaiting) return { state: "wait", next: null, because: decision.event };
  if (decision && program.events[decision.event].ends) {
    return { state: "over", next: null, because: decision.event };
  }
  const silenced = planned.some(({ dropped }) => dropped === "no-contact");
  return { state: "over", next: null, because: silenced ? "no-contact" : "nothing-left" };
}

/**
 * @param {PlannedStep} planned
 * @param {History} history
 * @param {WorkingDays} calendar
 * @returns {Notice[]} what there is to know about a step's day
 */
export function warnings({ on, occurrences, step, window }, { promise }, calendar) {
  if (on === null || window === null) return [];
  const promised = promise?.by ?? null;
  const beyond = [on, ...occurrences].some((day) => calendar.beyondKnown(day));
  /** @type {[Notice["code"], boolean][]} */
  const codes = [
    ["after-window", window.latest !== null && on > window.latest.day],
    ["holidays-unknown", step.working_days !== "ignore" && beyond],
    ["before-promised-date", step.chase && promised !== null && on < promised],
  ];
  return codes
    .filter(([, holds]) => holds)
    .map(([code]) => ({ code, step: step.id, date: written(on) }));
}
