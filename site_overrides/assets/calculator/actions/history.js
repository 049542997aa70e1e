/** What the reader can tell of what happened, and take back. */

import { withEvent, withoutEvent } from "../answers.js";
import { planned } from "../planning.js";
import { NEXT } from "../view/next.js";

/** @typedef {import("../types.js").Page} Page */
/** @typedef {import("../types.js").Actions} Actions */
/** @typedef {import("../types.js").Happening} Happening */

/** @param {Page} page @returns {Actions} */
export function historyActions({ model, update }) {
  return {
    happened: ({ dataset }) => {
      const { state, program, today } = model();
      const event = dataset.event ?? "";
      const promising = program.events[event]?.takes.includes("by") ? "draft" : null;
      if (state.draft?.event === event) update({ draft: null, refused: null });
      else update({ draft: { event, on: today }, refused: null, promising }, "draft-on");
    },
    draft: ({ dataset, value }) => {
      const { state } = model();
      const name = dataset.name ?? "";
      if (state.draft)
        update({ refused: null, draft: { ...state.draft, [name]: value || undefined } });
    },
    cancel: () => {
      const event = model().state.draft?.event;
      update({ draft: null, refused: null }, `happened-${event}`);
    },
    add: () => {
      const { state, program, today } = model();
      if (!state.draft) return;
      const draft = /** @type {Happening} */ (
        Object.fromEntries(Object.entries(state.draft).filter(([, value]) => value))
      );
      const inputs = withEvent(state.inputs, program, draft);
      const place = `events[${inputs.events.indexOf(draft)}]`;
      const { fault } = planned(program, inputs, today);
      if (fault?.field.startsWith(place)) {
        update({ refused: { ...fault, field: fault.field.slice(place.length + 1) } });
      } else update({ inputs, draft: null, refused: null, promising: null }, NEXT);
    },
    remove: ({ dataset }) => {
      const { state } = model();
      update({ inputs: withoutEvent(state.inputs, Number(dataset.index)) }, "calc-happened");
    },
  };
}
