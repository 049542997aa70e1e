/** The questions and settings of the calculator on its own page. */

import { line } from "../../components/answer_line.js";
import { button } from "../../components/button.js";
import { el } from "../../components/dom.js";
import { startOf } from "../../core/answers.js";
import { nameAnswers } from "../applications/bar.js";
import { adviceAnswer, regionAnswer, routeAnswer } from "./choices.js";
import { FACT, factAnswer, moreFacts } from "./facts.js";
import { questionsAfterStart } from "./next_question.js";
import { canBePromised, promiseAnswer, startAnswer } from "./start_and_promise.js";
import { ANSWERS } from "./words.js";

/** @import { Model } from "../../controller/types.js" */

/** @param {Model} model @returns {HTMLElement} the questions that decide the dates most */
export function answers(model) {
  const { state } = model;
  const begun = startOf(state.inputs, model.program, model.today) !== undefined;
  const asked = [
    startAnswer(model),
    ...questionsAfterStart(model.program, model.words)
      .filter((id) => id !== "promise" || canBePromised(model))
      .map((id) => answer(id, model)),
  ];
  const all = state.editing === "every";
  const told = asked.filter(({ id }) => !state.asking.includes(id));
  const isLed = state.asking.length > 0;
  return el(
    "section",
    { class: "calc-answers", "aria-label": ANSWERS.title, "data-key": "answers" },
    told.map((answer) => line(answer, all || state.editing === answer.id, all || isLed)),
    all && button("show", ANSWERS.show, { kind: "main" }),
    isLed && begun && button("following", ANSWERS.following, { kind: "main" }),
  );
}

/** @param {string} id of a question @param {Model} model */
function answer(id, model) {
  if (id === "promise") return promiseAnswer(model);
  return id === "route" ? routeAnswer(model) : factAnswer(model, id.slice(FACT.length));
}

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
    moreFacts(model),
    asked.map((answer) => line(answer, model.state.editing === answer.id, false)),
  );
}
