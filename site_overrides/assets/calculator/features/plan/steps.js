/** The steps in the order of their days, each with its state, its day, and why it falls on it. */

import { button } from "../../components/button.js";
import { dated, windowOf } from "../../components/dated.js";
import { el } from "../../components/dom.js";
import { stepAddress } from "../../core/addresses.js";
import { counted, reason, sentence } from "../../core/reason.js";
import { REASON } from "../../core/reason_words.js";
import { formAt } from "../history/event_form.js";
import { evidence, evidenceTitle } from "./evidence.js";
import { how, howAndToWhom } from "./next.js";
import { setAside } from "./set_aside.js";
import { inOrder, shapeOf } from "./step_order.js";
import { another, done } from "./tick.js";
import { shortWarnings, warnings } from "./warnings.js";
import { PLAN } from "./words.js";

/** @import { Model } from "../../controller/types.js" */
/** @import { PlanStep } from "../../core/types.js" */

/** @param {Model} model @returns {HTMLElement | null} */
export function steps(model) {
  if (!model.plan) return null;
  return el(
    "section",
    { class: "calc-steps", "data-key": "steps" },
    el("h2", PLAN.steps),
    el(
      "ol",
      inOrder(model.plan).map((step) => item(step, model)),
    ),
  );
}

/** @param {PlanStep} step @param {Model} model */
function item(step, model) {
  const { words, dates } = model;
  const shape = shapeOf(step, model);
  const on = step.on ?? dates.today;
  const tags = [
    shape === "next" && step.status === "late" && words.statuses.late?.toLowerCase(),
    step.optional && PLAN.optional,
    ...shortWarnings(step, model),
    step.projected && PLAN.projected,
    step.instead_of.length > 0 &&
      PLAN.instead(dates.and(step.instead_of.map((id) => words.steps[id]?.short ?? id))),
  ].filter(Boolean);
  const state = shape === "next" ? PLAN.next : (words.statuses[step.status] ?? step.status);
  return el(
    "li",
    { class: `calc-step calc-step--${shape}`, "data-key": step.step },
    el(
      "details",
      { "data-evidence": true },
      el(
        "summary",
        { class: "calc-step__head" },
        el("span", { class: "calc-step__shape", "aria-hidden": "true" }),
        el("h3", words.steps[step.step]?.short ?? step.step),
        el("span", { class: "calc-step__day" }, dated(on, dates.short(on))),
        el(
          "span",
          { class: "calc-step__state" },
          [state, step.status === "now" && shape !== "next" ? "" : dates.distance(on), ...tags]
            .filter(Boolean)
            .join(" · "),
        ),
      ),
      el(
        "div",
        { class: "calc-step__body" },
        shape === "done" ? undo(step, model) : detailed(step, model),
      ),
    ),
  );
}

/** @param {PlanStep} step @param {Model} model */
const undo = ({ step }, model) => [
  el(
    "div",
    { class: "calc-row" },
    button("undone", PLAN.undo, { "data-step": step }),
    another(step, `step-${step}`, model),
  ),
  formAt(`step-${step}`, model),
];

/** @param {PlanStep} step @param {Model} model */
function detailed(step, model) {
  const { words, dates } = model;
  const span = windowOf(step, dates);
  const latest = counted(step, "latest", model);
  const after = step.occurrences.filter((date) => date !== step.on);
  return [
    el(
      "p",
      words.steps[step.step]?.says ?? "",
      " ",
      el("a", { href: stepAddress(model, step.step) }, PLAN.all),
    ),
    howAndToWhom(step, model),
    warnings(step, model),
    el(
      "p",
      el("strong", PLAN.why(dates.weekday(step.on ?? dates.today))),
      " ",
      reason(step, model),
    ),
    span &&
      el(
        "p",
        el("strong", PLAN.window),
        " ",
        span,
        ". ",
        latest && sentence(REASON.atLatest(latest)),
      ),
    after.length > 0 &&
      el(
        "p",
        el("strong", PLAN.then),
        " ",
        after.flatMap((date, index) => [index > 0 ? ", " : "", dated(date, dates.short(date))]),
      ),
    evidenceTitle(step) && el("h4", evidenceTitle(step)),
    evidenceTitle(step) && evidence(step, model),
    el(
      "div",
      { class: "calc-row" },
      done(step.step, model, true),
      how(step, model),
      another(step.step, `step-${step.step}`, model),
      setAside(step, `step-${step.step}`, model),
    ),
    formAt(`step-${step.step}`, model),
  ];
}
