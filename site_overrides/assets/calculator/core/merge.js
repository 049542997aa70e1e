/**
 * Merge two versions of what was kept, entry by entry (a three-way merge): what two tabs did to one
 * application both stays, and taking one act back leaves alone what was done since.
 */

import { ordered } from "./answers.js";
import { isRecord, own } from "./own.js";
import { newApplication } from "./record.js";

/** @import { Application } from "./types.js" */

/** @typedef {Record<string, unknown>} Entries */

/**
 * @param {Application | null} base what both began with; null where neither did
 * @param {Application} mine what became of it here
 * @param {Application | null} theirs what became of it elsewhere; null where it was removed
 * @returns {Application} with the changes of both; a text that both changed is as it is here
 */
export function mergedApplication(base, mine, theirs) {
  const empty = { ...newApplication(), id: mine.id };
  const merged = /** @type {Application} */ (mergedValue(base ?? empty, mine, theirs ?? empty));
  return { ...merged, inputs: { ...merged.inputs, events: ordered(merged.inputs.events) } };
}

/**
 * Take back one act on all that is kept.
 *
 * @param {Application[]} before the act
 * @param {Application[]} after it
 * @param {Application[]} now with whatever was done since, which stays
 * @returns {{toKeep: Application[], toDrop: string[]}}
 */
export function actTakenBack(before, after, now) {
  const [was, is, stands] = [byId(before), byId(after), byId(now)];
  const touched = before.filter(({ id }) => !is.has(id) || stands.has(id));
  return {
    toKeep: touched
      .filter((old) => !same(old, is.get(old.id)))
      .map((old) => {
        const here = stands.get(old.id);
        return here ? mergedApplication(is.get(old.id) ?? null, old, here) : old;
      }),
    toDrop: after
      .filter((made) => !was.has(made.id) && same(made, stands.get(made.id)))
      .map(({ id }) => id),
  };
}

/** @param {Application[]} applications */
const byId = (applications) => new Map(applications.map((each) => [each.id, each]));

/** @param {unknown} base @param {unknown} mine @param {unknown} theirs @returns {unknown} */
function mergedValue(base, mine, theirs) {
  if (same(mine, base)) return theirs;
  if (same(theirs, base) || same(theirs, mine)) return mine;
  if (isRecord(mine) && isRecord(theirs))
    return mergedRecord(isRecord(base) ? base : {}, mine, theirs);
  if (Array.isArray(mine) && Array.isArray(theirs))
    return mergedList(Array.isArray(base) ? base : [], mine, theirs);
  // A count that went up in both places went up twice.
  if (typeof base === "number" && typeof mine === "number" && typeof theirs === "number")
    return mine + theirs - base;
  return mine;
}

/** @param {Entries} base @param {Entries} mine @param {Entries} theirs @returns {Entries} */
const mergedRecord = (base, mine, theirs) =>
  Object.fromEntries(
    [...new Set([...Object.keys(mine), ...Object.keys(theirs)])]
      .map((key) => [key, mergedValue(own(base, key), own(mine, key), own(theirs, key))])
      .filter(([, value]) => value !== undefined),
  );

/** @param {unknown[]} base @param {unknown[]} mine @param {unknown[]} theirs in the order of mine */
const mergedList = (base, mine, theirs) => [
  ...without(mine, without(base, theirs)),
  ...without(without(theirs, base), without(mine, base)),
];

/** @template T @param {T[]} list @param {unknown[]} gone @returns {T[]} the list without one entry for each of the others */
export function without(list, gone) {
  const left = gone.map(canonical);
  return list.filter((each) => {
    const place = left.indexOf(canonical(each));
    if (place >= 0) left.splice(place, 1);
    return place < 0;
  });
}

/** @param {unknown} one @param {unknown} other @returns {boolean} whether they hold the same, in whatever order of keys */
export const same = (one, other) => one === other || canonical(one) === canonical(other);

/** @param {unknown} value @returns {string} */
const canonical = (value) =>
  JSON.stringify(value ?? null, (_, each) =>
    isRecord(each) ? Object.entries(each).sort(([one], [other]) => (one < other ? -1 : 1)) : each,
  );
