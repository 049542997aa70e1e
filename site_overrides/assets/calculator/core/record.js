/** An application as it is kept: what is in a new one, and what a text must hold to be one. */

import { isRecord } from "./own.js";
import { SETTINGS } from "./settings.js";

/** @import { Application, Inputs } from "./types.js" */
/** @typedef {(value: unknown, field: string) => void} Check throws a fault that names the field */

/** @returns {Application} with nothing in it yet */
export const newApplication = () => ({ id: newId(), ...blank(), inputs: { events: [] } });

const blank = () => ({ about: {}, people: [], notes: {}, calendar: { sequence: 0, keys: [] } });

/** @returns {string} 22 letters and digits that no other application has */
function newId() {
  const [one = 0n, other = 0n] = crypto.getRandomValues(new BigUint64Array(2));
  return ((one << 64n) | other).toString(36).padStart(25, "0").slice(-22);
}

/** @param {Application} application @returns {boolean} whether nothing would be lost with it */
export const isEmpty = ({ about, people, notes, drafts = {}, inputs, calendar }) =>
  inputs.events.length === 0 &&
  people.length === 0 &&
  calendar.sequence === 0 &&
  ![about, notes, drafts].some((texts) => Object.values(texts).some(Boolean));

/** @param {Inputs} inputs @returns {Inputs} without the day to plan for, which is nobody's to keep */
export function lasting({ today: _, ...inputs }) {
  return inputs;
}

/**
 * Take what was kept, or what a file brings, for an application. What this version does not know
 * stays as it is, for the version that wrote it.
 *
 * @param {unknown} value
 * @returns {Application}
 * @throws {import("./types.js").Fault} naming the first field that is of another kind
 */
export function asApplication(value) {
  /** @type {Record<string, unknown>} */
  const given = { ...blank(), ...asRecord(value, "") };
  const inputs = asRecord(given.inputs, "inputs");
  const calendar = asRecord(given.calendar, "calendar");
  const { sequence, keys, remind, without } = calendar;
  if (!Number.isSafeInteger(sequence) || Number(sequence) < 0)
    throw fault("calendar.sequence", sequence, "a whole number from 0 on");
  checkText(given.id, "id");
  checkTexts(given.about, "about");
  checkEach(given.people, "people", checkTexts);
  checkTexts(given.notes, "notes");
  if (given.drafts !== undefined) checkTexts(given.drafts, "drafts");
  checkInputs(inputs);
  checkEach(keys, "calendar.keys", checkText);
  const isTime = typeof remind === "string" && /^([01]\d|2[0-3]):[0-5]\d$/.test(remind);
  if (remind !== undefined && !isTime) throw fault("calendar.remind", remind, "a time, HH:MM");
  if (without !== undefined) checkEach(without, "calendar.without", checkText);
  return /** @type {Application} */ (/** @type {unknown} */ (given));
}

/** @param {Record<string, unknown>} inputs */
function checkInputs(inputs) {
  for (const { key, lacks } of SETTINGS) {
    const expected = inputs[key] === undefined ? null : lacks(inputs[key]);
    if (expected !== null) throw fault(`inputs.${key}`, inputs[key], expected);
  }
  checkEach(inputs.events, "inputs.events", checkHappening);
  if (inputs.left !== undefined) checkEach(inputs.left, "inputs.left", checkLeft);
}

/** @type {Check} */
function checkLeft(value, field) {
  const { was, ...said } = asRecord(value, field);
  checkTexts(said, field);
  for (const name of ["kind", "text"]) checkText(said[name], `${field}.${name}`);
  if (was !== undefined) checkHappening(was, `${field}.was`);
}

/** @type {Check} */
function checkHappening(value, field) {
  const happening = checkTexts(value, field);
  for (const name of ["event", "on"]) checkText(happening[name], `${field}.${name}`);
}

/** @type {(value: unknown, field: string, check: Check) => void} */
function checkEach(value, field, check) {
  for (const [n, each] of list(value, field).entries()) check(each, `${field}[${n}]`);
}

/** @param {unknown} value @param {string} field */
function checkTexts(value, field) {
  const record = asRecord(value, field);
  for (const [name, text] of Object.entries(record)) checkText(text, `${field}.${name}`);
  return record;
}

/** @type {Check} */
function checkText(value, field) {
  if (typeof value !== "string") throw fault(field, value, "a text");
}

/** @param {unknown} value @param {string} field @returns {Record<string, unknown>} */
export function asRecord(value, field) {
  if (isRecord(value)) return value;
  throw fault(field, value, "an object in braces");
}

/** @param {unknown} value @param {string} field @returns {unknown[]} */
export function list(value, field) {
  if (Array.isArray(value)) return value;
  throw fault(field, value, "a list");
}

/** @param {string} field @param {unknown} found @param {string} expected @returns {import("./types.js").Fault} */
export const fault = (field, found, expected) => ({ field, found: found ?? null, expected });
