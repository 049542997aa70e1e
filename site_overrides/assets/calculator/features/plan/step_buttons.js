/** The buttons that tick a step off or set it aside. */

import { button } from "../../components/button.js";
import { eventWith, has } from "../../core/answers.js";
import { PLAN } from "./words.js";

/** @import { Model } from "../../controller/types.js" */
/** @import { PlanStep } from "../../core/types.js" */

/**
 * @param {string} step
 * @param {Model} model
 * @param {boolean} [quiet] whether another step is the one to do
 */
export const done = (step, { words }, quiet = false) =>
  button("done", PLAN.done, {
    kind: quiet ? "" : "main",
    "data-step": step,
    ...(quiet ? { "aria-label": `${PLAN.done}: ${words.steps[step]?.short ?? step}` } : {}),
  });

/**
 * @param {string} action
 * @param {string} label
 * @param {string} step which it names to whoever does not see where it stands
 * @param {Model} model
 * @param {import("../../components/dom.js").Attributes} [attributes]
 */
const quiet = (action, label, step, { words }, attributes = {}) =>
  button(action, label, {
    kind: "quiet",
    "data-step": step,
    "aria-label": step ? `${label}: ${words.steps[step]?.short ?? step}` : label,
    ...attributes,
  });

/**
 * @param {string} step
 * @param {string} place where its form opens
 * @param {Model} model
 * @param {string} [label]
 */
export function another(step, place, model, label = PLAN.another) {
  const { state, program } = model;
  const isOpen = state.formAt === place && state.draft && has(program, state.draft, "does");
  return quiet("did", label, step, model, {
    id: `another-${place}`,
    "data-form": place,
    "aria-expanded": String(Boolean(isOpen)),
  });
}

/**
 * @param {PlanStep} step an open one
 * @param {string} place where its form opens
 * @param {Model} model
 * @returns {(HTMLElement | false | "" | undefined)[]} its buttons, as far as the rules declare the events
 */
export function setAside({ step, optional }, place, model) {
  const { program, state } = model;
  const putsOff = eventWith(program, "puts-off");
  return [
    putsOff &&
      quiet("not-now", PLAN.notNow, step, model, {
        id: `not-now-${place}`,
        "data-form": place,
        "aria-expanded": String(state.formAt === place && state.draft?.event === putsOff),
      }),
    optional && eventWith(program, "leaves-out") && quiet("leave-out", PLAN.leaveOut, step, model),
  ];
}

/** @param {string} step @param {Model} model */
export const putBack = (step, model) => quiet("put-back", PLAN.putBack, step, model);
