/** What is wrong with a situation: the field, what was found there, what is expected. */

/** @import { Fault } from "../contract.js" */

/** What lies deeper in a faulty value is shown as null. */
const SHOWN_DEPTH = 8;

/** A malformed situation. */
export class SituationError extends Error {
  /** @param {string} field `events[1].on` @param {unknown} found @param {string} expected */
  constructor(field, found, expected) {
    super(`${field}: expected ${expected}`);
    this.name = "SituationError";
    this.field = field;
    this.found = shown(found ?? null);
    this.expected = expected;
  }

  /** @returns {Fault} */
  toJSON() {
    return { field: this.field, found: this.found, expected: this.expected };
  }
}

/** @param {unknown} value @param {number} [depth] @returns {unknown} */
function shown(value, depth = 0) {
  if (typeof value !== "object" || value === null) return value;
  if (depth === SHOWN_DEPTH) return null;
  if (Array.isArray(value)) return value.map((item) => shown(item, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, shown(item, depth + 1)]),
  );
}
