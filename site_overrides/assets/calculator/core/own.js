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
 * @template T
 * @param {...Readonly<Record<string, T>>} maps
 * @returns {Record<string, T>} all that they hold, the later before the earlier, and nothing inherited
 */
export const merged = (...maps) => Object.assign(Object.create(null), ...maps);
