/** Buttons that print the page, and paper that shows what is folded on the screen. */

import { buttonRow } from "./button.js";

/**
 * Put a button into each `[data-print]`; its text is the button's.
 * @param {ParentNode} within
 */
export function addPrintButtons(within) {
  for (const place of within.querySelectorAll("[data-print]")) {
    if (!(place instanceof HTMLElement)) continue;
    const { row, button } = buttonRow(place.dataset.print || "Print this page");
    button.addEventListener("click", () => print());
    place.replaceChildren(row);
  }
}

/**
 * Unfold every `<details>` while the page is printed, and fold those again that were.
 * @param {Document} page
 */
export function unfoldOnPaper(page) {
  /** @type {HTMLDetailsElement[]} */
  let folded = [];
  addEventListener("beforeprint", () => {
    folded = [...page.querySelectorAll("details")].filter((details) => !details.open);
    for (const details of folded) details.open = true;
  });
  addEventListener("afterprint", () => {
    for (const details of folded) details.open = false;
  });
}
