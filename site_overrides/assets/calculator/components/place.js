/** A place of its own, with the way back to the plan. */

import { button } from "./button.js";
import { PLACE } from "./columns.js";
import { el } from "./dom.js";
import { PLACES } from "./words.js";

/** @import { Model } from "../controller/types.js" */
/** @import { Child } from "./dom.js" */

/** Show a part, once it is there. @param {Model} model @param {string} name @param {string} about */
export function partOf(model, name, about = "") {
  const part = model.parts[name];
  if (part) return part.view(model, about);
  if (part === undefined) return el("p", { class: "calc-hint" }, PLACES.loading);
  return [
    el("p", { class: "calc-error" }, PLACES.failed),
    button("need", PLACES.again, { "data-part": name }),
  ];
}

/** @param {Model} model */
export function placeView(model) {
  const { part = "", about = "" } = model.state.place ?? {};
  return [
    el(
      "section",
      { class: "calc-place", "data-key": `place-${part}-${about}`, "aria-labelledby": PLACE },
      partOf(model, part, about),
    ),
  ];
}

/** @param {string} said what has just been done @param {Child} [undo] @returns {HTMLElement} read out */
export const justDone = (said, undo) =>
  el(
    "div",
    { role: "status", "data-key": "said" },
    said && el("p", { class: "calc-notice" }, said, " ", undo),
  );

/** Offer what was removed last. @param {Model} model @param {string} [focus] what gets it then */
export const removed = ({ state: { change } }, focus = PLACE) =>
  change?.undo &&
  el(
    "p",
    { class: "calc-notice calc-removed", "data-key": "removed" },
    `${change.undo}. `,
    button("undo", PLACES.undo, { "data-focus": focus }),
  );

/** Head a place, with the way back. @param {string} title @param {string} [kicker] what it belongs to */
export const placeHead = (title, kicker = "") => [
  button("leave", PLACES.back, { class: "calc-button calc-button--quiet calc-place__back" }),
  el(
    "h2",
    { id: PLACE, tabindex: "-1" },
    kicker && el("span", { class: "calc-next__kicker" }, kicker),
    title,
  ),
];
