/** The first question: the day that everything counts from. */

import { ANSWERS, QUESTIONS } from "../strings.js";
import { dateField } from "./date_field.js";
import { el } from "./dom.js";

/**
 * @param {string} label what happened on that day
 * @param {Pick<import("./date_field.js").DateField, "value" | "error">} day
 * @param {import("./date_field.js").Around} around
 * @param {import("./dom.js").Child} [more] fields
 */
export const startQuestion = (label, day, around, more) =>
  el(
    "fieldset",
    {},
    el("legend", {}, QUESTIONS.start(label)),
    dateField({ id: "start-on", label: ANSWERS.date, quick: true, ...day }, around),
    more,
  );
