/** Actions of the worksheet. */

import { copied } from "../../components/clipboard.js";
import { download } from "../../components/download.js";
import { typing } from "../../components/typing.js";
import { withDone } from "../../core/answers.js";
import { place, withoutRow } from "../../core/letters/worksheet.js";
import { data } from "../letters/data.js";
import { whole, withoutNames } from "./without_names.js";
import { NOTES } from "./words.js";

/** @import { Page, Actions } from "../../controller/types.js" */

/**
 * @typedef {object} NotesState
 * @property {boolean} sharing whether the copy without names is shown
 * @property {string} said what has just been done
 */

/** @param {import("../../controller/types.js").Model} model @returns {NotesState} */
export const notesState = ({ state }) => state.notes ?? { sharing: false, said: "" };

/** @param {string} name @returns {string} the id of the field */
export const fieldId = (name) => `note-${name.replaceAll(".", "-")}`;

const { first, settle, typed } = typing();

export { settle };

/** @param {Page} page @returns {Actions} */
export function notesActions(page) {
  const { model, update, go } = page;

  /** @param {Partial<NotesState>} change @param {string} [focus] */
  const show = (change, focus) =>
    update({ notes: { ...notesState(model()), said: "", ...change } }, focus);

  /**
   * @param {Record<string, string>} notes
   * @param {string} question
   * @param {number} row whose first field gets the focus
   * @param {string} [undo] what was removed
   */
  const write = (notes, question, row, undo) => {
    const [column = ""] = Object.keys(data.worksheet[question]?.columns ?? {});
    const field = place(question, row, column);
    const application = { ...model().state.application, notes: { [field]: "", ...notes } };
    update({ application }, fieldId(field), undo ? { undo } : {});
  };

  /** @param {string} text as a file */
  const save = (text) => download(text, `${NOTES.file}-${model().today}.md`, "text/markdown");

  return {
    note: typed(page, ({ note = "" }, value) => ({
      notes: { ...model().application.notes, [note]: value },
    })),
    ...first({
      "note-add": ({ dataset: { question = "", row } }) =>
        write(model().application.notes, question, Number(row)),
      "note-remove": ({ dataset: { question = "", row } }) => {
        const gone = Number(row);
        const left = withoutRow(data.worksheet, model().application.notes, question, gone);
        write(left, question, Math.max(0, gone - 1), NOTES.removed(gone + 1));
      },
      "notes-done": ({ dataset }) => {
        const { state, program, today } = model();
        update({ inputs: withDone(state.inputs, program, dataset.step ?? "", today) });
        go(null);
      },
      "notes-markdown": () => save(whole(model())),
      "notes-print": () => print(),
      "notes-mentor": () => {
        const { sharing } = notesState(model());
        show({ sharing: !sharing }, sharing ? undefined : "notes-shared");
      },
      "notes-copy": async () => {
        if (await copied(withoutNames(model()), NOTES.copyLabel)) show({ said: NOTES.copied });
      },
      "notes-save": () => save(withoutNames(model())),
    }),
  };
}
