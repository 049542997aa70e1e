/** What the browser lets a page copy, and what the reader copies by hand. */

import { el } from "./dom.js";
import { COPY } from "./words.js";

/** @param {string} text @param {string} name what it is @returns {Promise<boolean>} whether it was copied; else it is shown */
export async function copied(text, name) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    byHand(text, name);
    return false;
  }
}

/** Show a text, marked, so that the reader can copy it. @param {string} text @param {string} name what it is */
export function byHand(text, name) {
  const field = el(
    "textarea",
    { class: "calc-input calc-input--text", rows: 8, readonly: true },
    text,
  );
  const dialog = el(
    "dialog",
    { class: "calc-by-hand" },
    el(
      "form",
      { class: "calc", method: "dialog" },
      el("p", COPY.byHand),
      el("label", { class: "calc-label" }, name, field),
      el("button", { class: "calc-button" }, COPY.close),
    ),
  );
  dialog.addEventListener("close", () => dialog.remove());
  document.querySelector(".calc")?.after(dialog);
  dialog.showModal();
  field.select();
}
