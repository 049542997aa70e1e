/** The questions for the start, and for the promise: none, a date, or a phrase that the rules take for one. */

import { button, row } from "../../components/button.js";
import { dateField } from "../../components/date_field.js";
import { el } from "../../components/dom.js";
import { faultOf } from "../../components/faults.js";
import { lineField, options, selectField } from "../../components/fields.js";
import { FIELD } from "../../components/words.js";
import { eventWith, promiseOf, startOf } from "../../core/answers.js";
import { dayOfPhrase } from "../../core/planning.js";
import { choice } from "./choices.js";
import { dayQuestion, START } from "./day_question.js";
import { ANSWERS, QUESTIONS } from "./words.js";

/** @import { Model, Answer } from "../../controller/types.js" */
/** @import { Happening } from "../../core/types.js" */

/** Stands behind a question's id in the name of the choice between no answer, a date and words. */
export const HOW = "-how";

/**
 * @param {Pick<Happening, "by" | "said">} promise
 * @param {import("../../core/format_dates.js").Dates} dates
 */
export const promiseInWords = (promise, dates) =>
  promise.by === undefined ? `“${promise.said ?? ""}”` : ANSWERS.by(dates.short(promise.by));

/**
 * @param {string} id of the question; its fields are `<id>-said` and `<id>-by`
 * @param {Partial<Happening> | undefined} promise
 * @param {string | undefined} error
 * @param {Model} model
 */
export function promiseFields(id, promise, error, model) {
  const { program, words, state } = model;
  const event = promise?.event ?? "";
  const answer = answerIn(promise, id, state.promising);
  const isAsked = id !== "draft";
  const isOptional = isAsked || program.events[event]?.may_take.includes("by");
  const phrases = Object.entries(program.phrases);
  const [example] =
    phrases.find(([, rule]) => "weeks" in rule && rule.weeks > 0) ?? phrases[0] ?? [];
  /** @param {"none" | "by" | "said"} value @param {string} label */
  const kind = (value, label) =>
    choice(id + HOW, value, value === answer, label, undefined, "promise-how");
  return [
    el(
      "div",
      { class: "calc-choices" },
      isOptional && kind("none", isAsked ? ANSWERS.noPromise : ANSWERS.noDay),
      kind("by", isAsked ? ANSWERS.aDate : ANSWERS.date),
      example && kind("said", isAsked ? ANSWERS.inWords(example) : ANSWERS.vaguely(example)),
    ),
    answer === "said" && phraseField(id, promise, model),
    answer === "by" &&
      dateField(
        {
          id: `${id}-by`,
          label: words.events[event]?.by ?? FIELD.date,
          value: promise?.by,
          error,
        },
        model,
      ),
    answer !== "by" && error && el("p", { class: "calc-error" }, error),
  ];
}

/**
 * @param {Partial<Happening> | undefined} promise
 * @param {string} id
 * @param {string | null} promising the field that was chosen, but has nothing in it yet
 * @returns {"none" | "by" | "said"}
 */
function answerIn(promise, id, promising) {
  if (promise?.by !== undefined || promising === `${id}-by`) return "by";
  if (promise?.said !== undefined || promising === `${id}-said`) return "said";
  return "none";
}

/** @param {string} id @param {Partial<Happening> | undefined} promise @param {Model} model */
function phraseField(id, promise, model) {
  const chosen = promise?.said ?? "";
  const why = model.words.phrases[chosen];
  const phrases = ["", ...Object.keys(model.program.phrases)];
  return [
    selectField(
      {
        id: `${id}-said`,
        label: ANSWERS.words,
        attributes: { "data-change": "said", "data-field": id },
      },
      options(
        chosen,
        phrases.map((phrase) => [phrase, phrase ? `“${phrase}”` : ANSWERS.choose]),
      ),
    ),
    why && taken(id, promise, why, model),
  ];
}

/**
 * @param {string} id
 * @param {Partial<Happening> | undefined} promise with what they said
 * @param {string} why
 * @param {Model} model
 * @returns {import("../../components/dom.js").Child[]} the day that their words are taken for, and the way to change it
 */
function taken(id, promise, why, { program, state, dates, today }) {
  const { said = "", on = today } = promise ?? {};
  const date = dayOfPhrase(said, on, program, state.inputs);
  return [
    el("p", { class: "calc-hint" }, date && ANSWERS.taken(dates.long(date)), " ", why),
    date && row(button("take-other", ANSWERS.takeOther, { "data-field": id, "data-date": date })),
  ];
}

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
