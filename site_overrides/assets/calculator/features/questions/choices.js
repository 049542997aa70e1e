/** The questions with a few answers to choose from: the route, and whose advice. */

import { el } from "../../components/dom.js";
import { faultAt } from "../../components/faults.js";
import { ANSWERS, QUESTIONS } from "./words.js";

/** @import { Model, Answer } from "../../controller/types.js" */

/** @param {Model} model @returns {Answer} */
export function routeAnswer(model) {
  const { state, program, words } = model;
  const routes = Object.keys(program.routes);
  const chosen = state.inputs.route ?? routes[0] ?? "";
  return {
    id: "route",
    label: words.guide.route.label,
    value: words.routes[chosen]?.title ?? chosen,
    error: faultAt(model, "route"),
    question: () =>
      el(
        "fieldset",
        el("legend", words.guide.route.question),
        routes.map((id) =>
          choice(
            "route",
            id,
            id === chosen,
            words.routes[id]?.title ?? id,
            words.routes[id]?.summary,
          ),
        ),
      ),
  };
}

/** @param {Model} model @returns {Answer} */
export function adviceAnswer(model) {
  const { state, program, words } = model;
  const all = Object.keys(program.advice);
  const chosen = state.inputs.advice ?? all[0] ?? "";
  const name = (/** @type {string} */ id) => words.sources[id]?.name ?? ANSWERS.ourAdvice;
  return {
    id: "advice",
    label: ANSWERS.advice,
    value: all.includes(chosen) ? name(chosen) : chosen,
    error: faultAt(model, "advice"),
    question: () =>
      el(
        "fieldset",
        el("legend", QUESTIONS.advice),
        el("p", { class: "calc-hint" }, ANSWERS.adviceWhy(all.length - 1)),
        all.map((id) => choice("advice", id, id === chosen, name(id), words.sources[id]?.title)),
      ),
  };
}

/**
 * @param {string} name
 * @param {string} value
 * @param {boolean} checked
 * @param {string} label
 * @param {string} [hint]
 * @param {string} [action] what choosing it does
 */
export const choice = (name, value, checked, label, hint, action = name) =>
  el(
    "label",
    { class: "calc-choice" },
    el("input", {
      type: "radio",
      id: `${name}-${value}`,
      name,
      value,
      checked,
      "data-change": action,
    }),
    el("span", el("strong", label), hint && el("span", { class: "calc-hint" }, hint)),
  );
