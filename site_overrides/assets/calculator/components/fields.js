/** Fields to write in, each with its label and what helps to fill it. */

import { el } from "./dom.js";

/**
 * @typedef {object} Field
 * @property {string} id
 * @property {string} label
 * @property {string} value
 * @property {string} [hint]
 * @property {string} [type] of an input
 * @property {string} action that is told of each change
 * @property {import("./dom.js").Attributes} [data] what the action needs to know
 */

/** @param {Field} field @returns {HTMLElement} for one line */
export const lineField = (field) =>
  labelled(field, "input", (attributes) =>
    el("input", {
      ...attributes,
      type: field.type ?? "text",
      class: "calc-input",
      autocomplete: "off",
      value: field.value,
    }),
  );

/** @param {Field} field @param {number} [rows] @returns {HTMLElement} for several lines */
export const textField = (field, rows = 3) =>
  labelled(field, "text", (attributes) =>
    el(
      "textarea",
      { ...attributes, rows, class: "calc-input calc-input--text", "data-value": field.value },
      field.value,
    ),
  );

/**
 * @param {Field} field
 * @param {string} kind
 * @param {(attributes: import("./dom.js").Attributes) => HTMLElement} made
 */
const labelled = ({ id, label, hint, action, data }, kind, made) =>
  el(
    "div",
    { class: "calc-field", "data-key": `${kind}-${id}` },
    el("label", { for: id, class: "calc-label" }, label),
    made({
      id,
      "data-key": id,
      "data-input": action,
      "aria-describedby": hint ? `${id}-hint` : null,
      ...data,
    }),
    hint && el("p", { class: "calc-hint", id: `${id}-hint` }, hint),
  );
