/** What holds in the reader's plan: for words and buttons that depend on it. */

import { holding } from "../engine.js";
import { situationOf } from "./answers.js";
import { usable } from "./days_off.js";

/** @import { Condition } from "./contract.js" */

/** Many things are asked of one plan. @type {WeakMap<object, (condition: Condition) => boolean>} */
const tests = new WeakMap();

/**
 * @param {Pick<import("../controller/types.js").Model, "plan" | "program" | "state" | "today">} model
 * @param {Condition | undefined} condition
 * @returns {boolean} true where nothing has to hold; false without a plan
 */
export function holds({ plan, program, state, today }, condition) {
  if (!condition || !plan) return !condition;
  const test =
    tests.get(plan) ?? holding(program, situationOf(usable(program, state.inputs), today));
  tests.set(plan, test);
  return test(condition);
}
