/** How many sources something comes from, in words, as `generator/pages/evidence.py` has them. */

import { spelled } from "./number_words.js";

/** @import { Words } from "./types.js" */

const SOURCES = {
  ours: "Our own advice",
  others: (/** @type {number} */ count) =>
    `From ${spelled(`${count}`)} other publisher${count > 1 ? "s" : ""}`,
  all: "From all of our sources",
  some: (/** @type {number} */ count, /** @type {number} */ of) =>
    `From ${spelled(`${count}`)} of our ${spelled(`${of}`)} sources`,
  more: (/** @type {number} */ count) => (count > 0 ? `, and ${spelled(`${count}`)} more` : ""),
};

/** @param {string[]} cites @returns {string[]} the ids of their sources */
export const sourcesOf = (cites) => [...new Set(cites.map((cite) => cite.split("/")[0] ?? ""))];

/** @param {Pick<Words, "sources">} words @returns {string[]} the sources that were read whole */
export const wholeSources = ({ sources }) =>
  Object.keys(sources).filter((id) => !sources[id]?.page);

/** @param {string[]} cites @param {Words} words @returns {string} "From two of our five sources" */
export function fromSources(cites, words) {
  const whole = wholeSources(words);
  const cited = sourcesOf(cites);
  const ours = cited.filter((id) => whole.includes(id)).length;
  const others = cited.length - ours;
  if (cited.length === 0) return SOURCES.ours;
  if (ours === 0) return SOURCES.others(others);
  const some = ours === whole.length ? SOURCES.all : SOURCES.some(ours, whole.length);
  return some + SOURCES.more(others);
}
