/** What the reader was asked, in the calculator on its own page. */

import { startOf } from "../answers.js";
import { ANSWERS } from "../strings.js";
import { nameAnswers } from "./application_bar.js";
import { adviceAnswer, routeAnswer } from "./choices.js";
import { el } from "./dom.js";
import { line } from "./line.js";
import { canBePromised, promiseAnswer, startAnswer } from "./questions.js";
import { regionAnswer } from "./region.js";

/** @typedef {import("../types.js").Model} Model */

/** @param {Model} model @returns {HTMLElement} the questions that decide the dates most */
export function answers(model) {
  const { state } = model;
  const begun = startOf(state.inputs, model.program, model.today) !== undefined;
  const asked = [
    startAnswer(model),
    ...(canBePromised(model) ? [promiseAnswer(model)] : []),
    routeAnswer(model),
  ];
  const all = state.editing === "every";
  const told = asked.filter(({ id }) => !state.asking.includes(id));
  const isLed = state.asking.length > 0;
  return el(
    "section",
    { class: "calc-answers", "aria-label": ANSWERS.title, "data-key": "answers" },
    told.map((answer) => line(answer, all || state.editing === answer.id, all || isLed)),
    all && button("show", ANSWERS.show),
    isLed && begun && button("following", ANSWERS.following),
  );
}

/** @param {string} action @param {string} label */
const button = (action, label) =>
  el(
    "button",
    {
      type: "button",
      class: "calc-button calc-button--main",
      "data-do": action,
      "data-key": action,
    },
    label,
  );

/** @param {Model} model @returns {HTMLElement} the settings that few readers change */
export function settings(model) {
  const begun = model.state.inputs.events.length > 0;
  const asked = [...(begun ? nameAnswers(model) : []), regionAnswer(model), adviceAnswer(model)];
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
