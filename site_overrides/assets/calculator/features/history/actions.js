/** Actions that add, correct and remove events. */

import { NEXT } from "../../components/columns.js";
import {
  doneOf,
  eventWith,
  has,
  startOf,
  withCorrected,
  withEarlier,
  withEvent,
  withoutEvent,
  withStart,
} from "../../core/answers.js";
import { planned } from "../../core/planning.js";
import { inWords } from "./event_in_words.js";
import { HAPPENED } from "./words.js";

/** @import { Page, Actions, Mistake } from "../../controller/types.js" */
/** @import { Happening, Inputs } from "../../core/types.js" */

/** @param {Page} page @returns {Actions} */
export function historyActions({ model, update }) {
  return {
    happened: ({ dataset }) => {
      toggle({ event: dataset.event ?? "", on: model().today }, "");
    },
    did: ({ dataset }) => {
      const { state, program, today } = model();
      const event = eventWith(program, "does");
      const { step = "", form: place = "" } = dataset;
      const done = place.startsWith("step-") ? doneOf(state.inputs, program, step) : undefined;
      if (done) toggle(done, place, state.inputs.events.indexOf(done));
      else if (event) toggle({ event, on: today, step }, place);
    },
    "not-now": ({ dataset }) => {
      const { program, today } = model();
      const event = eventWith(program, "puts-off");
      const { step = "", form: place = "" } = dataset;
      if (event) toggle({ event, on: today, step }, place);
    },
    correct: ({ dataset }) => {
      const index = Number(dataset.index);
      const happening = model().state.inputs.events[index];
      if (happening) toggle(happening, "history", index);
    },
    draft: ({ dataset, value }) => {
      const { state } = model();
      const name = dataset.name ?? "";
      if (state.draft)
        update({ refused: null, draft: { ...state.draft, [name]: value || undefined } });
    },
    cancel,
    add: () => {
      const { state, program, today } = model();
      const { formAt, correcting } = state;
      if (!state.draft) return;
      const mistaken = FIELDS.find((field) => field in state.mistakes);
      if (mistaken) {
        update({}, mistaken);
        return;
      }
      const draft = /** @type {Happening} */ (
        Object.fromEntries(Object.entries(state.draft).filter(([, value]) => value))
      );
      const inputs = withDraft(draft);
      const index = inputs.events.findIndex((each) => same(each, draft));
      const { fault } = planned(program, inputs, today);
      if (fault?.field.startsWith(`events[${index}]`)) {
        const field = fault.field.slice(`events[${index}]`.length + 1);
        update({ refused: { ...fault, field } });
      } else if (correcting !== null && formAt === "history")
        update({ ...NO_DRAFT, inputs }, `correct-${index}`);
      else update({ ...NO_DRAFT, inputs }, NEXT);
    },
    earlier: ({ dataset }) => {
      const { state, program } = model();
      const index = Number(dataset.index);
      const inputs = withEarlier(state.inputs, program, index);
      if (inputs) update({ ...NO_DRAFT, inputs }, `correct-${index - 1}`);
    },
    remove: ({ dataset }) => {
      const { state, dates } = model();
      const index = Number(dataset.index);
      const happening = state.inputs.events[index];
      if (!happening) return;
      const what = inWords(happening, model());
      const undo = HAPPENED.removed(what, dates.short(happening.on));
      const inputs = withoutEvent(state.inputs, index);
      const mistakes = without(state.mistakes);
      update({ ...NO_DRAFT, mistakes, inputs }, "calc-happened", { undo });
    },
  };

  /** @param {Happening} draft @returns {Inputs} with it added, or in place of what it corrects */
  function withDraft(draft) {
    const { state, program, today } = model();
    const { inputs, correcting } = state;
    if (correcting === null) return withEvent(inputs, program, draft);
    const { on, at } = draft;
    // With the day that everything counts from moves what was promised on it.
    if (inputs.events[correcting] === startOf(inputs, program, today))
      return withStart(inputs, program, today, at ? { on, at } : { on });
    return withCorrected(inputs, program, correcting, draft);
  }

  /**
   * Open a form, or close the one that the same button has opened.
   *
   * @param {Happening} draft
   * @param {string} place
   * @param {number | null} [correcting]
   */
  function toggle(draft, place, correcting = null) {
    const { state, program } = model();
    const isOpen = state.formAt === place && state.draft?.event === draft.event;
    if (isOpen && state.correcting === correcting) return cancel();
    const asksForDate = program.events[draft.event]?.takes.includes("by") && !draft.said;
    const promising = asksForDate ? "draft-by" : null;
    const mistakes = without(state.mistakes);
    const isPutOff = has(program, draft, "puts-off") && place !== "history";
    const change = { draft, formAt: place, correcting, refused: null, promising, mistakes };
    update(change, isPutOff ? "draft-by" : "draft-on");
  }

  function cancel() {
    const { state, program } = model();
    const { draft, formAt: place, correcting, mistakes } = state;
    const opener =
      place === "history"
        ? `correct-${correcting}`
        : place
          ? `${draft && has(program, draft, "puts-off") ? "not-now" : "another"}-${place}`
          : `happened-${draft?.event}`;
    update({ ...NO_DRAFT, mistakes: without(mistakes) }, opener);
  }
}

const NO_DRAFT = { draft: null, formAt: "", correcting: null, refused: null, promising: null };

/** The dates that a form asks for. */
const FIELDS = ["draft-on", "draft-by"];

/** @param {Record<string, Mistake>} mistakes @returns {Record<string, Mistake>} but for the form's */
const without = (mistakes) =>
  Object.fromEntries(Object.entries(mistakes).filter(([field]) => !FIELDS.includes(field)));

/** @param {Happening} one @param {Happening} other */
const same = (one, other) =>
  /** @type {const} */ (["event", "on", "at", "step"]).every((key) => one[key] === other[key]);
