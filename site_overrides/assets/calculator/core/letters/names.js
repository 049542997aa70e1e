/** The names that the reader has typed, and how they are found in a text. */

import { own } from "../own.js";

/** @import { Letters, Kept } from "./types.js" */

/**
 * @typedef {object} Named
 * @property {string} name
 * @property {string} blank the blank that it is for
 * @property {number} [person] which of the people met, from 0
 * @property {boolean} isPerson
 */

/** @param {Letters} letters @param {Kept} kept @returns {Named[]} all, the people met first */
export function namedIn({ blanks }, { about, people }) {
  const ofPeople = Object.keys(blanks).find((blank) => blanks[blank]?.of === "person-name") ?? "";
  const met = people.map(({ name }, person) => ({ name, blank: ofPeople, person, isPerson: true }));
  const others = Object.entries(blanks).flatMap(([blank, { of, names }]) =>
    names && of !== "person-name"
      ? [{ name: own(about, blank) ?? "", blank, isPerson: names === "person" }]
      : [],
  );
  return [...met, ...others].filter(({ name }) => name.trim());
}

/**
 * @param {string} name of a person
 * @returns {string[]} its parts that may stand alone: a first name, a family name; not the small
 *   words between them, such as "van"
 */
export function partsOf(name) {
  const parts = name.normalize("NFC").match(/[\p{L}\p{M}\p{N}’'-]{2,}/gu) ?? [];
  const large = parts.filter((part) => !/^\p{Ll}/u.test(part));
  const main = large.length > 0 ? large : parts;
  return [...new Set([...main, ...main.flatMap((part) => part.split("-"))])].filter(
    (part) => part.length > 1 && part !== name,
  );
}

/**
 * @param {string} words
 * @param {string} [flags]
 * @returns {RegExp} that finds them as whole words, over line breaks too
 */
export function wholeWords(words, flags = "giu") {
  const pattern = words
    .normalize("NFC")
    .trim()
    .split(/\s+/u)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/gu, "\\$&"))
    .join("\\s+");
  return new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])${pattern}(?![\\p{L}\\p{M}\\p{N}])`, flags);
}

/** @param {string} text @param {string} name @returns {boolean} whether it says a part of the name */
export const saysName = (text, name) =>
  [name, ...partsOf(name)].some((part) => wholeWords(part).test(text.normalize("NFC")));
