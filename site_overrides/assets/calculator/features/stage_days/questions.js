/** The questions of the small calculator on a stage's page. */

import { line } from "../../components/answer_line.js";
import { el } from "../../components/dom.js";
import { startOf } from "../../core/answers.js";
import { canBePromised, promiseAnswer, startAnswer } from "../questions/start_and_promise.js";
import { ANSWERS } from "../questions/words.js";
import { promiseMatters } from "./days.js";

/** @import { Model } from "../../controller/types.js" */

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
