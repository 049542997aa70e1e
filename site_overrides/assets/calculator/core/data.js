/**
 * Loads each data file once, from `assets/calculator/` and from nowhere else. Its objects inherit
 * nothing, so that any id of the rules can be looked up in them.
 */

/** @type {Map<string, Promise<any>>} */
const loading = new Map();

/** Where the files lie: `assets/calculator/`. */
const FOLDER = new URL("../", import.meta.url);

/** The site's root. */
export const root = new URL("../../", FOLDER);

/**
 * @param {string} path from that folder
 * @returns {Promise<any>}
 * @throws {Error} where the file cannot be loaded; the next call tries again
 */
function load(path) {
  const address = new URL(path, FOLDER);
  const known = loading.get(address.href);
  if (known) return known;
  const answer = fetch(address).then(async (response) => {
    if (!response.ok) throw new Error(`${address.pathname}: ${response.status}`);
    return bare(await response.json());
  });
  loading.set(address.href, answer);
  answer.catch(() => loading.delete(address.href));
  return answer;
}

/**
 * Take from all objects of some data what every object inherits: looking up an id that a map has not
 * finds nothing, whatever word it is.
 *
 * @template T
 * @param {T} data as JSON has it
 * @returns {T} itself
 */
export function bare(data) {
  if (typeof data !== "object" || data === null) return data;
  if (!Array.isArray(data)) Object.setPrototypeOf(data, null);
  for (const each of Object.values(data)) bare(each);
  return data;
}

/** @returns {Promise<import("./types.js").Program>} */
export const loadProgram = () => load("rules.json");

/** @returns {Promise<import("./types.js").Words>} */
export const loadWords = () => load("words.json");

/** @returns {Promise<import("./types.js").Claims>} */
export const loadClaims = () => load("claims.json");

/** @returns {Promise<import("./types.js").Trail>} */
export const loadTrail = () => load("trail.json");

/** @returns {Promise<import("./letters/types.js").Letters>} */
export const loadLetters = () => load("letters.json");

/** @returns {Promise<import("./letters/types.js").Worksheet>} */
export const loadWorksheet = () => load("worksheet.json");

/** @param {string} region @returns {Promise<import("./contract.js").Holidays>} */
export const loadHolidays = (region) => load(`holidays/${encodeURIComponent(region)}.json`);
