/** Who says so: the claims behind a step's day, and what is the guide's own advice. */

import { noteAddress } from "../addresses.js";
import { PLAN } from "../strings.js";
import { el } from "./dom.js";

/** @typedef {import("../types.js").Model} Model */
/** @typedef {import("../types.js").PlanStep} PlanStep */

/** @param {PlanStep} step */
const citesOf = (step) => [...new Set(step.why.flatMap((why) => why.cites))];

/** @param {PlanStep} step */
const reasonsOf = (step) => [...new Set(step.why.flatMap((why) => why.editorial ?? []))];

/** @param {PlanStep} step @returns {string} "2 sources"; empty where there is nothing to show */
export function evidenceTitle(step) {
  const sources = new Set(citesOf(step).map(sourceOf)).size;
  if (sources > 0) return PLAN.sources(sources);
  return reasonsOf(step).length > 0 ? PLAN.ours : "";
}

/**
 * @param {PlanStep} step
 * @param {Model} model
 * @returns {HTMLElement} to stand in a `details` with `data-evidence`, which has the claims loaded
 */
export function evidence(step, model) {
  const { claims, words } = model;
  return el(
    "ul",
    { class: "calc-evidence" },
    citesOf(step).map((cite) => {
      const claim = claims?.[cite];
      const source = words.sources[sourceOf(cite)];
      if (!claim && claims && source)
        return el(
          "li",
          {},
          PLAN.notLoaded,
          " ",
          el("a", { href: noteAddress(model, sourceOf(cite), "") }, source.name),
        );
      if (!claim || !source) return el("li", {}, PLAN.loading);
      return el(
        "li",
        {},
        claim.says,
        " ",
        el("a", { href: noteAddress(model, sourceOf(cite), claim.note) }, source.name),
      );
    }),
    reasonsOf(step).map((reason) => el("li", {}, reason, " ", el("em", {}, PLAN.ours))),
  );
}

/** @param {string} cite */
const sourceOf = (cite) => cite.split("/")[0] ?? "";
