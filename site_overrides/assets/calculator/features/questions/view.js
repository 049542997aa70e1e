/** The questions and settings of the calculator on its own page, and what settings do. */

import { line } from "../../components/answer_line.js";
import { button } from "../../components/button.js";
import { NEXT } from "../../components/columns.js";
import { el } from "../../components/dom.js";
import { startOf } from "../../core/answers.js";
import { forgotten } from "../../core/known_inputs.js";
import { withFact } from "../../core/settings.js";
import { nameAnswers } from "../applications/bar.js";
import { NOTICE } from "../notices/words.js";
import { adviceAnswer, regionAnswer, routeAnswer } from "./choices.js";
import { FACT, factAnswer, moreFacts } from "./facts.js";
import { questionsAfterStart } from "./next_question.js";
import { canBePromised, promiseAnswer, startAnswer } from "./promise.js";
import { ANSWERS } from "./words.js";

/** @import { Model, Page, Actions } from "../../controller/types.js" */

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

/** @param {Page} page @returns {Actions} */
export function settingsActions({ model, update, restart }) {
  /** @param {Partial<import("../../core/types.js").Inputs>} change */
  const change = (change) => update({ inputs: { ...model().state.inputs, ...change } });
  return {
    show: () => {
      const { state, program, today } = model();
      if (startOf(state.inputs, program, today)) update({ editing: null }, NEXT);
      else
        update(
          { mistakes: { ...state.mistakes, "start-on": { typed: "", message: ANSWERS.needed } } },
          "start-on",
        );
    },
    again: () => restart(NOTICE.restarted),
    route: ({ value }) => change({ route: value }),
    advice: ({ value }) => change({ advice: value }),
    region: ({ value }) => change({ region: value || null }),
    fact: (control) => {
      const { state, program } = model();
      const id = (control.getAttribute("name") ?? "").slice(FACT.length);
      update({ inputs: withFact(state.inputs, program, id, control.value ?? "") });
    },
    "every-day": (control) =>
      change({
        workingDays: control instanceof HTMLInputElement && control.checked ? false : undefined,
      }),
    forget: () => {
      const inputs = forgotten(model().state.inputs);
      update({ inputs }, "calc-happened", { undo: NOTICE.forgotten });
    },
    "real-today": () => change({ today: undefined }),
  };
}
