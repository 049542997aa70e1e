/** Civil dates, as days since 1 January 1970. No time zone, no clock. */

/** @typedef {{day: number, at: string | null}} Moment  a date, with a time where hours led to it */

const MS_A_DAY = 86_400_000;

/**
 * @template Key, Found
 * @param {(key: Key) => Found} find
 * @returns {(key: Key) => Found} the same, with its answers kept: plans name the same days again and again
 */
export function kept(find) {
  /** @type {Map<Key, Found>} */
  const found = new Map();
  return (key) => {
    const known = found.get(key);
    if (known !== undefined) return known;
    if (found.size > 4000) found.clear();
    found.set(key, find(key));
    return /** @type {Found} */ (found.get(key));
  };
}

/** @type {(written: string) => number} not a number where there is no such date */
export const dayOf = kept((written) => Date.parse(`${written}T00:00:00Z`) / MS_A_DAY);

/** @type {(day: number) => string} */
export const written = kept((day) => new Date(day * MS_A_DAY).toISOString().slice(0, 10));

/** @param {number} day @returns {number} 1 is Monday */
export const isoWeekday = (day) => ((((day + 3) % 7) + 7) % 7) + 1;

/** @param {number} day @returns {Moment} */
export const onDay = (day) => ({ day, at: null });

/** @param {Moment} moment @returns {string} `2026-11-21` or `2026-11-21T15:00` */
export const momentText = ({ day, at }) => written(day) + (at ? `T${at}` : "");

/** @param {number} day @returns {number} 1 is January */
export const monthOf = (day) => new Date(day * MS_A_DAY).getUTCMonth() + 1;

/** @type {(from: number, months: number, day?: number) => number} the same day or another one, clamped */
export function monthsLater(from, months, day) {
  const date = new Date(from * MS_A_DAY);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + months];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(day ?? date.getUTCDate(), last)) / MS_A_DAY;
}
