/** An application as it is kept: what is in a new one, and what a text must hold to be one. */

import { isRecord } from "./own.js";
import { SETTINGS } from "./settings.js";

/** @import { Application, Inputs } from "./types.js" */

/** @returns {Application} with nothing in it yet */
export const newApplication = () => ({
  id: newId(),
  about: {},
  people: [],
  notes: {},
  inputs: { events: [] },
  calendar: { sequence: 0, keys: [] },
});

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
  const given = asRecord(value, "");
  const inputs = asRecord(given.inputs, "inputs");
  const calendar = asRecord(given.calendar ?? { sequence: 0, keys: [] }, "calendar");
  if (!Number.isSafeInteger(calendar.sequence) || Number(calendar.sequence) < 0)
    throw fault("calendar.sequence", calendar.sequence, "a whole number from 0 on");
  const application = {
    ...given,
    id: asText(given.id, "id"),
    about: texts(given.about ?? {}, "about"),
    people: list(given.people ?? [], "people").map((each, n) => texts(each, `people[${n}]`)),
    notes: texts(given.notes ?? {}, "notes"),
    ...(given.drafts === undefined ? {} : { drafts: texts(given.drafts, "drafts") }),
    inputs: asInputs(inputs),
    calendar: {
      ...calendar,
      keys: textList(calendar.keys, "calendar.keys"),
      ...(calendar.remind === undefined ? {} : { remind: asTime(calendar.remind) }),
      ...(calendar.without === undefined
        ? {}
        : { without: textList(calendar.without, "calendar.without") }),
    },
  };
  return /** @type {Application} */ (/** @type {unknown} */ (application));
}

/** @param {Record<string, unknown>} inputs */
function asInputs(inputs) {
  for (const { key, lacks } of SETTINGS) {
    const expected = inputs[key] === undefined ? null : lacks(inputs[key]);
    if (expected !== null) throw fault(`inputs.${key}`, inputs[key], expected);
  }
  const events = list(inputs.events, "inputs.events");
  return {
    ...inputs,
    events: events.map((each, n) => asHappening(each, `inputs.events[${n}]`)),
    ...(inputs.left === undefined ? {} : { left: asLeft(inputs.left) }),
  };
}

/** @param {unknown} value */
const asLeft = (value) =>
  list(value, "inputs.left").map((each, n) => {
    const field = `inputs.left[${n}]`;
    const { was, ...said } = asRecord(each, field);
    const left = texts(said, field);
    for (const name of ["kind", "text"]) asText(left[name], `${field}.${name}`);
    return was === undefined ? left : { ...left, was: asHappening(was, `${field}.was`) };
  });

/** @param {unknown} value @param {string} field */
function asHappening(value, field) {
  const happening = texts(value, field);
  for (const name of ["event", "on"]) asText(happening[name], `${field}.${name}`);
  return happening;
}

/** @param {unknown} value @param {string} field @returns {Record<string, string>} */
function texts(value, field) {
  const record = asRecord(value, field);
  for (const [name, text] of Object.entries(record)) asText(text, `${field}.${name}`);
  return /** @type {Record<string, string>} */ (record);
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

/** @param {unknown} value @param {string} field @returns {string[]} */
const textList = (value, field) =>
  list(value, field).map((each, n) => asText(each, `${field}[${n}]`));

/** @param {unknown} value @returns {string} */
function asTime(value) {
  if (typeof value === "string" && /^([01]\d|2[0-3]):[0-5]\d$/.test(value)) return value;
  throw fault("calendar.remind", value, "a time, HH:MM");
}

/** @param {unknown} value @param {string} field @returns {string} */
function asText(value, field) {
  if (typeof value === "string") return value;
  throw fault(field, value, "a text");
}

/** @param {string} field @param {unknown} found @param {string} expected @returns {import("./types.js").Fault} */
export const fault = (field, found, expected) => ({ field, found: found ?? null, expected });
