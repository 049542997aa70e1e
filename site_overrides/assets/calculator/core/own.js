/** Objects that serve as maps. */

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

/** @param {unknown} value @returns {value is Record<string, unknown>} whether it is an object, and no list */
export const isRecord = (value) =>
  typeof value === "object" && value !== null && !Array.isArray(value);
