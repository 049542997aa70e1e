/** The steps that don't apply, folded away with the reason for each, and the way back where there is one. */

import { el } from "../../components/dom.js";
import { droppedInWords } from "../../core/dropped_words.js";
import { formAt } from "../history/event_form.js";
import { putBack } from "./set_aside.js";
import { isMissed } from "./step_order.js";
import { another } from "./tick.js";
import { PLAN } from "./words.js";

/** @import { Model } from "../../controller/types.js" */
/** @import { PlanStep } from "../../core/types.js" */

/** Nobody has done a step that was dropped for these reasons. */
const NEVER = ["not-this-route", "not-in-this-advice", "not-yet"];

/** @param {Model} model @returns {HTMLElement | null} */
export function dropped(model) {
  const { plan } = model;
  const gone =
    plan?.steps.filter((step) => step.status === "dropped" && !isMissed(step, plan)) ?? [];
  if (gone.length === 0) return null;
  return el(
    "details",
    { class: "calc-more calc-dropped", "data-key": "dropped" },
    el("summary", PLAN.dropped(gone.length)),
    el(
      "ul",
      gone.map((step) => item(step, model)),
    ),
  );
}

/** @param {PlanStep} step @param {Model} model */
function item({ step, dropped: code }, model) {
  const { words } = model;
  const place = `dropped-${step}`;
  return el(
    "li",
    { "data-key": step },
    el("p", el("strong", words.steps[step]?.short ?? step), " ", droppedInWords(step, code, model)),
    el(
      "div",
      { class: "calc-row" },
      code === "left-out" && putBack(step, model),
      !NEVER.includes(code ?? "") && another(step, place, model, PLAN.did),
    ),
    formAt(place, model),
  );
}
