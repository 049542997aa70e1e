/** What the plan warns of, at the step that it speaks of. */

import { el } from "./dom.js";

/** @typedef {import("../types.js").Model} Model */
/** @typedef {import("../types.js").PlanStep} PlanStep */

/** @param {PlanStep} step @param {Model} model @returns {HTMLElement[]} in full */
export const warnings = (step, { plan, words, dates }) =>
  of(step, plan).map(({ code, date }) =>
    el(
      "p",
      { class: "calc-warning" },
      (words.warnings[code] ?? code)
        .replace("{step}", words.steps[step.step]?.short ?? step.step)
        .replace("{date}", dates.short(date)),
    ),
  );

/** @param {PlanStep} step @param {Model} model @returns {string[]} in a few words each */
export const shortWarnings = (step, { plan, words }) =>
  of(step, plan).map(({ code }) => words.shortWarnings[code] ?? code);

/** @param {PlanStep} step @param {import("../types.js").Plan | null} plan */
const of = ({ step }, plan) => plan?.warnings.filter((warning) => warning.step === step) ?? [];
