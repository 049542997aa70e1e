/** The buttons that tick a step off: today, or on another day. */

import { el } from "../../components/dom.js";
import { PLAN } from "./words.js";

/** @import { Model } from "../../controller/types.js" */

/**
 * @param {string} step
 * @param {Model} model
 * @param {boolean} [quiet] whether another step is the one to do
 */
export const done = (step, { words }, quiet = false) =>
  el(
    "button",
    {
      type: "button",
      class: quiet ? "calc-button" : "calc-button calc-button--main",
      "data-do": "done",
      "data-step": step,
      ...(quiet ? { "aria-label": `${PLAN.done}: ${words.steps[step]?.short ?? step}` } : {}),
    },
    PLAN.done,
  );

/**
 * @param {string} step
 * @param {string} place where its form opens
 * @param {Model} model
 * @param {string} [label]
 */
export const another = (step, place, { state, words }, label = PLAN.another) =>
  el(
    "button",
    {
      type: "button",
      class: "calc-button calc-button--quiet",
      id: `another-${place}`,
      "data-do": "did",
      "data-step": step,
      "data-form": place,
      "aria-expanded": String(state.formAt === place),
      "aria-label": `${label}: ${words.steps[step]?.short ?? step}`,
    },
    label,
  );
