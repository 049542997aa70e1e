/** The question for a day that dates count from: that of the start, or the one that a page asks for. */

import { dateField } from "../../components/date_field.js";
import { el } from "../../components/dom.js";
import { FIELD } from "../../components/words.js";

/** @import { Around, DateField } from "../../components/date_field.js" */

/**
 * @typedef {object} AskedDay the one that a small calculator asks for
 * @property {string} event that the reader tells of with it
 * @property {"on" | "by"} day whether it is the day on which that happened, or the one that it names
 * @property {string} question
 */

/** The field for the start. */
export const START = { id: "start-on", quick: true };

/** What the id of another field begins with; the event and `-on` or `-by` follow. */
export const DAY_OF = "day-of-";

/** @param {HTMLElement} place of a small calculator @returns {AskedDay | null} null where it asks for the start */
export function askedDay({ dataset: { event, day, question = "" } }) {
  return event ? { event, day: day === "by" ? "by" : "on", question } : null;
}

/** @param {AskedDay} asked @returns {typeof START} */
export const fieldOf = ({ event, day }) => ({
  id: `${DAY_OF}${event}-${day}`,
  quick: day === "on",
});

/**
 * @param {string} question about that day
 * @param {Omit<DateField, "label">} day
 * @param {Around} around
 * @param {import("../../components/dom.js").Child} [more] fields
 */
export const dayQuestion = (question, day, around, more) =>
  el("fieldset", el("legend", question), dateField({ label: FIELD.date, ...day }, around), more);
