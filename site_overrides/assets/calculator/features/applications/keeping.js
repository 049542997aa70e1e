/** Saving all applications to a file, taking them back from one, and deleting everything. */

import { button, keyedRow, row } from "../../components/button.js";
import { el } from "../../components/dom.js";
import { justDone } from "../../components/place.js";
import { listState } from "./list_actions.js";
import { LIST } from "./list_words.js";

/**
 * @param {import("../../controller/types.js").Model} model
 * @param {import("../../core/types.js").Application[]} applications
 * @param {number} unread
 */
export function keeping(model, applications, unread) {
  const { said, undo, incoming, clearing } = listState(model);
  const { case: called } = model.words.guide;
  const any = applications.length + unread > 0;
  return el(
    "section",
    { class: "calc-list__keeping", "data-key": "keeping", "aria-label": LIST.keeping },
    justDone(said, undo && button("undo-list", LIST.undo)),
    incoming &&
      question(LIST.clash(incoming.changed.length, called), "calc-clash", [
        button("take-mine", LIST.mine),
        button("take-theirs", LIST.theirs),
        button("cancel-list", LIST.cancel),
      ]),
    clearing &&
      question(LIST.clearing(applications.length, called), "calc-clear", [
        button("clear-yes", LIST.clearYes, { kind: "main" }),
        button("cancel-list", LIST.cancel),
      ]),
    el("p", { class: "calc-hint" }, LIST.keptHere),
    unread > 0 && el("p", { class: "calc-hint" }, LIST.unread(unread)),
    keyedRow(
      "buttons",
      applications.length > 0 && button("export", LIST.export),
      button("import", LIST.import),
      // The browser's own field cannot be put in the page's words; the button opens it.
      el("input", {
        id: "calc-file",
        type: "file",
        class: "vh",
        accept: ".json,application/json",
        tabindex: "-1",
        "aria-hidden": "true",
        "data-change": "file",
        "data-key": "file",
      }),
      any && button("clear", LIST.clear, { kind: "quiet" }),
    ),
  );
}

/** @param {string} text @param {string} id @param {HTMLElement[]} answers */
const question = (text, id, answers) =>
  el(
    "div",
    { class: "calc-notice", role: "group", "aria-labelledby": id, "data-key": id },
    el("p", { id, tabindex: "-1" }, text),
    row(answers),
  );
