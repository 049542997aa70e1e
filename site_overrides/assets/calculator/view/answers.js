/** What the reader was asked: a line for each answer, and the question itself where it stands open. */

import { eventWith, promiseOf, startOf } from "../answers.js";
import { ANSWERS, QUESTIONS } from "../strings.js";
import { dateField } from "./date_field.js";
import { promiseMatters } from "./days.js";
import { el } from "./dom.js";
import { faultAt, faultOf } from "./faults.js";
import { promiseFields, promiseInWords } from "./promise.js";
import { regionInWords, regionQuestion } from "./region.js";

/** @typedef {import("../types.js").Model} Model */

/**
 * @typedef {object} Answer
 * @property {string} id
 * @property {string} label
 * @property {string} value
 * @property {string} [error]
 * @property {() => HTMLElement} question
 */

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

/** @param {Model} model @param {string[]} steps @returns {HTMLElement} what the days of these steps depend on */
export function questions(model, steps) {
  const matters = canBePromised(model) && promiseMatters(model, steps);
  const asked = [startAnswer(model), ...(matters ? [promiseAnswer(model)] : [])];
  return el(
    "section",
    { class: "calc-answers", "aria-label": ANSWERS.title, "data-key": "answers" },
    asked.map((answer) => line(answer, model.state.editing === answer.id, false)),
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

/** @param {Answer} answer @param {boolean} open @param {boolean} together whether one button closes them all */
function line({ id, label, value, error, question }, open, together) {
  if (open) {
    return el(
      "div",
      { class: "calc-question", "data-key": `${id}-question` },
      question(),
      !together &&
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
      },
      ANSWERS.change,
      el("span", { class: "calc-hidden" }, `: ${label}`),
    ),
    error && el("p", { class: "calc-error" }, error),
  );
}

/** Nothing was promised on a day that is still to come. @param {Model} model */
const canBePromised = ({ state, program, today }) => {
  const start = startOf(state.inputs, program, today);
  return !start || start.on <= today;
};

/** @param {Model} model @returns {Answer} */
function startAnswer(model) {
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
      el(
        "fieldset",
        {},
        el("legend", {}, QUESTIONS.start(label)),
        dateField(
          { id: "start-on", label: ANSWERS.date, value: start?.on, quick: true, error },
          model,
        ),
        start && program.events[event]?.takes.includes("at") && timeField(start),
      ),
  };
}

/** @param {import("../types.js").Happening} start */
const timeField = ({ at }) =>
  el(
    "div",
    { class: "calc-field" },
    el("label", { for: "start-at", class: "calc-label" }, QUESTIONS.time),
    el("input", {
      id: "start-at",
      type: "time",
      class: "calc-input calc-input--short",
      value: at ?? "",
      "data-change": "start-time",
    }),
  );

/** @param {Model} model @returns {Answer} */
function promiseAnswer(model) {
  const { state, program, today } = model;
  const promise = promiseOf(state.inputs, program, today);
  const error = promise && faultOf(model, promise);
  return {
    id: "promise",
    label: ANSWERS.promise,
    value: promise ? promiseInWords(promise, model.dates) : ANSWERS.noDate,
    error,
    question: () =>
      el(
        "fieldset",
        {},
        el("legend", {}, QUESTIONS.promise),
        promiseFields("promise", promise, state.promising === "promise", error, model),
      ),
  };
}

/** @param {Model} model @returns {Answer} */
function routeAnswer(model) {
  const { state, program, words } = model;
  const routes = Object.keys(program.routes);
  const chosen = state.inputs.route ?? routes[0] ?? "";
  const error = faultAt(model, "route");
  return {
    id: "route",
    label: ANSWERS.route,
    value: words.routes[chosen]?.title ?? chosen,
    error,
    question: () =>
      el(
        "fieldset",
        {},
        el("legend", {}, QUESTIONS.route),
        routes.map((id) =>
          el(
            "label",
            { class: "calc-choice" },
            el("input", {
              type: "radio",
              name: "route",
              value: id,
              checked: id === chosen,
              "data-change": "route",
            }),
            el(
              "span",
              {},
              el("strong", {}, words.routes[id]?.title ?? id),
              el("span", { class: "calc-hint" }, words.routes[id]?.summary ?? ""),
            ),
          ),
        ),
        error && el("p", { class: "calc-error" }, error),
      ),
  };
}

/** @param {Model} model @returns {Answer} */
const regionAnswer = (model) => ({
  id: "region",
  label: ANSWERS.region,
  value: regionInWords(model),
  error: faultAt(model, "region"),
  question: () => regionQuestion(model),
});

/** @param {Model} model @returns {Answer} */
function adviceAnswer(model) {
  const { state, program, words } = model;
  const all = Object.keys(program.advice);
  const chosen = state.inputs.advice ?? all[0] ?? "";
  const name = (/** @type {string} */ id) => words.sources[id]?.title ?? ANSWERS.ourAdvice;
  return {
    id: "advice",
    label: ANSWERS.advice,
    value: program.advice[chosen] ? name(chosen) : chosen,
    error: faultAt(model, "advice"),
    question: () =>
      el(
        "fieldset",
        {},
        el("legend", {}, QUESTIONS.advice),
        el("p", { class: "calc-hint" }, ANSWERS.adviceWhy),
        all.map((id) =>
          el(
            "label",
            { class: "calc-choice" },
            el("input", {
              type: "radio",
              name: "advice",
              value: id,
              checked: id === chosen,
              "data-change": "advice",
            }),
            el(
              "span",
              {},
              el("strong", {}, name(id)),
              el("span", { class: "calc-hint" }, words.sources[id]?.publisher ?? ""),
            ),
          ),
        ),
      ),
  };
}
