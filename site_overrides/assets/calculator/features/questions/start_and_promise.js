/** The questions for the day that everything counts from, and for the date that was named. */

import { el } from "../../components/dom.js";
import { faultOf } from "../../components/faults.js";
import { lineField } from "../../components/fields.js";
import { eventWith, promiseOf, startOf } from "../../core/answers.js";
import { dayQuestion, START } from "./day_question.js";
import { promiseFields, promiseInWords } from "./promise.js";
import { ANSWERS, QUESTIONS } from "./words.js";

/** @import { Model, Answer } from "../../controller/types.js" */

/** Nothing was promised on a day that is still to come. @param {Model} model */
export const canBePromised = ({ state, program, today }) => {
  const start = startOf(state.inputs, program, today);
  return !start || start.on <= today;
};

/**
 * @param {Model} model
 * @param {boolean} [timed] whether its time is asked for, too
 * @returns {Answer}
 */
export function startAnswer(model, timed = true) {
  const { state, dates, program, words, today } = model;
  const start = startOf(state.inputs, program, today);
  const event = start?.event ?? eventWith(program, "starts") ?? "";
  const label = words.events[event]?.label ?? event;
  const error = start && faultOf(model, start);
  const time = start?.at ? `, ${dates.time(start.at)}` : "";
  return {
    id: "start",
    label,
    value: start ? dates.short(start.on) + time : ANSWERS.none,
    error,
    question: () =>
      dayQuestion(
        words.events[event]?.question ?? QUESTIONS.start(label),
        { ...START, value: start?.on, error },
        model,
        timed && start && program.events[event]?.takes.includes("at") && timeField(start),
      ),
  };
}

/** @param {import("../../core/types.js").Happening} start */
const timeField = ({ at }) =>
  lineField({
    id: "start-at",
    label: QUESTIONS.time,
    type: "time",
    value: at ?? "",
    attributes: { "data-change": "start-time" },
  });

/** @param {Model} model @returns {Answer} */
export function promiseAnswer(model) {
  const { state, program, words, today } = model;
  const promise = promiseOf(state.inputs, program, today);
  const event = promise?.event ?? eventWith(program, "promises") ?? "";
  const error = promise && faultOf(model, promise);
  return {
    id: "promise",
    label: ANSWERS.promise,
    value: promise ? promiseInWords(promise, model.dates) : ANSWERS.noDate,
    error,
    question: () =>
      el(
        "fieldset",
        el("legend", words.events[event]?.question ?? QUESTIONS.promise),
        promiseFields("promise", promise, error, model),
      ),
  };
}
