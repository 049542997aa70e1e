/** The steps in the order of their days, each with its state, its day, and why it falls on it. */

import { button, row } from "../../components/button.js";
import { dated, windowOf } from "../../components/dated.js";
import { el, fold } from "../../components/dom.js";
import { stepAddress } from "../../core/addresses.js";
import { capital, reason } from "../../core/reason.js";
import { formAt } from "../history/event_form.js";
import { evidence, evidenceTitle } from "./evidence.js";
import { another, setAside, done as tick } from "./step_buttons.js";
import {
  alternatives,
  distance,
  how,
  howAndToWhom,
  parts,
  shortWarnings,
  warnings,
} from "./step_lines.js";
import { inGroups, shapeOf } from "./step_order.js";
import { PLAN } from "./words.js";

/** @import { Model } from "../../controller/types.js" */
/** @import { PlanStep } from "../../core/types.js" */

/** @param {Model} model @returns {HTMLElement | null} */
export function steps(model) {
  if (!model.plan) return null;
  const { now, next, later, done } = inGroups(model.plan, model.program);
  return el(
    "section",
    { class: "calc-steps", "data-key": "steps" },
    el("h2", PLAN.steps),
    now.length > 0 && [el("h3", PLAN.now), list(now, "now", model)],
    next.length > 0 && [el("h3", PLAN.next), list(next, "next", model)],
    later.length > 0 && folded(PLAN.later(later.length), later, "later", model),
    done.length > 0 && folded(PLAN.ticked(done.length), done, "done", model),
  );
}

/** @param {PlanStep[]} some @param {string} key @param {Model} model */
const list = (some, key, model) =>
  el(
    "ol",
    { "data-key": key },
    some.map((step) => item(step, model)),
  );

/** @param {string} title @param {PlanStep[]} some @param {string} key @param {Model} model */
const folded = (title, some, key, model) =>
  fold(
    { class: "calc-more calc-steps__more", "data-key": `${key}-folded` },
    el("summary", title),
    () => [list(some, key, model)],
  );

/** @param {PlanStep} step @param {Model} model */
function item(step, model) {
  const { words, dates } = model;
  const shape = shapeOf(step, model);
  const on = step.on ?? dates.today;
  const tags = [
    shape === "next" && step.status === "late" && words.statuses.late?.toLowerCase(),
    step.optional && PLAN.optional,
    ...shortWarnings(step, model),
  ].filter(Boolean);
  const isAhead = step.status === "later";
  const state = shape === "next" || isAhead ? "" : (words.statuses[step.status] ?? step.status);
  return el(
    "li",
    { class: `calc-step calc-step--${shape}`, "data-key": step.step },
    fold(
      { "data-evidence": true },
      el(
        "summary",
        { class: "calc-step__head" },
        el("span", { class: "calc-step__shape", "aria-hidden": "true" }),
        el("h4", words.steps[step.step]?.short ?? step.step),
        el("span", { class: "calc-step__day" }, dated(on, dates.short(on))),
        el(
          "span",
          { class: "calc-step__state" },
          capital(
            [state, step.status === "now" && shape !== "next" ? "" : distance(step, model), ...tags]
              .filter(Boolean)
              .join(" · "),
          ),
        ),
      ),
      () => [
        el(
          "div",
          { class: "calc-step__body" },
          shape === "done" ? undo(step, model) : detailed(step, model),
        ),
      ],
    ),
    parts(step, model),
    alternatives(step, model),
  );
}

/** @param {PlanStep} step @param {Model} model */
const undo = ({ step }, model) => [
  row(button("undone", PLAN.undo, { "data-step": step }), another(step, `step-${step}`, model)),
  formAt(`step-${step}`, model),
];

/** @param {PlanStep} step @param {Model} model */
function detailed(step, model) {
  const { words, dates } = model;
  const span = windowOf(step, model);
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
    el("p", el("strong", PLAN.why), " ", reason(step, model)),
    span && el("p", el("strong", PLAN.window), " ", span, "."),
    after.length > 0 &&
      el(
        "p",
        el("strong", PLAN.then),
        " ",
        after.flatMap((date, index) => [index > 0 ? ", " : "", dated(date, dates.short(date))]),
      ),
    evidenceTitle(step) && el("h5", evidenceTitle(step)),
    evidenceTitle(step) && evidence(step, model),
    row(
      tick(step.step, model, true),
      how(step, model),
      another(step.step, `step-${step.step}`, model),
      setAside(step, `step-${step.step}`, model),
    ),
    formAt(`step-${step.step}`, model),
  ];
}
