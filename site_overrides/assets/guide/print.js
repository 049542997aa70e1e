/** Buttons that print the page, or one part of it alone. What is folded on the screen stays folded on paper. */

import { buttonRow } from "./button.js";

/** On the part that is printed alone, and on what stands beside it. */
const [ALONE, OFF_PAPER] = ["alone", "off-paper"];

/** On what was folded when printing began. */
const FOLDED = "folded";

/** Put a button into each `[data-print]`; its text is the button's. */
export function addPrintButtons() {
  for (const place of document.querySelectorAll("[data-print]")) {
    if (!(place instanceof HTMLElement)) continue;
    place.replaceChildren(buttonRow(place.dataset.print || "Print this page", () => print()));
  }
}

/** Print one part of the page, and nothing else of it. @param {Element} part */
export function printAlone(part) {
  const hidden = beside(part);
  part.classList.add(ALONE);
  for (const each of hidden) each.classList.add(OFF_PAPER);
  addEventListener(
    "afterprint",
    () => {
      part.classList.remove(ALONE);
      for (const each of hidden) each.classList.remove(OFF_PAPER);
    },
    { once: true },
  );
  print();
}

/** Keep folded on paper what is folded on the screen: the theme unfolds all, after this. */
export function keepFolded() {
  /** @type {Element[]} */
  let folded = [];
  addEventListener("beforeprint", () => {
    folded = [...document.querySelectorAll("details:not([open])")];
    for (const details of folded) details.classList.add(FOLDED);
  });
  addEventListener("afterprint", () => {
    for (const details of folded) details.classList.remove(FOLDED);
  });
}

/** @param {Element} part @returns {Element[]} its siblings, and those of each element that it stands in */
function beside(part) {
  const { parentElement } = part;
  if (!parentElement || part === document.body) return [];
  return [...[...parentElement.children].filter((each) => each !== part), ...beside(parentElement)];
}
