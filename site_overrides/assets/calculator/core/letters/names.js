/** The names that the reader has typed: how they are found in a text, and left out of it. */

import { own } from "../own.js";
import { emailPlace } from "./blanks.js";

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
function partsOf(name) {
  const parts = name.normalize("NFC").match(/[\p{L}\p{M}\p{N}’'-]{2,}/gu) ?? [];
  const large = parts.filter((part) => !/^\p{Ll}/u.test(part));
  const main = large.length > 0 ? large : parts;
  return [...new Set([...main, ...main.flatMap((part) => part.split("-"))])].filter(
    (part) => part.length > 1 && part !== name,
  );
}

/** Match whole words, over line breaks too. @param {string} words @param {string} [flags] */
function wholeWords(words, flags = "giu") {
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

/** @typedef {{pattern: RegExp, neutral: string, length: number}} Swap */

/** An address, whosever it is. */
const ADDRESS = /[^\s@<>()[\]:;,"']+@[^\s@<>()[\]:;,"']+\.[^\s@<>()[\]:;,"'.]+/gu;

/** How short a part of a firm's name may be and still be its name alone. */
const TELLING = 4;

/**
 * @param {string} text
 * @param {Letters} letters
 * @param {Kept} kept
 * @param {string} address what stands for an address
 * @returns {string} the text with neutral words in brackets in place of what names somebody
 */
export function nameless(text, letters, kept, address) {
  // What has been put in is not looked at again: no name is found in a neutral word.
  let pieces = [{ text: text.normalize("NFC"), isDone: false }];
  for (const { pattern, neutral } of swaps(letters, kept, address)) {
    pieces = pieces.flatMap((piece) =>
      piece.isDone
        ? [piece]
        : piece.text
            .split(pattern)
            .flatMap((part, n) => [
              ...(n > 0 ? [{ text: `[${neutral}]`, isDone: true }] : []),
              { text: part, isDone: false },
            ]),
    );
  }
  return pieces.map(({ text }) => text).join("");
}

/** @param {Letters} letters @param {Kept} kept @param {string} address @returns {Swap[]} */
function swaps(letters, kept, address) {
  const named = namedIn(letters, kept);
  const several = kept.people.filter(({ name }) => name.trim()).length > 1;
  const found = named.flatMap(({ name, blank, person, isPerson }) => {
    const neutral =
      blank.replaceAll("_", " ") + (several && person !== undefined ? ` ${person + 1}` : "");
    return [
      swap(name, neutral),
      ...(isPerson
        ? partsOf(name).map((part) => swap(part, neutral))
        : partsOf(name)
            .filter((part) => part.length >= TELLING && /\p{L}/u.test(part))
            .map((part) => swap(part, neutral, "gu"))),
    ];
  });
  const hosts = addresses(letters, kept).flatMap((each) => {
    const host = each.split("@")[1] ?? "";
    return host ? [swap(host, address)] : [];
  });
  // The longer ones first: a whole name goes before its parts.
  found.sort((one, two) => two.length - one.length);
  return [{ pattern: ADDRESS, neutral: address, length: 0 }, ...hosts, ...found];
}

/** @param {string} words @param {string} neutral @param {string} [flags] @returns {Swap} */
const swap = (words, neutral, flags) => ({
  pattern: wholeWords(words, flags),
  neutral,
  length: words.length,
});

/** @param {Letters} letters @param {Kept} kept @returns {string[]} all that the reader has typed */
const addresses = ({ blanks }, { about, people }) =>
  [
    ...people.map(({ email }) => email),
    ...Object.keys(blanks).map((blank) => about[emailPlace(blank)] ?? ""),
  ].filter(Boolean);
