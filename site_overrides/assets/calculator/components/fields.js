/** Fields to write in or to choose from, each with its label and what helps to fill it. */

import { el } from "./dom.js";

/** @import { Attributes } from "./dom.js" */

/**
 * @typedef {object} Field
 * @property {string} id
 * @property {string} label
 * @property {string} [hint]
 * @property {string} [error]
 * @property {Attributes} attributes the action that is told of each change, and what it needs to know
 */

/** @param {Field & {value: string, type?: string}} field @returns {HTMLElement} for one line, or a time */
export const lineField = ({ value, type = "text", ...field }) =>
  labelled(field, "input", {
    type,
    class: type === "time" ? "calc-input calc-input--short" : "calc-input",
    autocomplete: "off",
    value,
  });

/** @param {Field & {value: string}} field @param {number} [rows] @returns {HTMLElement} for several lines */
export const textField = ({ value, ...field }, rows = 3) =>
  labelled(field, "textarea", { rows, class: "calc-input calc-input--text", "data-value": value }, [
    value,
  ]);

/** @param {Field} field @param {HTMLElement[]} choices @returns {HTMLElement} */
export const selectField = (field, choices) =>
  labelled(field, "select", { class: "calc-input" }, choices);

/** @param {string | number} chosen @param {[string | number, string][]} all values and labels */
export const options = (chosen, all) =>
  all.map(([value, label]) =>
    el("option", { value, selected: value === chosen, "data-key": value }, label),
  );

/** @param {Attributes} attributes of its box or circle @param {...import("./dom.js").Child} content what it is called, and more about it */
export const choiceField = (attributes, ...content) =>
  el(
    "label",
    { class: "calc-choice", "data-key": attributes["data-key"] },
    el("input", attributes),
    el("span", content),
  );

/**
 * @param {Field} field
 * @param {"input" | "textarea" | "select"} tag
 * @param {Attributes} attributes
 * @param {(HTMLElement | string)[]} [content]
 */
const labelled = ({ id, label, hint, error, attributes: own }, tag, attributes, content = []) =>
  el(
    "div",
    { class: "calc-field", "data-key": `${tag}-${id}` },
    el("label", { for: id, class: "calc-label" }, label),
    el(
      tag,
      {
        id,
        "data-key": id,
        "aria-describedby": hint ? `${id}-hint` : null,
        ...attributes,
        ...own,
      },
      content,
    ),
    hint && el("p", { class: "calc-hint", id: `${id}-hint` }, hint),
    error && el("p", { class: "calc-error" }, error),
  );
