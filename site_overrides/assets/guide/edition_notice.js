/** A quiet line at the foot of the window: that there is a new edition, or that this is one. */

import { button } from "./button.js";

const WORDS = {
  ready: "A new version of the guide is ready.",
  new: "The guide has a new version since you were last here.",
};

/**
 * Show the notice, in the place of another.
 * @param {"ready" | "new"} what
 * @param {URL | null} changes the page that says what changed, where the guide has one
 * @param {() => void} [use] takes the new edition; the page loads again
 */
export function showNotice(what, changes, use) {
  const shown = document.querySelector(".guide-edition");
  // A finger may be on its way to it.
  if (shown instanceof HTMLElement && shown.dataset.what === what) return;
  shown?.remove();
  const notice = document.createElement("aside");
  notice.className = "guide-edition md-typeset";
  notice.dataset.what = what;
  notice.setAttribute("aria-label", "Version of the guide");
  const words = document.createElement("p");
  words.setAttribute("role", "status");
  /** @type {EventTarget | null} */
  let before = null;
  notice.addEventListener("focusin", ({ relatedTarget }) => {
    if (relatedTarget && !notice.contains(/** @type {Node} */ (relatedTarget)))
      before = relatedTarget;
  });
  const leave = () => {
    notice.remove();
    document.documentElement.classList.remove("has-edition");
    if (before instanceof HTMLElement) before.focus();
  };
  if (use) {
    const accept = () => {
      words.textContent = "One moment: the new version is on its way.";
      use();
    };
    notice.append(words, button("Use it", accept), button("Later", leave));
  } else {
    notice.append(words);
    if (changes) {
      const link = document.createElement("a");
      link.href = changes.href;
      link.textContent = "What changed";
      notice.append(link);
    }
    notice.append(button("Close", leave));
  }
  // The keyboard comes to it after the page; what has the focus is scrolled clear of it.
  document.documentElement.classList.add("has-edition");
  document.body.append(notice);
  // A region says aloud what comes into it, not what it comes with.
  requestAnimationFrame(() => setTimeout(() => (words.textContent = WORDS[what]), 100));
}
