/** URLs of the guide's pages. */

import { encode } from "./fragment.js";

/** @typedef {Pick<import("../controller/types.js").Model, "root" | "words">} Site */

/** @param {Site} site @param {string} step @returns {string} the step on the page of its stage */
export function stepAddress({ root, words }, step) {
  const stage = words.steps[step]?.stage ?? "";
  return new URL(`${words.pages.stage.replace("{id}", stage)}#${step}`, root).href;
}

/** @param {Site} site @param {string} letter @returns {string} its place on the page of letters */
export const letterAddress = ({ root, words }, letter) =>
  new URL(`${words.pages.template}#${letter}`, root).href;

/**
 * @param {Site} site
 * @param {string} source
 * @param {string} note
 * @returns {string} a claim on its source's page; the page itself without a note
 */
export const noteAddress = ({ root, words }, source, note) =>
  new URL(
    (words.sources[source]?.page ?? words.pages.source.replace("{id}", source)) +
      (note && `#${note}`),
    root,
  ).href;

/**
 * @param {Pick<import("../controller/types.js").Model, "root" | "words" | "claims">} site
 * @param {string} name of a number of the rules, or `source/claim.latest`
 * @returns {string} the number among all numbers, or the claim on its source's page
 */
export function numberAddress({ root, words, claims }, name) {
  const [source = "", claim] = name.split("/");
  if (claim) {
    const cite = `${source}/${claim.split(".")[0]}`;
    return noteAddress({ root, words }, source, claims?.[cite]?.note ?? "");
  }
  return new URL(`${words.pages.numbers}#${name.replaceAll(".", "--")}`, root).href;
}

/** @param {import("../controller/types.js").Model} model @returns {string} the calculator with these answers */
export const linkTo = (model) => calculatorAddress(model, encode(model.state.inputs));

/** @param {Site} site @param {string} fragment @returns {string} the calculator, filled in */
export const calculatorAddress = ({ root, words }, fragment) =>
  new URL(`${words.pages.calculator}#${fragment}`, root).href;
