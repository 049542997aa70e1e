/** What holds in a situation, asked of the engine. */

import { written } from "./engine/dates.js";
import { Planner } from "./engine/plan.js";
import { readSituation } from "./engine/situation.js";

/** @import { Condition, Program } from "./contract.js" */

/**
 * Returns the days of anchors that are facts: their events have happened, or their steps were done.
 *
 * @param {Program} program
 * @param {unknown} situation
 * @param {string[]} anchors
 * @returns {Record<string, string>} by anchor, those that have one
 * @throws {import("./engine/situation_error.js").SituationError} the situation is malformed
 */
export function knownDays(program, situation, anchors) {
  const planner = new Planner(program, readSituation(program, situation));
  planner.plan();
  return Object.fromEntries(
    anchors.flatMap((anchor) => {
      const dated = planner.anchors.dateOf(anchor);
      return dated && !dated.projected ? [[anchor, written(dated.moment.day)]] : [];
    }),
  );
}

/**
 * @param {Program} program
 * @param {unknown} situation
 * @returns {(condition: Condition) => boolean} a test for conditions
 * @throws {import("./engine/situation_error.js").SituationError} the situation is malformed
 */
export function holding(program, situation) {
  const planner = new Planner(program, readSituation(program, situation));
  planner.plan();
  return (condition) => planner.hold(condition);
}
