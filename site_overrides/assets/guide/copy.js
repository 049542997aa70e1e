/** Buttons that copy the words to send, and print a letter alone. */

import { buttonRow } from "./button.js";
import { printAlone } from "./print.js";

/** How long "Copied" stands, in milliseconds. */
const SAID_FOR = 4000;

/**
 * Put a button under each `[data-copy]`. Without it, the words can be selected as any text.
 * @param {ParentNode} within
 */
export function addCopyButtons(within) {
  for (const words of within.querySelectorAll("[data-copy]")) {
    if (words instanceof HTMLElement) addCopyButton(words);
  }
}

/** @param {HTMLElement} words */
function addCopyButton(words) {
  const subject = words.querySelector(".letter-subject");
  const body = words.querySelector(".letter-body");
  if (!(body instanceof HTMLElement)) return;
  const { row, button, say } = buttonRow("Copy the words");
  button.addEventListener("click", () => void copy(body, say));
  if (subject instanceof HTMLElement) {
    const other = buttonRow("Copy the subject");
    other.button.addEventListener("click", () => void copy(subject, other.say));
    row.append(other.button, other.row.lastChild ?? "");
  }
  const letter = words.closest("details.letter");
  if (letter) {
    const other = buttonRow("Print");
    other.button.addEventListener("click", () => printAlone(letter));
    row.append(other.button);
  }
  words.after(row);
}

/** @param {HTMLElement} element @param {(words: string) => void} say */
async function copy(element, say) {
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
}
