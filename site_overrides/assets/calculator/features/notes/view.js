/** The worksheet as a form: kept as it is typed, to be saved, printed, or shown to somebody else. */

import { button } from "../../components/button.js";
import { el } from "../../components/dom.js";
import { justDone, placeHead } from "../../components/place.js";
import { nameOf } from "../../core/application_name.js";
import { isBlank } from "../../core/letters/worksheet.js";
import { data, loadData } from "../letters/data.js";
import { notesActions, notesState, settle } from "./actions.js";
import { questions } from "./form.js";
import { onPaper } from "./sheet.js";
import { sharedCopy } from "./without_names.js";
import { NOTES } from "./words.js";

export { loadData as ready, notesActions as actions, settle };

/**
 * @param {import("../../controller/types.js").Model} model
 * @param {string} step that it is about; may be empty
 * @returns {import("../../components/dom.js").Child}
 */
export function view(model, step) {
  const { application, words, plan } = model;
  const { notes } = application;
  const { said, undo, sharing } = notesState(model);
  const isOpen = plan?.steps.some((each) => each.step === step && each.status !== "done");
  const nothing = isBlank(notes);
  return [
    placeHead(NOTES.title, nameOf(application, words)),
    el("p", { class: "calc-hint", "data-key": "why" }, nothing ? NOTES.empty : NOTES.why),
    questions(data.worksheet, notes, notesState(model).rows),
    justDone(said, undo && button("notes-undo", NOTES.undo)),
    el(
      "div",
      {
        class: "calc-row calc-notes__take",
        role: "group",
        "aria-label": NOTES.take,
        "data-key": "take",
      },
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
