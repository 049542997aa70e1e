/** The question for the region, which decides the days off. */

import { el } from "../../components/dom.js";
import { faultAt } from "../../components/faults.js";
import { options, selectField } from "../../components/fields.js";
import { ANSWERS, QUESTIONS } from "./words.js";

/** @import { Model, Answer } from "../../controller/types.js" */

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
    el(
      "label",
      { class: "calc-choice" },
      el("input", {
        type: "checkbox",
        "data-change": "every-day",
        checked: state.inputs.workingDays === false,
      }),
      el("span", ANSWERS.everyDay),
    ),
  );
}
