/** Setting a step aside: leave an optional one out, or put one off; and taking that back. */

import { button } from "../../components/button.js";
import { NEXT } from "../../components/columns.js";
import { eventWith, has, withEvent } from "../../core/answers.js";
import { PLAN } from "./words.js";

/** @import { Model, Page, Actions } from "../../controller/types.js" */
/** @import { PlanStep } from "../../core/types.js" */

/**
 * @param {PlanStep} step an open one
 * @param {string} place where its form opens
 * @param {Model} model
 * @returns {(HTMLElement | false | "" | undefined)[]} its buttons, as far as the rules declare the events
 */
export function setAside({ step, optional }, place, { program, state, words }) {
  const name = words.steps[step]?.short ?? step;
  const attributes = { kind: "quiet", "data-step": step };
  const putsOff = eventWith(program, "puts-off");
  return [
    putsOff &&
      button("not-now", PLAN.notNow, {
        ...attributes,
        id: `not-now-${place}`,
        "data-form": place,
        "aria-expanded": String(state.formAt === place && state.draft?.event === putsOff),
        "aria-label": `${PLAN.notNow}: ${name}`,
      }),
    optional &&
      eventWith(program, "leaves-out") &&
      button("leave-out", PLAN.leaveOut, {
        ...attributes,
        "aria-label": `${PLAN.leaveOut}: ${name}`,
      }),
  ];
}

/** @param {string} step @param {Model} model */
export const putBack = (step, { words }) =>
  button("put-back", PLAN.putBack, {
    kind: "quiet",
    "data-step": step,
    "aria-label": `${PLAN.putBack}: ${words.steps[step]?.short ?? step}`,
  });

/** @param {Page} page @returns {Actions} */
export const setAsideActions = ({ model, update }) => ({
  "leave-out": ({ dataset }) => {
    const { state, program, today } = model();
    const event = eventWith(program, "leaves-out");
    const { step = "" } = dataset;
    if (event)
      update({ inputs: withEvent(state.inputs, program, { event, on: today, step }) }, NEXT);
  },
  "put-back": ({ dataset }) => {
    const { state, program } = model();
    const events = state.inputs.events.filter(
      (each) => each.step !== dataset.step || !has(program, each, "leaves-out"),
    );
    update({ inputs: { ...state.inputs, events } }, NEXT);
  },
});
