/** The steps that don't apply, folded away with the reason for each, and the way back where there is one. */

import { row } from "../../components/button.js";
import { el, fold } from "../../components/dom.js";
import { droppedInWords } from "../../core/why_not.js";
import { formAt } from "../history/event_form.js";
import { putBack } from "./set_aside.js";
import { isMissed } from "./step_order.js";
import { another } from "./tick.js";
import { PLAN } from "./words.js";

/** Where the form opens that asks which step was done. */
const PLACE = "dropped";

/** @import { Model } from "../../controller/types.js" */
/** @import { PlanStep } from "../../core/types.js" */

/** @param {Model} model @returns {HTMLElement | null} */
export function dropped(model) {
  const { plan } = model;
  const gone =
    plan?.steps.filter((step) => step.status === "dropped" && !isMissed(step, plan)) ?? [];
  if (gone.length === 0) return null;
  return fold(
    { class: "calc-more calc-dropped", "data-key": "dropped" },
    el("summary", PLAN.dropped),
    () => [
      el(
        "ul",
        gone.map((step) => item(step, model)),
      ),
      // Without headings, the events have a button for it.
      Object.keys(model.words.groups).length > 0 && [
        row(another("", PLACE, model, PLAN.didOne)),
        formAt(PLACE, model),
      ],
    ],
  );
}

/** @param {PlanStep} step @param {Model} model */
const item = ({ step, dropped: code }, model) =>
  el(
    "li",
    { "data-key": step },
    el(
      "p",
      el("strong", model.words.steps[step]?.short ?? step),
      " ",
      droppedInWords(step, code, model),
    ),
    code === "left-out" && putBack(step, model),
  );
