/** Undo: the changes of a visit, each to be described, and taken back without those that came after it. */

import { mergedApplication } from "../core/merge.js";

/** @import { State, Meant } from "./types.js" */
/** @import { Application, Inputs, Plan } from "../core/types.js" */

/** How many changes can be taken back. */
const MOST = 50;

/** What of an application the reader types, and may want back. */
const TYPED = /** @type {const} */ (["about", "people", "notes", "drafts"]);

/**
 * @param {State} before
 * @param {Partial<State>} change
 * @param {Plan | null} plan what was planned before
 * @param {Meant} meant
 * @returns {Partial<Pick<State, "past" | "change">>} what is remembered of a change
 */
export function remembered(before, change, plan, { undo, back = false }) {
  const { inputs, application, past, editing, asking } = before;
  // What was done to another application is not taken back in this one.
  const isAnother = change.application && change.application.id !== application.id;
  if (isAnother) return { past: [], change: null };
  const answered = change.inputs !== undefined && change.inputs !== inputs;
  if (!answered && undo === undefined && !back) return {};
  // Who is still answering the first questions has no dates yet that could move.
  const isFirst = editing === "every" || asking.length > 0;
  const isTold = undo !== undefined || (plan !== null && !isFirst);
  const touched = TYPED.filter(
    (key) => change.application && change.application[key] !== application[key],
  );
  /** @param {Application} from @param {Inputs} given @returns {Partial<Application>} */
  const of = (from, given) => ({
    ...(answered ? { inputs: given } : {}),
    ...Object.fromEntries(touched.map((key) => [key, from[key]])),
  });
  const act = {
    was: of(application, inputs),
    is: of(change.application ?? application, change.inputs ?? inputs),
  };
  return {
    past: back ? past.slice(0, -1) : [...past, act].slice(-MOST),
    change: isTold ? { inputs, plan, undo: undo ?? null, back } : null,
  };
}

/** @param {State} state @returns {Partial<State> | null} null where nothing has been changed */
export function takenBack({ past, application, inputs }) {
  const act = past.at(-1);
  if (!act) return null;
  const now = { ...application, inputs };
  const back = mergedApplication({ ...now, ...act.is }, { ...now, ...act.was }, now);
  return {
    inputs: back.inputs,
    application: back,
    editing: null,
    asking: [],
    draft: null,
    formAt: "",
    correcting: null,
    mistakes: {},
    refused: null,
    promising: null,
  };
}

/**
 * Ctrl+Z takes back a change, but for where it takes back what was typed.
 *
 * @param {HTMLElement} shown
 * @param {() => boolean} undo whether there was anything to take back
 */
export function undoByKey(shown, undo) {
  shown.addEventListener("keydown", (event) => {
    const { key, ctrlKey, metaKey, shiftKey, altKey, target } = event;
    if (key.toLowerCase() !== "z" || !(ctrlKey || metaKey) || shiftKey || altKey) return;
    if (target instanceof Element && target.matches("input, textarea, select")) return;
    if (undo()) event.preventDefault();
  });
}
