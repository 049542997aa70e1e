/** One question at a time: which one comes next. */

/** @import { State } from "../../controller/types.js" */

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
