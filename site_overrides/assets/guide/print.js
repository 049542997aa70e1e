/** Buttons that print the page. */

import { buttonRow } from "./button.js";

/**
 * Put a button into each `[data-print]`; its text is the button's.
 * @param {ParentNode} within
 */
export function addPrintButtons(within) {
  for (const place of within.querySelectorAll("[data-print]")) {
    if (!(place instanceof HTMLElement)) continue;
    const { row, button } = buttonRow(place.dataset["print"] || "Print this page");
    button.addEventListener("click", () => print());
    place.replaceChildren(row);
  }
}
