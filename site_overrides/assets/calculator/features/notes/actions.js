/** Actions of the worksheet. */

import { copied } from "../../components/clipboard.js";
import { download } from "../../components/download.js";
import { first, typing } from "../../components/typing.js";
import { withDone } from "../../core/answers.js";
import { rowsOf, withoutRow } from "../../core/letters/worksheet.js";
import { own } from "../../core/own.js";
import { data } from "../letters/data.js";
import { fieldId } from "./form.js";
import { whole, withoutNames } from "./without_names.js";
import { NOTES } from "./words.js";

/** @import { Page, Actions } from "../../controller/types.js" */

/**
 * @typedef {object} NotesState
 * @property {boolean} sharing whether the copy without names is shown
 * @property {string} said what has just been done
 * @property {Record<string, string> | null} undo what was written before, where it can be had back
 * @property {Record<string, number>} rows how many rows are open, by question
 */

/** @type {NotesState} */
const CALM = { sharing: false, said: "", undo: null, rows: {} };

/** @param {import("../../controller/types.js").Model} model @returns {NotesState} */
export const notesState = ({ state }) => state.notes ?? CALM;

const { later, now, settle } = typing();

export { settle };

/** @param {Page} page @returns {Actions} */
export function notesActions({ model, update, keep, go }) {
  /**
   * @param {Partial<NotesState>} change
   * @param {Record<string, string> | null} [written]
   * @param {string} [focus]
   */
  const show = (change, written = null, focus) => {
    const { state } = model();
    const notes = { ...notesState(model()), said: "", undo: null, ...change };
    update(
      written ? { notes, application: { ...state.application, notes: written } } : { notes },
      focus,
    );
  };

  /** @type {Actions} */
  const pressed = {
    "note-add": ({ dataset }) => {
      const { question = "", row } = dataset;
      const { rows } = notesState(model());
      const [column = ""] = Object.keys(data.worksheet[question]?.columns ?? {});
      show(
        { rows: { ...rows, [question]: Number(row) + 1 } },
        null,
        fieldId(`${question}.${row}.${column}`),
      );
    },
    "note-remove": ({ dataset }) => {
      const { notes } = model().application;
      const question = dataset.question ?? "";
      const row = Number(dataset.row);
      const { rows } = notesState(model());
      const count = Math.max(
        own(rows, question) ?? 1,
        rowsOf(data.worksheet, notes, question).length,
      );
      const [column = ""] = Object.keys(data.worksheet[question]?.columns ?? {});
      show(
        {
          rows: { ...rows, [question]: count - 1 },
          said: NOTES.removed(row + 1),
          undo: notes,
        },
        withoutRow(data.worksheet, notes, question, row),
        fieldId(`${question}.${Math.max(0, row - 1)}.${column}`),
      );
    },
    "notes-undo": () => {
      const { undo } = notesState(model());
      if (undo) show({}, undo);
    },
    "notes-done": ({ dataset }) => {
      const { state, program, today } = model();
      update({ inputs: withDone(state.inputs, program, dataset.step ?? "", today) });
      go(null);
    },
    "notes-markdown": () =>
      download(whole(model()), `${NOTES.file}-${model().today}.md`, "text/markdown"),
    "notes-print": () => print(),
    "notes-mentor": () => {
      const { sharing } = notesState(model());
      show({ sharing: !sharing }, null, sharing ? undefined : "notes-shared");
    },
    "notes-copy": async () => {
      if (await copied(withoutNames(model()), NOTES.copyLabel)) show({ said: NOTES.copied });
    },
    "notes-save": () =>
      download(withoutNames(model()), `${NOTES.file}-${model().today}.md`, "text/markdown"),
  };

  return {
    note: ({ dataset, id: field, value = "" }) => {
      const { id } = model().application;
      later(field, (silently) => {
        const { application } = model();
        // What was typed for one application is never kept with another.
        if (application.id === id)
          keep(
            { notes: { ...application.notes, [dataset.note ?? ""]: value } },
            undefined,
            silently,
          );
      });
    },
    ...first(now, pressed),
  };
}
