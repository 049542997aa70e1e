/** A plan of the reader's answers, or what is wrong with them. */

import { plan } from "../engine.js";
import { situationOf } from "./answers.js";

/** @import { Plan, Fault, Inputs, Program } from "./types.js" */

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
    return {
      plan: /** @type {Plan} */ (plan(/** @type {any} */ (program), situation)),
      fault: null,
    };
  } catch (error) {
    if (!isFault(error)) throw error;
    return { plan: null, fault: error };
  }
}

/** @param {unknown} error @returns {error is Fault} */
const isFault = (error) =>
  typeof error === "object" && error !== null && "field" in error && "expected" in error;
