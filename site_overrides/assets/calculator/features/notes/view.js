/** The worksheet as a form: kept as it is typed, to be saved, printed, or shown to somebody else. */

import { button } from "../../components/button.js";
import { el } from "../../components/dom.js";
import { textField } from "../../components/fields.js";
import { justDone, placeHead, removed } from "../../components/place.js";
import { nameOf } from "../../core/application_name.js";
import { isBlank, place, rowsOf } from "../../core/letters/worksheet.js";
import { own } from "../../core/own.js";
import { data, loadData } from "../letters/data.js";
import { fieldId, notesActions, notesState, settle } from "./actions.js";
import { sharedCopy } from "./without_names.js";
import { NOTES } from "./words.js";

export { loadData as ready, notesActions as actions, settle };

/** @import { Model } from "../../controller/types.js" */
/** @import { Question } from "../../core/letters/types.js" */

/**
 * @param {Model} model
 * @param {string} step that it is about; may be empty
 * @returns {import("../../components/dom.js").Child}
 */
export function view(model, step) {
  const { application, words, plan } = model;
  const { notes } = application;
  const { said, sharing } = notesState(model);
  const isOpen = plan?.steps.some((each) => each.step === step && each.status !== "done");
  const nothing = isBlank(notes);
  return [
    placeHead(NOTES.title, nameOf(application, words)),
    el("p", { class: "calc-hint", "data-key": "why" }, nothing ? NOTES.empty : NOTES.why),
    questions(notes),
    justDone(said),
    !said && removed(model),
    el(
      "div",
      { class: "calc-row", role: "group", "aria-label": NOTES.take, "data-key": "take" },
      isOpen && button("notes-done", NOTES.done, { kind: "main", "data-step": step }),
      !nothing && [
        button("notes-markdown", NOTES.markdown),
        button("notes-mentor", NOTES.share, { "aria-expanded": String(sharing) }),
      ],
      button("notes-print", NOTES.print),
    ),
    sharing && !nothing && sharedCopy(model),
    onPaper(model),
  ];
}

/** @param {Record<string, string>} notes @returns {HTMLElement} the questions, to be written in */
const questions = (notes) =>
  el(
    "div",
    { class: "calc-notes", "data-key": "questions" },
    Object.entries(data.worksheet).map(([id, question]) =>
      question.columns
        ? inRows(id, question, notes)
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

/** @param {string} id @param {Question} question @param {Record<string, string>} notes */
function inRows(id, { label, help, columns = {} }, notes) {
  const written = rowsOf(data.worksheet, notes, id);
  const count = Math.max(written.length, 1);
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

/**
 * A field cuts off what it has no room for, and paper does not.
 *
 * @param {Model} model
 * @returns {HTMLElement} the notes as they are printed
 */
function onPaper({ application, words }) {
  const { notes } = application;
  const { worksheet } = data;
  return el(
    "div",
    { class: "calc-paper", "data-key": "paper" },
    el("h2", [NOTES.title, nameOf(application, words)].filter(Boolean).join(": ")),
    Object.entries(worksheet).map(([id, { label, columns }]) => [
      el("h3", label),
      columns
        ? rowsOf(worksheet, notes, id)
            .filter((row) => !isBlank(row))
            .map((row) =>
              el(
                "dl",
                Object.entries(columns).map(([column, { label }]) => [
                  el("dt", label),
                  el("dd", row[column] ?? ""),
                ]),
              ),
            )
        : el("p", { class: "calc-paper__text" }, own(notes, id) ?? ""),
    ]),
  );
}
