/** A button that names what it does. */

import { el } from "./dom.js";

/**
 * @param {string} action of those that the calculator's features declare
 * @param {import("./dom.js").Child} label
 * @param {{kind?: string} & import("./dom.js").Attributes} [attributes] `kind`: `main`, `quiet` or `icon`
 */
export const button = (action, label, { kind = "", ...attributes } = {}) =>
  el(
    "button",
    {
      type: "button",
      class: kind ? `calc-button calc-button--${kind}` : "calc-button",
      "data-do": action,
      "data-key": action,
      ...attributes,
    },
    label,
  );

/** @param {...import("./dom.js").Child} buttons @returns {HTMLElement} beside each other, where there is room */
export const row = (...buttons) => el("div", { class: "calc-row" }, ...buttons);

/** @param {string} key @param {...import("./dom.js").Child} children */
export const keyedRow = (key, ...children) =>
  el("div", { class: "calc-row", "data-key": key }, ...children);
