/** Buttons that copy the words to send, and print a letter alone. */

import { button, buttonRow } from "./button.js";
import { printAlone } from "./print.js";

/** How long "Copied" stands, in milliseconds. */
const SAID_FOR = 4000;

/** Put buttons under each `[data-copy]`. */
export function addCopyButtons() {
  for (const words of document.querySelectorAll("[data-copy]")) addButtons(words);
}

/** @param {Element} words */
function addButtons(words) {
  const subject = words.querySelector(".letter-subject");
  const body = words.querySelector(".letter-body");
  if (!(body instanceof HTMLElement)) return;
  const row = copyRow("Copy the words", body);
  if (subject instanceof HTMLElement) row.append(...copyRow("Copy the subject", subject).children);
  const letter = words.closest("details.letter");
  if (letter) row.append(button("Print", () => printAlone(letter)));
  words.after(row);
}

/** @param {string} name @param {HTMLElement} element @returns {HTMLElement} with a button that copies its words */
export const copyRow = (name, element) =>
  buttonRow(name, async (say) => {
    const label = element.querySelector(".letter-label");
    const text = element.innerText.slice(label instanceof HTMLElement ? label.innerText.length : 0);
    try {
      await navigator.clipboard.writeText(text.trim());
      say("✓ Copied");
    } catch {
      // No leave, or no secure connection: the words are marked, and one key copies them.
      getSelection()?.selectAllChildren(element);
      say("Marked: press Ctrl+C, or hold and choose Copy");
    }
    setTimeout(() => say(""), SAID_FOR);
  });
