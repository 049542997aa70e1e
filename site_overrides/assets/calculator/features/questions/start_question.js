/** The first question: the day that everything counts from. */

import { dateField } from "../../components/date_field.js";
import { el } from "../../components/dom.js";
import { FIELD } from "../../components/words.js";

/**
 * @param {string} question about that day
 * @param {Pick<import("../../components/date_field.js").DateField, "value" | "error">} day
 * @param {import("../../components/date_field.js").Around} around
 * @param {import("../../components/dom.js").Child} [more] fields
 */
export const startQuestion = (question, day, around, more) =>
  el(
    "fieldset",
    el("legend", question),
    dateField({ id: "start-on", label: FIELD.date, quick: true, ...day }, around),
    more,
  );
