/** The steps that are not ahead, folded away: whose time has passed, and that don't apply. */

import { row } from "../../components/button.js";
import { dated } from "../../components/dated.js";
import { el, fold } from "../../components/dom.js";
import { droppedInWords } from "../../core/why_not.js";
import { formAt } from "../history/event_form.js";
import { another, done, putBack, setAside } from "./step_buttons.js";
import { isMissed } from "./step_order.js";
import { PLAN } from "./words.js";

/** @import { Model } from "../../controller/types.js" */
/** @import { PlanStep } from "../../core/types.js" */
/** @import { Child } from "../../components/dom.js" */

/** Where the form opens that asks which step was done. */
const PLACE = "dropped";

/** @param {Model} model */
export function missed(model) {
  const { plan } = model;
  const steps = plan?.steps.filter((step) => isMissed(step, plan)) ?? [];
  return folded("missed", PLAN.missed(steps.length), steps, (step) => late(step, model));
}

/** @param {Model} model */
export function dropped(model) {
  const { plan, words } = model;
  const steps =
    plan?.steps.filter((step) => step.status === "dropped" && !isMissed(step, plan)) ?? [];
  // Without headings, the events have a button for it.
  const isGrouped = Object.keys(words.groups).length > 0;
  return folded(
    "dropped",
    PLAN.dropped,
    steps,
    (step) => gone(step, model),
    () => isGrouped && [row(another("", PLACE, model, PLAN.didOne)), formAt(PLACE, model)],
  );
}

/**
 * @param {string} key
 * @param {string} title
 * @param {PlanStep[]} steps
 * @param {(step: PlanStep) => HTMLElement} item
 * @param {() => Child} [more] that stands below them
 * @returns {HTMLElement | null} null without any
 */
const folded = (key, title, steps, item, more = () => null) =>
  steps.length === 0
    ? null
    : fold({ class: `calc-more calc-${key}`, "data-key": key }, el("summary", title), () => [
        el("ul", steps.map(item)),
        more(),
      ]);

/** @param {PlanStep} step @param {Model} model */
function late(step, model) {
  const { program, words, dates } = model;
  const { short = step.step, missed: advised = "" } = words.steps[step.step] ?? {};
  const into = program.steps.find(({ id }) => id === step.step)?.fold_into ?? "";
  // What is said of a late message is no help once it is too late for one.
  const advice = step.dropped === "folded" ? PLAN.into(words.steps[into]?.short ?? into) : advised;
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

/** @param {PlanStep} step @param {Model} model */
const gone = ({ step, dropped: code }, model) =>
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
