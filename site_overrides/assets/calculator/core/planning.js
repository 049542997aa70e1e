/** A plan of the reader's answers, and what its planner knows besides: what holds, and which days are facts. */

import { situationOf } from "./answers.js";
import { dateOf, isDate } from "./civil_date.js";
import { dayOf, onDay, written } from "./engine/dates.js";
import { add } from "./engine/offsets.js";
import { Planner } from "./engine/plan.js";
import { readSituation, saidDate } from "./engine/situation.js";
import { WorkingDays } from "./engine/working_days.js";
import { own } from "./own.js";

/** @import { Condition, PlannedStep, Window } from "./contract.js" */
/** @import { Plan, Fault, Inputs, Program, Why } from "./types.js" */

/** One answer is planned once, however much is asked of it. @type {WeakMap<object, Planner>} */
const planners = new WeakMap();

/**
 * @param {Program} program
 * @param {Inputs} inputs
 * @param {string} today the day to plan for where the answers name none
 * @returns {{plan: Plan, fault: null} | {plan: null, fault: Fault}}
 * @throws whatever is not the engine's answer to a faulty situation
 */
export function planned(program, inputs, today) {
  try {
    const situation = situationOf(inputs, inputs.today ?? today);
    const planner = new Planner(program, readSituation(program, situation));
    const plan = /** @type {Plan} */ (planner.plan());
    planners.set(plan, planner);
    return { plan, fault: null };
  } catch (error) {
    if (!isFault(error)) throw error;
    return { plan: null, fault: error };
  }
}

/**
 * @param {{plan: Plan | null}} model
 * @param {Condition | undefined} condition
 * @returns {boolean} true where nothing has to hold; false without a plan
 */
export const holds = ({ plan }, condition) =>
  !condition || (plan !== null && plannerOf(plan).hold(condition));

/**
 * @param {Plan} plan
 * @param {string[]} anchors
 * @returns {Record<string, string>} by anchor, the days that are facts: their events have happened, or their
 *   steps were done
 */
export function knownDays(plan, anchors) {
  const planner = plannerOf(plan);
  return Object.fromEntries(
    anchors.flatMap((anchor) => {
      const dated = planner.anchors.dateOf(anchor);
      return dated && !dated.projected ? [[anchor, written(dated.moment.day)]] : [];
    }),
  );
}

/**
 * @param {Plan} plan
 * @param {Why} why
 * @param {Window[]} windows of the step, in which the term stands
 * @returns {number} the day that the term comes to
 */
export function countedOut(plan, { term, bound, date, offset, before }, windows) {
  const pauses = windows.some((window) =>
    window[bound]?.some((each) => each.term === term && each.pauses),
  );
  const { calendar } = plannerOf(plan);
  return add(onDay(dayOf(date)), offset, calendar, before ? -1 : 1, pauses).day;
}

/**
 * @param {Plan} plan
 * @param {PlannedStep} step
 * @returns {[string, string] | null} its first and its last good day, without days off at either end where it
 *   goes out on working days; null where the plan gives no window
 */
export function goodDays(plan, { earliest, latest, working_days: working }) {
  if (!earliest || !latest) return null;
  const { calendar } = plannerOf(plan);
  const [from, until] = [dayOf(dateOf(earliest)), dayOf(dateOf(latest))];
  const days = Array.from({ length: until - from + 1 }, (_, n) => from + n);
  const isBound = working === "prefer" || working === "require";
  const good = days.filter((day) => !isBound || calendar.working(day));
  return [written(good[0] ?? from), written(good.at(-1) ?? until)];
}

/**
 * @param {Plan} plan
 * @param {string} from
 * @param {string} until
 * @returns {string[]} the quiet periods of which a day lies after the one and not after the other, where they
 *   are not counted
 */
export function quietBetween(plan, from, until) {
  const { calendar } = plannerOf(plan);
  const [first, last] = [dayOf(from), dayOf(until)];
  const days = Array.from({ length: Math.max(last - first, 0) }, (_, n) => first + n + 1);
  const quiet = days.filter((day) => !calendar.passes(day));
  return [...new Set(quiet.flatMap((day) => calendar.quietPeriod(day) ?? []))];
}

/**
 * @param {string} said
 * @param {string} on the day it was said
 * @param {Program} program
 * @param {Pick<Inputs, "region" | "workingDays">} inputs
 * @returns {string | null} the day that a phrase is taken for; null where the rules know no such phrase, or there is no such day
 */
export function dayOfPhrase(said, on, program, { region, workingDays }) {
  const phrase = own(program.phrases, said);
  if (!phrase || !isDate(on)) return null;
  const calendar = new WorkingDays(program, region ?? undefined, workingDays !== false);
  return written(saidDate(phrase, dayOf(on), calendar));
}

/** @param {Plan} plan @returns {string | null} the event with which they decided, where that stands */
export const decisionIn = (plan) => plannerOf(plan).history.decision?.event ?? null;

/** @param {Plan} plan that was planned here */
const plannerOf = (plan) => /** @type {Planner} */ (planners.get(plan));

/** @param {unknown} error @returns {error is Fault} */
const isFault = (error) =>
  typeof error === "object" && error !== null && "field" in error && "expected" in error;

/**
 * A call in place of a check-in is a choice for the day itself: reminded of both, somebody would do both.
 *
 * @param {import("./types.js").PlanStep} step
 * @returns {boolean} whether a calendar has an entry of it
 */
export const isAhead = ({ status, instead_of: standsFor }) =>
  status !== "done" && status !== "dropped" && standsFor.length === 0;
