/** What is said of a step, at the top as in the list: when, how and to whom, with what, or instead of what. */

import { button } from "../../components/button.js";
import { dated } from "../../components/dated.js";
import { el } from "../../components/dom.js";
import { stepAddress } from "../../core/addresses.js";
import { addDays, dateOf } from "../../core/civil_date.js";
import { holds } from "../../core/planning.js";
import { capital } from "../../core/reason.js";
import { routeOf } from "../../engine.js";
import { alternativesTo, partsOf } from "./step_order.js";
import { PLAN } from "./words.js";

/** @import { Model } from "../../controller/types.js" */
/** @import { PlanStep } from "../../core/types.js" */

/** When "today" becomes "tonight". */
const EVENING = "17:00";

/**
 * @param {PlanStep} step
 * @param {Model} model
 * @returns {string} "Tonight or tomorrow"; empty where it has to wait, or is for another day than tomorrow
 */
export function soon({ on, earliest, skipped }, { today, time }) {
  const isFree =
    earliest !== null && dateOf(earliest) <= today && !skipped.some(({ date }) => date === today);
  if (!isFree || on !== addDays(today, 1)) return "";
  return (time ?? "") >= EVENING ? PLAN.tonightOrTomorrow : PLAN.todayOrTomorrow;
}

/** @param {PlanStep} step @param {Model} model @returns {string} "in 2 days" */
export const distance = (step, model) =>
  soon(step, model).toLowerCase() || model.dates.distance(step.on ?? model.today);

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

/** @param {PlanStep} step @param {Model} model @returns {string} where its words are, or its worksheet; empty without */
export function partFor({ step }, model) {
  const route = routeOf(model.program, model.state.inputs);
  const { templates, writesIf, worksheet } = model.words.steps[step] ?? {};
  const isWritten = templates?.[route] && holds(model, writesIf?.[route]);
  return isWritten ? "letters" : worksheet ? "notes" : "";
}

/**
 * @param {PlanStep} step
 * @param {Model} model
 * @param {boolean} [isMain]
 * @returns {HTMLElement} the way to the words to send or to the worksheet or, where there are
 *   neither, to the step's page
 */
export function how(step, model, isMain = false) {
  const part = partFor(step, model);
  if (!part)
    return el("a", { class: "calc-button", href: stepAddress(model, step.step) }, PLAN.how);
  return button("go", part === "notes" ? PLAN.notes : PLAN.words, {
    kind: isMain ? "main" : "",
    "data-part": part,
    "data-about": step.step,
  });
}

/**
 * @param {PlanStep} step
 * @param {Model} model
 * @returns {HTMLElement | null} "by email or by phone, to the hiring manager"
 */
export function howAndToWhom(step, model) {
  const { words, dates, state, program, plan } = model;
  const route = routeOf(program, state.inputs);
  // What may be done instead has a line of its own.
  const elsewhere = plan ? alternativesTo(step, plan).flatMap(({ channels }) => channels) : [];
  const { sentIf } = words.steps[step.step] ?? {};
  const own = step.channels.filter(
    (channel) => !elsewhere.includes(channel) && holds(model, sentIf?.[channel]),
  );
  const channels = dates.or(own.map((channel) => words.channels[channel] ?? channel));
  const recipient = step.to && (words.routes[route]?.recipients[step.to] ?? step.to);
  const parts = [channels, recipient ? PLAN.to(recipient) : ""].filter(Boolean);
  return parts.length > 0 ? el("p", parts.join(", ")) : null;
}

/** @param {PlanStep} step @param {Model} model @returns {HTMLElement | null} what may go into the same message */
export const parts = (step, model) =>
  model.plan && named(PLAN.within, partsOf(step, model.plan, model.program), model);

/** @param {string} words @param {PlanStep[]} some @param {Model} model */
export const named = (words, some, model) =>
  some.length === 0
    ? null
    : el(
        "p",
        { class: "calc-or" },
        words,
        some.map((each, index) => [index > 0 ? " · " : " ", titled(each, model)]),
      );

/** @param {PlanStep} step @param {Model} model */
export const titled = ({ step }, model) =>
  el("a", { href: stepAddress(model, step) }, model.words.steps[step]?.title ?? step);

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
