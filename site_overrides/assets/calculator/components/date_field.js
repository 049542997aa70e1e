/**
 * The question for a date: typed, chosen from the browser's calendar, or at the press of a button.
 */

import { addDays } from "../core/civil_date.js";
import { button, row } from "./button.js";
import { el, svg } from "./dom.js";
import { FIELD } from "./words.js";

/**
 * @typedef {object} DateField
 * @property {string} id
 * @property {string} label
 * @property {string | undefined} value a date
 * @property {boolean} [quick] whether today and yesterday stand beside it
 * @property {string} [error] what is wrong with the date, in plain words
 */

/**
 * @typedef {object} Around what a date field needs to know of the rest
 * @property {Pick<import("../controller/types.js").State, "mistakes">} state
 * @property {import("../core/format_dates.js").Dates} dates
 * @property {string} today
 */

/**
 * A day that was named is to come; any other has been, as a rule.
 *
 * @param {string} id of a date field
 * @returns {"past" | "future"} where a weekday without a date is looked for
 */
export const leanOf = (id) => (id.endsWith("-by") ? "future" : "past");

/** @param {DateField} field @param {Around} around */
export function dateField({ id, label, value, quick = false, error }, { state, dates, today }) {
  const mistake = state.mistakes[id];
  const wrong = mistake?.message ?? error;
  return el(
    "div",
    { class: "calc-date", "data-key": id },
    el("label", { for: id, class: "calc-label" }, label),
    quick && buttons(id, value, today),
    el(
      "div",
      { class: "calc-date__row" },
      el("input", {
        id,
        type: "text",
        class: "calc-input",
        autocomplete: "off",
        spellcheck: "false",
        value: mistake?.typed ?? (value ? dates.plain(value) : ""),
        "aria-describedby": wrong ? `${id}-error` : `${id}-echo`,
        "aria-invalid": wrong ? "true" : null,
        "data-change": "typed-date",
      }),
      el(
        "span",
        { class: "calc-date__calendar" },
        button("calendar", calendar(), {
          kind: "icon",
          "data-field": id,
          "aria-label": FIELD.calendar,
        }),
        // The browser opens its own calendar at this field; the button is what can be reached.
        el("input", {
          type: "date",
          class: "calc-date__native",
          tabindex: "-1",
          "aria-hidden": "true",
          value: value ?? "",
          "data-change": "picked-date",
          "data-field": id,
        }),
      ),
    ),
    // What is wrong takes the place of the date as it was understood, and is read out at once.
    wrong
      ? el(
          "p",
          { id: `${id}-error`, class: "calc-error", role: "alert", "data-key": "error" },
          wrong,
        )
      : el(
          "p",
          { id: `${id}-echo`, class: "calc-hint", "data-key": "echo" },
          value
            ? `${dates.long(value)}, ${dates.distance(value)}`
            : FIELD[leanOf(id)](dates.plain(today)),
        ),
  );
}

/** @param {string} id @param {string | undefined} value @param {string} today */
function buttons(id, value, today) {
  const days = /** @type {const} */ ([
    [FIELD.today, today],
    [FIELD.yesterday, addDays(today, -1)],
  ]);
  return row(
    days.map(([label, date]) =>
      button("date", label, {
        "aria-pressed": String(value === date),
        "data-field": id,
        "data-date": date,
      }),
    ),
  );
}

const calendar = () =>
  svg(
    "svg",
    { viewBox: "0 0 24 24", width: 20, height: 20, "aria-hidden": "true" },
    svg("path", {
      d: "M4 6.5h16v13H4zM4 10.5h16M8 3.5v4M16 3.5v4",
      fill: "none",
      stroke: "currentColor",
      "stroke-width": 2,
      "stroke-linejoin": "round",
    }),
  );
