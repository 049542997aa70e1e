/** The steps whose time has passed, folded away with what to do about each. */

import { row } from "../../components/button.js";
import { dated } from "../../components/dated.js";
import { el, fold } from "../../components/dom.js";
import { formAt } from "../history/event_form.js";
import { setAside } from "./set_aside.js";
import { isMissed } from "./step_order.js";
import { another, done } from "./tick.js";
import { PLAN } from "./words.js";

/** @import { Model } from "../../controller/types.js" */
/** @import { PlanStep } from "../../core/types.js" */

/** @param {Model} model @returns {HTMLElement | null} */
export function missed(model) {
  const { plan } = model;
  const steps = plan?.steps.filter((step) => isMissed(step, plan)) ?? [];
  if (steps.length === 0) return null;
  return fold(
    { class: "calc-more calc-missed", "data-key": "missed" },
    el("summary", PLAN.missed(steps.length)),
    () => [
      el(
        "ul",
        steps.map((step) => item(step, model)),
      ),
    ],
  );
}

/** @param {PlanStep} step @param {Model} model */
function item(step, model) {
  const { program, words, dates } = model;
  const { short = step.step, missed: late = "" } = words.steps[step.step] ?? {};
  const into = program.steps.find(({ id }) => id === step.step)?.fold_into ?? "";
  // What is said of a late message is no help once it is too late for one.
  const advice = step.dropped === "folded" ? PLAN.into(words.steps[into]?.short ?? into) : late;
  const place = `missed-${step.step}`;
  const on = step.on ?? dates.today;
  const why =
    step.dropped === null
      ? [words.statuses[step.status] ?? "", ": ", dated(on, dates.short(on)), "."]
      : words.dropped[step.dropped];
  return el(
    "li",
    { "data-key": step.step },
    el("p", el("strong", short), " ", why),
    row(another(step.step, place, model, PLAN.yes)),
    formAt(place, model),
    el(
      "details",
      { "data-key": "no" },
      el("summary", { "aria-label": `${PLAN.no}: ${short}` }, PLAN.no),
      el("p", advice),
      step.dropped === null && row(done(step.step, model, true), setAside(step, place, model)),
    ),
  );
}
