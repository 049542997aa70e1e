/** The questions of the small calculator on a stage's page. */

import { line } from "../../components/answer_line.js";
import { el } from "../../components/dom.js";
import { lastTime, startOf } from "../../core/answers.js";
import { dayQuestion } from "../questions/asked_day.js";
import { canBePromised, promiseAnswer, startAnswer } from "../questions/start_and_promise.js";
import { ANSWERS } from "../questions/words.js";
import { promiseMatters } from "./days.js";

/** @import { Model, Answer } from "../../controller/types.js" */
/** @import { AskedDay } from "../questions/asked_day.js" */

/**
 * @param {Model} model
 * @param {string[]} steps
 * @param {AskedDay | null} asked the day that they count from, where it is not that of the start
 * @returns {HTMLElement} what the days of these steps depend on
 */
export function questions(model, steps, asked) {
  const { state } = model;
  const begun = asked
    ? lastTime(state.inputs, asked.event) !== undefined
    : startOf(state.inputs, model.program, model.today) !== undefined;
  const matters = begun && !asked && canBePromised(model) && promiseMatters(model, steps);
  const answers = [
    asked ? dayAnswer(asked, model) : startAnswer(model, false),
    ...(matters ? [promiseAnswer(model)] : []),
  ];
  return el(
    "section",
    { class: "calc-answers", "aria-label": ANSWERS.title, "data-key": "answers" },
    answers.map((answer) => {
      const open = state.editing === answer.id || (asked !== null && !begun);
      return line(answer, open, !begun);
    }),
  );
}

/** @param {AskedDay} asked @param {Model} model @returns {Answer} */
function dayAnswer(asked, model) {
  const { event, day } = asked;
  const value = lastTime(model.state.inputs, event)?.[day];
  return {
    id: "day",
    label: model.words.events[event]?.label ?? event,
    value: value ? model.dates.short(value) : ANSWERS.none,
    question: () => dayQuestion(asked, value, model),
  };
}
