/** The small calculator on a stage's page: its questions, and the days of its steps. */

import { line } from "../../components/answer_line.js";
import { dated } from "../../components/dated.js";
import { el } from "../../components/dom.js";
import { eventWith, isBegun, lastTime, startOf } from "../../core/answers.js";
import { planned } from "../../core/planning.js";
import { droppedInWords } from "../../core/why_not.js";
import { shapeOf } from "../plan/step_order.js";
import { PLAN } from "../plan/words.js";
import { dayQuestion, fieldOf } from "../questions/day_question.js";
import { canBePromised, promiseAnswer, startAnswer } from "../questions/promise.js";
import { ANSWERS } from "../questions/words.js";

/** @import { Model, Answer } from "../../controller/types.js" */
/** @import { AskedDay } from "../questions/day_question.js" */
/** @import { PlanStep } from "../../core/types.js" */

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
    question: () => dayQuestion(asked.question, { ...fieldOf(asked), value }, model),
  };
}

/** Why steps are not spoken of: those of another route would only confuse, and nothing has called for the others. */
const UNCALLED = ["not-this-route", "not-yet", "no-date-promised"];

/** @param {Model} model @param {string[]} wanted the ids of the steps @returns {HTMLElement | null} */
export function days(model, wanted) {
  const { words, fault } = model;
  const plan = model.plan ?? assumed(model);
  if (!plan) return fault && el("p", { class: "calc-hint", "data-key": "days" }, PLAN.broken);
  // Another way to do a step is worth no line of its own.
  const steps = plan.steps.filter(
    ({ step, dropped, instead_of: standsFor, status }) =>
      wanted.includes(step) &&
      !UNCALLED.includes(dropped ?? "") &&
      (standsFor.length === 0 || status === "done"),
  );
  if (steps.length === 0)
    return el("p", { class: "calc-hint", "data-key": "days" }, words.dropped["not-yet"]);
  return el(
    "ul",
    { class: "calc-days", "data-key": "days" },
    steps.map((step) =>
      el(
        "li",
        {
          class: `calc-step--${step.on === null ? "dropped" : shapeOf(step, model)}`,
          "data-key": step.step,
        },
        el("span", { class: "calc-step__shape", "aria-hidden": "true" }),
        el("span", el("strong", words.steps[step.step]?.short ?? step.step), " ", day(step, model)),
      ),
    ),
  );
}

/**
 * What has happened may say enough: no day of these steps counts from the start, which nobody has told us.
 *
 * @param {Model} model
 * @returns {import("../../core/types.js").Plan | null}
 */
function assumed({ state, program, today }) {
  const event = eventWith(program, "starts");
  const first = state.inputs.events[0];
  if (!event || !first || isBegun(program, state.inputs)) return null;
  const events = [{ event, on: first.on }, ...state.inputs.events];
  return planned(program, { ...state.inputs, events }, today).plan;
}

/** @param {PlanStep} step @param {Model} model */
function day({ step, on, status, dropped }, model) {
  const { words, dates } = model;
  if (on === null) return droppedInWords(step, dropped, model);
  const state = status === "later" ? dates.distance(on) : (words.statuses[status] ?? status);
  return [dated(on, dates.short(on)), ` (${state})`];
}

/**
 * @param {Model} model
 * @param {string[]} steps
 * @returns {boolean} whether the days of these steps depend on a date that somebody named
 */
function promiseMatters({ state, program, today }, steps) {
  const event = eventWith(program, "promises");
  const start = eventWith(program, "starts");
  if (!event || !start) return false;
  const { route } = state.inputs;
  const [without, having] = [[], [{ event, on: today, by: today }]].map((said) => {
    const { plan } = planned(
      program,
      { route, events: [{ event: start, on: today }, ...said] },
      today,
    );
    const those = plan?.steps.filter(({ step }) => steps.includes(step));
    return JSON.stringify(those?.map(({ on, why }) => [on, why]));
  });
  return without !== having;
}
