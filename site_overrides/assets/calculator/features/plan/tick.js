/** The buttons that tick a step off: today, or on another day. */

import { button } from "../../components/button.js";
import { has } from "../../core/answers.js";
import { PLAN } from "./words.js";

/** @import { Model } from "../../controller/types.js" */

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
 * @param {string} step
 * @param {string} place where its form opens
 * @param {Model} model
 * @param {string} [label]
 */
export const another = (step, place, { state, program, words }, label = PLAN.another) =>
  button("did", label, {
    kind: "quiet",
    id: `another-${place}`,
    "data-step": step,
    "data-form": place,
    "aria-expanded": String(
      state.formAt === place && state.draft !== null && has(program, state.draft, "does"),
    ),
    "aria-label": step ? `${label}: ${words.steps[step]?.short ?? step}` : label,
  });
