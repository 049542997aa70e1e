/** One question at a time: which one comes next. */

import { eventWith } from "../../core/answers.js";
import { FACT, factsAsked } from "./facts.js";

/** @import { State } from "../../controller/types.js" */
/** @import { Program, Words } from "../../core/types.js" */

/**
 * @param {Program} program
 * @param {Words} words
 * @returns {string[]} the questions that the rules leave open once the clock has a start; nobody is asked for
 *   what no event can say, or for the only route
 */
export const questionsAfterStart = (program, words) => [
  ...(eventWith(program, "promises") ? ["promise"] : []),
  ...(Object.keys(program.routes).length > 1 ? ["route"] : []),
  ...factsAsked(words, true).map((id) => FACT + id),
];

/**
 * @param {Pick<State, "asking">} state
 * @param {boolean} ahead whether the day that all counts from is still to come
 * @returns {Pick<State, "editing" | "asking">} the question to open, and those that follow it
 */
export function following({ asking }, ahead) {
  // Nobody has named a date yet on a day that is still to come.
  const [editing = null, ...rest] = ahead ? asking.filter((id) => id !== "promise") : asking;
  return { editing, asking: rest };
}

/** @param {Pick<State, "editing">} state @returns {string} the id of what gets the focus then */
export const controlOf = ({ editing }) => (editing ? `question-${editing}` : "change-start");
