/** The questions with a few answers to choose from, and the one for the region. */

import { el } from "../../components/dom.js";
import { faultAt } from "../../components/faults.js";
import { choiceField, options, selectField } from "../../components/fields.js";
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
  choiceField(
    { type: "radio", id: `${name}-${value}`, name, value, checked, "data-change": action },
    el("strong", label),
    hint && el("span", { class: "calc-hint" }, hint),
  );

/** @param {Model} model @returns {Answer} */
export const regionAnswer = (model) => ({
  id: "region",
  label: ANSWERS.region,
  value: regionInWords(model),
  error: faultAt(model, "region"),
  question: () => regionQuestion(model),
});

/**
 * @param {Model} model
 * @returns {string} the region that plans are made for, and whether we guessed it
 */
function regionInWords({ state, words }) {
  const { region, workingDays } = state.inputs;
  const days = workingDays === false ? `, ${ANSWERS.everyDayShort}` : "";
  if (!region) return ANSWERS.noRegion + days;
  const { name = region } = words.regions[region] ?? {};
  const guessed = region === state.guess ? ` (${ANSWERS.guessed})` : "";
  return name + days + guessed;
}

/** @param {Model} model */
function regionQuestion(model) {
  const { state, words, program } = model;
  const chosen = state.inputs.region ?? "";
  const guessed = chosen !== "" && chosen === state.guess;
  /** @type {Map<string, [string, string][]>} */
  const countries = new Map();
  for (const id of program.regions) {
    const { name = id, within = name } = words.regions[id] ?? {};
    countries.set(within, [...(countries.get(within) ?? []), [id, name]]);
  }
  return el(
    "fieldset",
    el("legend", QUESTIONS.region),
    el(
      "p",
      { class: "calc-hint", id: "region-why" },
      guessed ? ANSWERS.guessedWhy : ANSWERS.regionWhy,
    ),
    selectField(
      {
        id: "region",
        label: ANSWERS.region,
        error: faultAt(model, "region"),
        attributes: { "data-change": "region", "aria-describedby": "region-why" },
      },
      [
        ...options(chosen, [["", ANSWERS.noRegion]]),
        ...[...countries].flatMap(([country, regions]) =>
          regions.length > 1
            ? el("optgroup", { label: country }, options(chosen, regions))
            : options(chosen, regions),
        ),
      ],
    ),
    choiceField(
      {
        type: "checkbox",
        "data-change": "every-day",
        checked: state.inputs.workingDays === false,
      },
      ANSWERS.everyDay,
    ),
  );
}
