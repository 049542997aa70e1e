/** What the reader can tell of what happened, and take back. */

import { eventWith, withEvent, withoutEvent } from "../answers.js";
import { planned } from "../planning.js";
import { NEXT } from "../headings.js";

/** @typedef {import("../types.js").Page} Page */
/** @typedef {import("../types.js").Actions} Actions */
/** @typedef {import("../types.js").Happening} Happening */
/** @typedef {import("../types.js").Mistake} Mistake */

/** @param {Page} page @returns {Actions} */
export function historyActions({ model, update }) {
  return {
    happened: ({ dataset }) => {
      const { state, program, today } = model();
      const event = dataset.event ?? "";
      const promising = program.events[event]?.takes.includes("by") ? "draft" : null;
      if (state.draft?.event === event) update({ ...NO_DRAFT, mistakes: without(state.mistakes) });
      else begin({ event, on: today }, promising);
    },
    did: ({ dataset }) => {
      const { program, today } = model();
      const event = eventWith(program, "does");
      if (event) begin({ event, on: today, step: dataset.step });
    },
    draft: ({ dataset, value }) => {
      const { state } = model();
      const name = dataset.name ?? "";
      if (state.draft)
        update({ refused: null, draft: { ...state.draft, [name]: value || undefined } });
    },
    cancel: () => {
      const { draft, mistakes } = model().state;
      update({ ...NO_DRAFT, mistakes: without(mistakes) }, `happened-${draft?.event}`);
    },
    add: () => {
      const { state, program, today } = model();
      if (!state.draft) return;
      const mistaken = FIELDS.find((field) => field in state.mistakes);
      if (mistaken) {
        update({}, mistaken);
        return;
      }
      const draft = /** @type {Happening} */ (
        Object.fromEntries(Object.entries(state.draft).filter(([, value]) => value))
      );
      const inputs = withEvent(state.inputs, program, draft);
      const place = `events[${inputs.events.indexOf(draft)}]`;
      const { fault } = planned(program, inputs, today);
      if (fault?.field.startsWith(place)) {
        update({ refused: { ...fault, field: fault.field.slice(place.length + 1) } });
      } else update({ ...NO_DRAFT, inputs }, NEXT);
    },
    remove: ({ dataset }) => {
      const { state } = model();
      update({ inputs: withoutEvent(state.inputs, Number(dataset.index)) }, "calc-happened");
    },
  };

  /** @param {Happening} draft @param {string | null} [promising] */
  function begin(draft, promising = null) {
    const mistakes = without(model().state.mistakes);
    update({ draft, refused: null, promising, mistakes }, "draft-on");
  }
}

const NO_DRAFT = { draft: null, refused: null, promising: null };

/** The dates that a form asks for. */
const FIELDS = ["draft-on", "draft-by"];

/** @param {Record<string, Mistake>} mistakes @returns {Record<string, Mistake>} but for the form's */
const without = (mistakes) =>
  Object.fromEntries(Object.entries(mistakes).filter(([field]) => !FIELDS.includes(field)));
