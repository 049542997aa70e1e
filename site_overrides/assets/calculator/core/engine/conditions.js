/** What holds in one situation: a test for each kind of condition that a program may state. */

import { own } from "../own.js";
import { onDay } from "./dates.js";
import { isOneOf } from "./history.js";
import { add } from "./offsets.js";

/** @import { Condition, Limit, Missed } from "../contract.js" */
/** @import { Planner } from "./plan.js" */

/**
 * @param {Planner} planner
 * @param {string | null} party for which news counts
 * @returns {(condition: Condition | undefined) => boolean} whether all that it names holds
 */
export function conditionsOf(planner, party) {
  const { history, anchors } = planner;
  const { facts, region, route, today } = planner.given;

  /** @type {{[Kind in keyof Condition]-?: (wanted: Required<Condition>[Kind]) => boolean}} */
  const tests = {
    not: (condition) => !hold(condition),
    any: (conditions) => conditions.some(hold),
    all: (conditions) => conditions.every(hold),
    route: (routes) => routes.includes(route),
    fact: (answers) => Object.keys(answers).every((id) => own(facts, id) === answers[id]),
    region: (wanted) => `${region}-`.startsWith(`${wanted}-`),
    known: (anchor) => anchors.isKnown(anchor, party),
    count: (count) => history.times(count, today) >= count.times,
    awaiting: () => history.awaiting,
    asked: () => history.asked.size > 0,
    left_out: (step) => history.leftOut.has(step),
    happened: (events) => history.happened(events),
    decided: (events) => history.decision !== null && events.includes(history.decision.event),
    done: (steps) => steps.some((step) => planner.daysDone(step).length > 0),
    answered: ({ to, by }) => history.since(to).some((event, n) => n > 0 && isOneOf(event, by)),
    replaced: (step) => planner.replaced.has(step),
    silenced: (parties) => history.silenced.has(own(parties, route) ?? ""),
    booked: () => history.booked,
    advised: (step) => planner.advised(step) !== null,
    dated: (step) => planner.windowOf(step) !== null,
    limit: limitReached,
    missed,
  };

  /** @param {Condition | undefined} condition @returns {boolean} */
  function hold(condition) {
    for (const kind in condition) {
      const name = /** @type {keyof Condition} */ (kind);
      const test = /** @type {(wanted: unknown) => boolean} */ (tests[name]);
      if (!test(condition?.[name])) return false;
    }
    return true;
  }

  /** @param {Limit} limit @returns {boolean} has enough been sent, what is planned already included? */
  function limitReached(limit) {
    const most = limit.most ?? planner.advice.follow_ups;
    if (most === null) return false;
    const planned = limit.planned.filter((step) => planner.planned.get(step)?.on != null);
    return history.done(limit.done, limit.since, party).length + planned.length >= most;
  }

  /** @param {Missed} missed @returns {boolean} has its time passed, and is it not worth doing late? */
  function missed({ step, worthwhile }) {
    const window = planner.windowOf(step);
    if (!window?.latest) return false;
    const latest = window.latest.day;
    if (today <= Math.max(latest, planner.history.putOff.get(step) ?? latest)) return false;
    if (worthwhile === null) return true;
    return today > add(onDay(window.earliest.day), worthwhile, planner.calendar).day;
  }

  return hold;
}
