/** All applications as one file, and back: nothing is taken from a file that is not one of ours. */

import { asApplication, asRecord, fault, list } from "../../core/record.js";

/** @import { Application, Fault } from "../../core/types.js" */

/** What a file of ours says that it is. */
const FORMAT = "follow-up-applications";

/** Raised when an older calculator could no longer read what a newer one writes. */
const VERSION = 1;

/** In characters: twice the most that a browser keeps for a site, so that each file of ours is taken back. */
export const LONGEST = 20_000_000;

/** @param {Application[]} applications @param {string} rules their version @returns {string} */
export const written = (applications, rules) =>
  `${JSON.stringify({ format: FORMAT, version: VERSION, rules, applications })}\n`;

/**
 * @param {string} text
 * @returns {Application[]}
 * @throws {Fault} for the first thing that is wrong with it; its field is empty where all is
 */
export function read(text) {
  if (text.length > LONGEST) throw fault("", `${text.length}`, "a smaller file");
  const given = parsed(text);
  if (given.format !== FORMAT) throw fault("format", given.format, `“${FORMAT}”`);
  if (given.version !== VERSION) throw fault("version", given.version, `version ${VERSION}`);
  /** @type {Set<string>} */
  const ids = new Set();
  return list(given.applications, "applications").map((each, n) => {
    const application = within(`applications[${n}]`, () => asApplication(each));
    if (!/^[A-Za-z0-9_-]{1,64}$/.test(application.id) || ids.has(application.id))
      throw fault(`applications[${n}].id`, application.id, "an id of its own");
    ids.add(application.id);
    return application;
  });
}

/**
 * @param {Application[]} incoming
 * @param {Application[]} kept
 * @returns {{added: Application[], changed: Application[], same: number}} what would come in, what
 *   would take the place of one that differs, and how many are here already
 */
export function compared(incoming, kept) {
  const known = new Map(kept.map((each) => [each.id, JSON.stringify(each)]));
  const added = incoming.filter(({ id }) => !known.has(id));
  const changed = incoming.filter(
    (each) => known.has(each.id) && known.get(each.id) !== JSON.stringify(each),
  );
  return { added, changed, same: incoming.length - added.length - changed.length };
}

/** @param {string} text @returns {Record<string, unknown>} */
function parsed(text) {
  let value;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    throw fault("", text.slice(0, 40), "JSON");
  }
  return asRecord(value, "");
}

/** @template T @param {string} place @param {() => T} read @returns {T} */
function within(place, read) {
  try {
    return read();
  } catch (error) {
    const { field, ...rest } = /** @type {Fault} */ (error);
    throw { ...rest, field: field ? `${place}.${field}` : place };
  }
}
