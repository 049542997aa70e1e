/**
 * What the reader was asked: a line for each answer, and the question itself where it stands open.
 */

import { startOf } from "../answers.js";
import { ANSWERS } from "../strings.js";
import { adviceAnswer, routeAnswer } from "./choices.js";
import { promiseMatters } from "./days.js";
import { el } from "./dom.js";
import { canBePromised, promiseAnswer, startAnswer } from "./questions.js";
import { regionAnswer } from "./region.js";

/** @typedef {import("../types.js").Model} Model */
/** @typedef {import("../types.js").Answer} Answer */

/** @param {Model} model @returns {HTMLElement} the questions that decide the dates most */
export function answers(model) {
  const { state } = model;
  const asked = [
    startAnswer(model),
    ...(canBePromised(model) ? [promiseAnswer(model)] : []),
    routeAnswer(model),
  ];
  const all = state.editing === "every";
  return el(
    "section",
    { class: "calc-answers", "aria-label": ANSWERS.title, "data-key": "answers" },
    asked.map((answer) => line(answer, all || state.editing === answer.id, all)),
    all &&
      el(
        "button",
        {
          type: "button",
          class: "calc-button calc-button--main",
          "data-do": "show",
          "data-key": "show",
        },
        ANSWERS.show,
      ),
  );
}

/**
 * @param {Model} model
 * @param {string[]} steps
 * @returns {HTMLElement} what the days of these steps depend on
 */
export function questions(model, steps) {
  const begun = startOf(model.state.inputs, model.program, model.today) !== undefined;
  const matters = begun && canBePromised(model) && promiseMatters(model, steps);
  const asked = [startAnswer(model, false), ...(matters ? [promiseAnswer(model)] : [])];
  return el(
    "section",
    { class: "calc-answers", "aria-label": ANSWERS.title, "data-key": "answers" },
    asked.map((answer) => line(answer, model.state.editing === answer.id, !begun)),
  );
}

/** @param {Model} model @returns {HTMLElement} the settings that few readers change */
export function settings(model) {
  const asked = [regionAnswer(model), adviceAnswer(model)];
  return el(
    "section",
    {
      class: "calc-answers calc-answers--settings",
      "aria-label": ANSWERS.settings,
      "data-key": "settings",
    },
    asked.map((answer) => line(answer, model.state.editing === answer.id, false)),
  );
}

/**
 * @param {Answer} answer
 * @param {boolean} open
 * @param {boolean} lasting whether it has no button of its own that closes it
 */
function line({ id, label, value, error, question }, open, lasting) {
  if (open) {
    return el(
      "div",
      { class: "calc-question", id: `question-${id}`, "data-key": `question-${id}` },
      question(),
      !lasting &&
        el(
          "button",
          { type: "button", class: "calc-button", "data-do": "close", "data-field": id },
          ANSWERS.close,
        ),
    );
  }
  return el(
    "div",
    { class: "calc-answer", "data-key": id },
    el(
      "p",
      { class: "calc-answer__said" },
      el("span", { class: "calc-answer__label" }, label),
      " ",
      el("span", { class: "calc-answer__value" }, value),
    ),
    el(
      "button",
      {
        type: "button",
        class: "calc-button calc-button--quiet",
        id: `change-${id}`,
        "data-do": "edit",
        "data-field": id,
        "aria-label": `${ANSWERS.change}: ${label}`,
      },
      ANSWERS.change,
    ),
    error && el("p", { class: "calc-error" }, error),
  );
}
