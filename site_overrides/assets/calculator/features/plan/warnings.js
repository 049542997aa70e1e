/** The plan's warnings, each at its step. */

import { el } from "../../components/dom.js";
import { capital } from "../../core/reason.js";

/** @import { Model } from "../../controller/types.js" */
/** @import { PlanStep } from "../../core/types.js" */

/** @param {PlanStep} step @param {Model} model @returns {HTMLElement[]} in full */
export const warnings = (step, { plan, words, dates }) =>
  of(step, plan).map(({ code, date }) =>
    el(
      "p",
      { class: "calc-warning", "data-key": code },
      capital((words.warnings[code] ?? code).replaceAll("{date}", dates.short(date))),
    ),
  );

/** @param {PlanStep} step @param {Model} model @returns {string[]} in a few words each */
export const shortWarnings = (step, { plan, words }) =>
  of(step, plan).map(({ code }) => words.shortWarnings[code] ?? code);

/** @param {PlanStep} step @param {import("../../core/types.js").Plan | null} plan */
const of = ({ step, status }, plan) =>
  plan?.warnings.filter(
    (warning) =>
      // That it is late is said by its state and its reason already.
      warning.step === step && !(warning.code === "after-window" && status === "late"),
  ) ?? [];
