/** The notes as they are printed: a field cuts off what it has no room for, and paper does not. */

import { el } from "../../components/dom.js";
import { nameOf } from "../../core/application_name.js";
import { isBlank, rowsOf } from "../../core/letters/worksheet.js";
import { own } from "../../core/own.js";
import { data } from "../letters/data.js";
import { NOTES } from "./words.js";

/** @param {import("../../controller/types.js").Model} model @returns {HTMLElement} shown on paper alone */
export function onPaper({ application, words }) {
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
