/** The copy for somebody else, shown before it goes anywhere. */

import { button, row } from "../../components/button.js";
import { el } from "../../components/dom.js";
import { nameOf } from "../../core/application_name.js";
import { namedIn, nameless } from "../../core/letters/names.js";
import { asMarkdown } from "../../core/letters/worksheet.js";
import { data } from "../letters/data.js";
import { keptFor } from "../letters/state.js";
import { NOTES } from "./words.js";

/** @import { Model } from "../../controller/types.js" */

/** @param {Model} model @returns {string} the notes as Markdown, with the application's name */
export const whole = ({ application, words }) =>
  asMarkdown(
    data.worksheet,
    application.notes,
    [NOTES.title, nameOf(application, words)].filter(Boolean).join(": "),
  );

/** @param {Model} model @returns {string} the same without names, and without the application's */
export const withoutNames = (model) =>
  asMarkdown(
    data.worksheet,
    Object.fromEntries(
      Object.entries(model.application.notes).map(([key, text]) => [
        key,
        nameless(text, data.letters, keptFor(model), NOTES.address),
      ]),
    ),
    NOTES.title,
  );

/** @param {Model} model @returns {HTMLElement} */
export function sharedCopy(model) {
  const text = withoutNames(model);
  return el(
    "section",
    { class: "calc-notes__copy", "data-key": "copy", "aria-labelledby": "notes-shared" },
    el("h3", { id: "notes-shared", tabindex: "-1" }, NOTES.shared),
    el("p", { class: "calc-hint" }, NOTES.check(namedIn(data.letters, keptFor(model)).length > 0)),
    el(
      "div",
      {
        class: "calc-notes__text",
        tabindex: "0",
        role: "group",
        "aria-label": NOTES.copyLabel,
      },
      text,
    ),
    row(
      button("notes-copy", NOTES.copy, { kind: "main" }),
      button("notes-save", NOTES.save),
      button("notes-mentor", NOTES.close, { kind: "quiet", "data-key": "close" }),
    ),
  );
}
