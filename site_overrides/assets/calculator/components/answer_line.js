/** An answer in one line, or the question itself where it stands open. */

import { button } from "./button.js";
import { el } from "./dom.js";
import { FIELD } from "./words.js";

/** @import { Answer } from "../controller/types.js" */

/** @param {Answer} answer @param {boolean} open @param {boolean} lasting whether nothing closes it */
export function line({ id, label, value, error, question, isLong }, open, lasting) {
  if (open) {
    return el(
      "div",
      { class: "calc-question", id: `question-${id}`, "data-key": `question-${id}` },
      question(),
      !lasting && button("close", FIELD.close, { "data-field": id }),
    );
  }
  return el(
    "div",
    { class: "calc-answer", "data-key": id },
    el(
      "p",
      { class: `calc-answer__said${isLong ? " calc-answer__said--long" : ""}` },
      el("span", { class: "calc-answer__label" }, label),
      " ",
      el("span", { class: "calc-answer__value" }, value),
    ),
    button("edit", FIELD.change, {
      kind: "quiet",
      id: `change-${id}`,
      "data-field": id,
      "aria-label": `${FIELD.change}: ${label}`,
    }),
    error && el("p", { class: "calc-error" }, error),
  );
}
