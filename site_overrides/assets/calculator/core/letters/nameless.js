/** Notes as somebody else may read them: without names, firms and addresses. */

import { emailPlace } from "./blanks.js";
import { namedIn, partsOf, wholeWords } from "./names.js";

/** @import { Letters, Kept } from "./types.js" */

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
