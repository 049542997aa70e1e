/** An answer in one line, or the question itself where it stands open. */

import { ANSWERS } from "../features/questions/words.js";
import { el } from "./dom.js";

/**
 * @param {import("../controller/types.js").Answer} answer
 * @param {boolean} open
 * @param {boolean} lasting whether it has no button of its own that closes it
 */
export function line({ id, label, value, error, question }, open, lasting) {
  if (open) {
    return el(
      "div",
      { class: "calc-question", id: `question-${id}`, "data-key": `question-${id}` },
      question(),
      !lasting &&
        el(
          "button",
          { type: "button", class: "calc-button", "data-do": "close", "data-field": id },
          ANSWERS.close,
        ),
    );
  }
  return el(
    "div",
    { class: "calc-answer", "data-key": id },
    el(
      "p",
      { class: "calc-answer__said" },
      el("span", { class: "calc-answer__label" }, label),
      " ",
      el("span", { class: "calc-answer__value" }, value),
    ),
    el(
      "button",
      {
        type: "button",
        class: "calc-button calc-button--quiet",
        id: `change-${id}`,
        "data-do": "edit",
        "data-field": id,
        "aria-label": `${ANSWERS.change}: ${label}`,
      },
      ANSWERS.change,
    ),
    error && el("p", { class: "calc-error" }, error),
  );
}
