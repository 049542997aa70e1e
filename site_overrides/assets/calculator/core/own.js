/** Maps by the ids of the rules. */

/**
 * Look up an id in an object that serves as a map: an id may be a word, such as `constructor`, that every
 * object inherits.
 *
 * @template T
 * @param {Readonly<Record<string, T>>} map
 * @param {string} id
 * @returns {T | undefined}
 */
export const own = (map, id) => (Object.hasOwn(map, id) ? map[id] : undefined);

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

/**
 * @template T
 * @param {...Readonly<Record<string, T>>} maps
 * @returns {Record<string, T>} all that they hold, the later before the earlier, and nothing inherited
 */
export const merged = (...maps) => Object.assign(Object.create(null), ...maps);
