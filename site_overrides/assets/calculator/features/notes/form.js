/** The questions of the worksheet, to be written in. */

import { button } from "../../components/button.js";
import { el } from "../../components/dom.js";
import { textField } from "../../components/fields.js";
import { place, rowsOf } from "../../core/letters/worksheet.js";
import { own } from "../../core/own.js";
import { NOTES } from "./words.js";

/** @import { Worksheet, Question } from "../../core/letters/types.js" */

/** @param {string} name @returns {string} the id of the field */
export const fieldId = (name) => `note-${name.replaceAll(".", "-")}`;

/**
 * @param {Worksheet} worksheet
 * @param {Record<string, string>} notes
 * @param {Record<string, number>} open how many rows each question has, empty ones included
 * @returns {HTMLElement}
 */
export const questions = (worksheet, notes, open) =>
  el(
    "div",
    { class: "calc-notes", "data-key": "questions" },
    Object.entries(worksheet).map(([id, question]) =>
      question.columns
        ? inRows(id, question, worksheet, notes, own(open, id) ?? 1)
        : textField({
            id: fieldId(id),
            label: question.label,
            value: own(notes, id) ?? "",
            hint: [question.help, question.fills && !question.help ? NOTES.goesTo : ""]
              .filter(Boolean)
              .join(" "),
            attributes: { "data-input": "note", "data-note": id },
          }),
    ),
  );

/**
 * @param {string} id
 * @param {Question} question
 * @param {Worksheet} worksheet
 * @param {Record<string, string>} notes
 * @param {number} open
 */
function inRows(id, { label, help, columns = {} }, worksheet, notes, open) {
  const written = rowsOf(worksheet, notes, id);
  const count = Math.max(written.length, open, 1);
  return el(
    "fieldset",
    {
      class: "calc-notes__rows",
      "data-key": `rows-${id}`,
      "aria-describedby": help && `help-${id}`,
    },
    el("legend", { class: "calc-label" }, label),
    help && el("p", { class: "calc-hint", id: `help-${id}` }, help),
    Array.from({ length: count }, (_, row) =>
      el(
        "fieldset",
        { class: "calc-notes__row", "data-key": `row-${row}` },
        el("legend", { class: "calc-hint" }, NOTES.row(row + 1)),
        Object.entries(columns).map(([column, { label }]) =>
          textField(
            {
              id: fieldId(place(id, row, column)),
              label,
              value: written[row]?.[column] ?? "",
              attributes: { "data-input": "note", "data-note": place(id, row, column) },
            },
            2,
          ),
        ),
        count > 1 &&
          button("note-remove", NOTES.remove(row + 1), {
            kind: "quiet",
            "data-question": id,
            "data-row": row,
          }),
      ),
    ),
    button("note-add", NOTES.add, { "data-question": id, "data-row": count }),
  );
}
