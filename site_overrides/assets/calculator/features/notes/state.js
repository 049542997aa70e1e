/** The state of the notes' place, besides the notes themselves. */

/**
 * @typedef {object} NotesState
 * @property {boolean} sharing whether the copy without names is shown
 * @property {string} said what has just been done
 * @property {Record<string, string> | null} undo what was written before, where it can be had back
 * @property {Record<string, number>} rows how many rows are open, by question
 */

/** @type {NotesState} */
const CALM = { sharing: false, said: "", undo: null, rows: {} };

/** @param {import("../../controller/types.js").Model} model @returns {NotesState} */
export const notesState = ({ state }) => state.notes ?? CALM;
