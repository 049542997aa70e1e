/** Actions of the questions that every calculator asks. */

import { promiseOf, startOf, withPromise, withStart } from "../../core/answers.js";
import { controlOf, following, questionsAfterStart } from "./next_question.js";
import { HOW } from "./promise.js";

/** @import { Page, Actions, State } from "../../controller/types.js" */
/** @import { Happening } from "../../core/types.js" */

/** @param {Page} page @returns {Actions} */
export function questionActions({ model, update }) {
  return {
    edit: ({ dataset }) => {
      const { field = "" } = dataset;
      const { state, program, words } = model();
      // Who turns to a setting is no longer led from question to question.
      const isLed = ["start", ...questionsAfterStart(program, words)].includes(field);
      update({ editing: field, asking: isLed ? state.asking : [] }, `question-${field}`);
    },
    following: () => {
      const { state, program, today } = model();
      const start = startOf(state.inputs, program, today);
      const next = following(state, start !== undefined && start.on > today);
      update(next, controlOf(next));
    },
    close: ({ dataset }) => {
      const { mistakes } = model().state;
      const others = Object.entries(mistakes).filter(([field]) => field.startsWith("draft-"));
      update({ editing: null, mistakes: Object.fromEntries(others) }, `change-${dataset.field}`);
    },
    "start-time": ({ value }) => {
      const { state, program, today } = model();
      const start = startOf(state.inputs, program, today);
      if (!start) return;
      const when = value ? { on: start.on, at: value } : { on: start.on };
      update({ inputs: withStart(state.inputs, program, today, when) });
    },
    "take-other": ({ dataset }) => {
      const { field = "", date = "" } = dataset;
      promise(field, { by: date }, { promising: null }, `${field}-by`);
    },
    "promise-how": (control) => {
      const field = (control.getAttribute("name") ?? "").slice(0, -HOW.length);
      const { value } = control;
      const promising = value === "none" ? null : `${field}-${value}`;
      const { state, program, today } = model();
      // What has not been answered yet changes nothing.
      if (field !== "draft" && !promiseOf(state.inputs, program, today)) update({ promising });
      else promise(field, null, { promising });
    },
    said: ({ value, dataset }) => {
      const field = dataset.field ?? "";
      promise(field, value ? { said: value } : null, { promising: `${field}-said` });
    },
  };

  /**
   * @param {string} field
   * @param {{by?: string, said?: string} | null} named
   * @param {Partial<State>} change
   * @param {string} [focus]
   */
  function promise(field, named, change, focus) {
    const { state, program, today } = model();
    if (field === "draft") {
      const draft = state.draft && { ...bare(state.draft), ...named };
      update({ ...change, refused: null, draft }, focus);
    } else update({ ...change, inputs: withPromise(state.inputs, program, today, named) }, focus);
  }
}

/** @param {Happening} happening @returns {Happening} without what was said about a date */
function bare({ by: _by, said: _said, ...rest }) {
  return rest;
}
