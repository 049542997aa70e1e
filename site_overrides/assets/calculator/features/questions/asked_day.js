/** The one day that a small calculator asks for, where its days do not count from the start. */

import { dateField } from "../../components/date_field.js";
import { el } from "../../components/dom.js";
import { FIELD } from "../../components/words.js";

/**
 * @typedef {object} AskedDay
 * @property {string} event that the reader tells of with it
 * @property {"on" | "by"} day whether it is the day on which that happened, or the one that it names
 * @property {string} question
 */

/** What the id of its field begins with; the event and `-on` or `-by` follow. */
export const DAY_OF = "day-of-";

/** @param {HTMLElement} place of a small calculator @returns {AskedDay | null} null where it asks for the start */
export function askedDay({ dataset: { event, day, question = "" } }) {
  return event ? { event, day: day === "by" ? "by" : "on", question } : null;
}

/**
 * @param {AskedDay} asked
 * @param {string | undefined} value a date
 * @param {import("../../components/date_field.js").Around} around
 */
export const dayQuestion = ({ event, day, question }, value, around) =>
  el(
    "fieldset",
    el("legend", question),
    dateField(
      { id: `${DAY_OF}${event}-${day}`, label: FIELD.date, value, quick: day === "on" },
      around,
    ),
  );
