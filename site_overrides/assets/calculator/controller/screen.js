/** Shows a session on the page, and keeps the focus where the reader left it. */

import { NEXT, PLACE } from "../components/columns.js";
import { catchUp, el, patch, waitingAround } from "../components/dom.js";
import { focusOn } from "./controls.js";
import { liveRegion } from "./live_region.js";

/** @import { Model } from "./types.js" */

/** @typedef {ReturnType<typeof screenAt>} Screen */

/** @param {HTMLElement} place @param {() => Model} model @param {(model: Model) => Node[]} view */
export function screenAt(place, model, view) {
  // The first question may stand there already, with the focus in it.
  const element = /** @type {HTMLElement} */ (
    place.querySelector(":scope > .calc") ?? el("div", { class: "calc" })
  );
  const { region, say } = liveRegion();
  let [isShown, isShowing, isWaiting, isComing, target] = [false, false, false, false, ""];

  // What can wait comes once the reader has the rest, or opens it.
  const catchUpSoon = () => {
    if (isComing) return;
    isComing = true;
    requestAnimationFrame(() =>
      setTimeout(() => {
        isComing = false;
        catchUp();
      }),
    );
  };
  for (const type of ["click", "toggle"])
    element.addEventListener(type, ({ target }) => catchUp(openedBy(target)), { capture: true });
  // A field that says that it has changed has lost the focus by then.
  /** @type {Element | null} */
  let focused = null;
  element.addEventListener("focusin", ({ target }) => {
    focused = target instanceof Element ? target : null;
  });

  /** Bring the page up to date. @param {string} [focus] names what gets the focus */
  const show = (focus) => {
    // What goes while it has the focus may tell of a change, and that asks to be shown in turn.
    isWaiting = true;
    if (focus) target = focus;
    if (isShowing) return;
    isShowing = isShown = true;
    const { activeElement } = document;
    const held = element.contains(activeElement);
    // If what has the focus goes, the browser brings all styles up to date before anything else changes.
    if (held && target && activeElement instanceof HTMLButtonElement) activeElement.blur();
    while (isWaiting) {
      isWaiting = false;
      patch(element, view(model()));
    }
    isShowing = false;
    // Where the reader is, or goes, nothing waits.
    const there = document.getElementById(target);
    catchUp(target && !there ? undefined : waitingAround([activeElement, focused, there]));
    catchUpSoon();
    // What had the focus may be gone, and the focus must not go with it.
    if (held && !target && !element.contains(document.activeElement))
      target = model().state.place ? PLACE : NEXT;
    if (target) focusOn(target);
    target = "";
    say(model());
  };
  /** Put the element and the live region on the page, where they are not. */
  const attach = () => {
    catchUp();
    if (!element.isConnected) place.append(element);
    place.append(region);
    place.classList.add("calc-ready");
  };
  return { element, show, isShown: () => isShown, attach };
}

/** @param {EventTarget | null} target @returns {Element[]} the `details` that is opened there, if one is */
function openedBy(target) {
  const details =
    target instanceof Element ? target.closest("summary, details")?.closest("details") : null;
  return details ? [details] : [];
}
