/** The question for the promise: none, a date, or a phrase that the rules take for one. */

import { button } from "../../components/button.js";
import { dateField } from "../../components/date_field.js";
import { el } from "../../components/dom.js";
import { FIELD } from "../../components/words.js";
import { dayOfPhrase } from "../../core/phrases.js";
import { ANSWERS } from "./words.js";

/** @import { Model } from "../../controller/types.js" */
/** @import { Happening } from "../../core/types.js" */

/** The choice that a date was named; no phrase is written like this. */
export const A_DATE = "=";

/**
 * @param {Pick<Happening, "by" | "said">} promise
 * @param {import("../../core/format_dates.js").Dates} dates
 */
export const promiseInWords = (promise, dates) =>
  promise.by === undefined ? `“${promise.said ?? ""}”` : ANSWERS.by(dates.short(promise.by));

/**
 * @param {string} id of the question; its fields are `<id>-said` and `<id>-by`
 * @param {Partial<Happening> | undefined} promise
 * @param {boolean} promising whether "a date" was chosen, though none has been given yet
 * @param {string | undefined} error
 * @param {Model} model
 */
export function promiseFields(id, promise, promising, error, model) {
  const { program, words } = model;
  const dated = promising || promise?.by !== undefined;
  const chosen = dated ? A_DATE : (promise?.said ?? "");
  /** @param {string} value @param {string} label */
  const option = (value, label) => el("option", { value, selected: value === chosen }, label);
  const why = dated ? undefined : words.phrases[chosen];
  const event = promise?.event ?? "";
  const { by: called } = words.events[event] ?? {};
  const none = program.events[event]?.may_take.includes("by") ? ANSWERS.noDay : ANSWERS.choose;
  return [
    el("label", { for: `${id}-said`, class: "calc-label" }, called ?? ANSWERS.words),
    el(
      "select",
      { id: `${id}-said`, class: "calc-input", "data-change": "said", "data-field": id },
      option("", id === "draft" ? none : ANSWERS.noPromise),
      option(A_DATE, ANSWERS.aDate),
      el(
        "optgroup",
        { label: ANSWERS.inWords },
        Object.keys(program.phrases).map((phrase) => option(phrase, `“${phrase}”`)),
      ),
    ),
    why && taken(id, promise, why, model),
    dated &&
      dateField({ id: `${id}-by`, label: called ?? FIELD.date, value: promise?.by, error }, model),
    !dated && error && el("p", { class: "calc-error" }, error),
  ];
}

/**
 * @param {string} id
 * @param {Partial<Happening> | undefined} promise with what they said
 * @param {string} why
 * @param {Model} model
 * @returns {HTMLElement} the day that their words are taken for, and the way to change it
 */
function taken(id, promise, why, { program, state, dates, today }) {
  const { said = "", on = today } = promise ?? {};
  const date = dayOfPhrase(said, on, program, state.inputs);
  return el(
    "div",
    { class: "calc-taken" },
    el("p", { class: "calc-hint" }, date && ANSWERS.taken(dates.long(date)), " ", why),
    date && button("take-other", ANSWERS.takeOther, { "data-field": id, "data-date": date }),
  );
}
