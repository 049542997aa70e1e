/** What may be done instead of a step: a line below it, with a tick of its own. */

import { button } from "../../components/button.js";
import { dated } from "../../components/dated.js";
import { el } from "../../components/dom.js";
import { stepAddress } from "../../core/addresses.js";
import { alternativesTo } from "./step_order.js";
import { PLAN } from "./words.js";

/** @import { Model } from "../../controller/types.js" */
/** @import { PlanStep } from "../../core/types.js" */

/** @param {PlanStep} step @param {Model} model @returns {HTMLElement[]} */
export const alternatives = (step, model) =>
  step.status === "done" || !model.plan
    ? []
    : alternativesTo(step, model.plan).map((each) => line(each, model));

/** @param {PlanStep} alternative @param {Model} model @returns {HTMLElement} "or by phone instead, from Wed 25 Nov" */
function line({ step, on, channels }, model) {
  const { words, dates } = model;
  const short = words.steps[step]?.short ?? step;
  const way = dates.or(channels.map((channel) => words.channels[channel] ?? channel)) || short;
  const isAhead = on !== null && on > dates.today;
  return el(
    "div",
    { class: "calc-or", "data-key": `or-${step}` },
    el(
      "span",
      PLAN.or,
      " ",
      el("a", { href: stepAddress(model, step) }, way),
      ` ${PLAN.instead}`,
      isAhead && [PLAN.from, dated(on, dates.short(on))],
    ),
    " ",
    button("done", PLAN.didInstead, {
      kind: "quiet",
      "data-step": step,
      "aria-label": `${PLAN.didInstead}: ${short}`,
    }),
  );
}
