/** The blanks of a template: whose they are, what fills them, and the words that come of it. */

import { own } from "../own.js";
import { answersTo } from "./worksheet.js";

/** @import { Letters, Worksheet, Template, Stretches, Kept, Piece } from "./types.js" */

/** @type {import("../types.js").Person} */
export const NOBODY = { name: "", email: "", point: "" };

/** @param {Stretches} stretches @returns {string[]} the ids of the blanks in it */
const blanksIn = (stretches) => stretches.filter((_, n) => n % 2 === 1);

/** @param {Template} template @returns {string[]} its blanks, each once, in their order */
export const blanksOf = ({ subject = [], body }) => [
  ...new Set([...blanksIn(subject), ...blanksIn(body)]),
];

/** @param {Letters} letters @param {string} blank @returns {boolean} whether it is of a person met */
export const isOfPerson = ({ blanks }, blank) => blanks[blank]?.of.startsWith("person-") ?? false;

/**
 * @param {Letters} letters
 * @param {Template} template
 * @returns {boolean} whether each person met gets one of their own; a letter that speaks of several
 *   people, or of none, is written once
 */
export function isForEach(letters, template) {
  const of = blanksOf(template).filter((blank) => isOfPerson(letters, blank));
  return new Set(of.map((blank) => letters.blanks[blank]?.nth ?? 1)).size === 1;
}

/**
 * @param {string} template
 * @param {string} blank
 * @param {Letters} letters
 * @returns {string} under what name `about` keeps it: what is of one letter is kept for that one
 */
export const placeOf = (template, blank, { blanks }) =>
  blanks[blank]?.of === "letter" ? `${template}.${blank}` : blank;

/** @param {string} blank of somebody's name @returns {string} where `about` keeps their address */
export const emailPlace = (blank) => `${blank}.email`;

/**
 * @param {Letters} letters
 * @param {Worksheet} worksheet
 * @param {Kept} kept
 * @param {string} id of the template
 * @param {number} person which of the people it is for, from 0
 * @returns {Record<string, string>} what fills its blanks; an empty text where nothing does
 */
export function valuesFor(letters, worksheet, kept, id, person) {
  const template = letters.templates[id];
  if (!template) return {};
  const each = isForEach(letters, template);
  return Object.fromEntries(
    blanksOf(template).map((blank) => {
      const { of, nth = 1 } = letters.blanks[blank] ?? { of: "application" };
      const met = kept.people[each ? person : nth - 1] ?? NOBODY;
      const typed =
        of === "person-name"
          ? met.name
          : of === "person-point"
            ? met.point
            : (own(kept.about, placeOf(id, blank, letters)) ?? "");
      const told = oneLine(typed) || oneLine(noted(letters, worksheet, kept.notes, blank));
      return [blank, told || (own(kept.days ?? {}, blank) ?? "")];
    }),
  );
}

/**
 * @param {Letters} letters
 * @param {Worksheet} worksheet
 * @param {Record<string, string>} notes
 * @param {string} blank
 * @returns {string} what the notes say for a blank; whichever of the people it is about
 */
export function noted({ blanks }, worksheet, notes, blank) {
  const meant = blanks[blank];
  const same = (/** @type {string} */ other) =>
    other === blank || (meant?.of === "person-point" && blanks[other]?.of === meant.of);
  return answersTo(worksheet, notes, same);
}

/** @param {string} text @returns {string} without line breaks, which would end a subject */
export const oneLine = (text) => text.replace(/\s+/gu, " ").trim();

/**
 * @param {Stretches} stretches
 * @param {Record<string, string>} values
 * @param {Letters} letters
 * @returns {string} the words; what nothing fills stands as its label in brackets
 */
export const filled = (stretches, values, letters) =>
  stretches
    .map((stretch, n) => (n % 2 === 0 ? stretch : own(values, stretch) || mark(letters, stretch)))
    .join("");

/** @param {Letters} letters @param {string} blank */
const mark = ({ blanks }, blank) => `[${blanks[blank]?.label ?? blank}]`;

/**
 * What is still to be filled in a text, whoever wrote it: labels in brackets.
 *
 * @param {string} text
 * @param {Letters} letters
 * @returns {Piece[]} the text in pieces
 */
export function pieces(text, letters) {
  const marks = new Map(Object.keys(letters.blanks).map((blank) => [mark(letters, blank), blank]));
  /** @type {Piece[]} */
  const found = [];
  let from = 0;
  for (const { 0: words, index } of text.matchAll(/\[[^[\]\n]*\]/gu)) {
    const blank = marks.get(words);
    if (blank === undefined) continue;
    if (index > from) found.push({ text: text.slice(from, index) });
    found.push({ text: words, blank });
    from = index + words.length;
  }
  if (from < text.length) found.push({ text: text.slice(from) });
  return found;
}

/**
 * @param {string} text that the reader has changed
 * @param {Record<string, string>} values
 * @param {Letters} letters
 * @returns {string} with what is known by now in place of the labels in brackets
 */
export const refilled = (text, values, letters) =>
  pieces(text, letters)
    .map(({ text, blank }) => (blank && own(values, blank)) || text)
    .join("");
