/** A situation as it is given, read into a `Situation` or refused with the first fault in it. */

import { own } from "../own.js";
import { dayOf, isoWeekday, monthOf, monthsLater, onDay, written } from "./dates.js";
import { add } from "./offsets.js";
import { SituationError } from "./situation_error.js";
import { WorkingDays } from "./working_days.js";

/** @import { EventKind, Program } from "../contract.js" */

/**
 * Something that happened, or an interview that is to come.
 *
 * @typedef {object} Event
 * @property {string} event
 * @property {EventKind["traits"]} traits
 * @property {number} on
 * @property {string | null} at
 * @property {number | null} by
 * @property {string | null} step
 * @property {string | null} done the step that it says was done
 * @property {string | null} party
 * @property {boolean} onlyWith whether it is news for what goes to its party alone
 * @property {string} [settles] the event that asked for the step which it says was done
 */

/**
 * @typedef {object} Situation everything that a plan depends on
 * @property {number} today
 * @property {string} route
 * @property {string} advice
 * @property {WorkingDays} workingDays
 * @property {Event[]} events in the order in which they happened
 * @property {string | undefined} region
 * @property {Record<string, string>} facts the answer to each
 */

/** @typedef {(value: unknown, of: Record<string, any>) => string | null} Check  what is expected instead, or null */

/** In place of a party: whatever it is news for. */
export const ANY = "*";

/** @param {Event} event @param {string | null} party @returns {boolean} is it news for what goes there? */
export const reaches = ({ onlyWith, party: from }, party) =>
  !onlyWith || party === ANY || party === from;

const FIRST_DATE = "1970-01-01";
const LAST_DATE = "2199-12-31";

/** @param {Pick<Program, "routes">} program @param {{route?: string}} given @returns {string} the first by default */
export const routeOf = (program, given) => given.route ?? Object.keys(program.routes)[0] ?? "";

/** @param {Pick<Program, "advice">} program @param {{advice?: string}} given @returns {string} the guide's by default */
export const adviceOf = (program, given) => given.advice ?? Object.keys(program.advice)[0] ?? "";

/**
 * @param {Program} program
 * @param {unknown} given
 * @returns {Situation}
 * @throws {SituationError} the first fault: top-level keys, then events in order, keys alphabetically
 */
export function readSituation(program, given) {
  if (!isObject(given)) {
    throw new SituationError("situation", given, "an object with the keys today and events");
  }
  /** @type {Record<string, Check>} */
  const checks = {
    advice: oneOf(program.advice),
    events: (value) => (Array.isArray(value) ? null : "a list of events"),
    facts: (value) => (isObject(value) ? null : "an object of facts"),
    region: (value, of) =>
      oneOf(program.regions)(value, of) ??
      (Object.hasOwn(program.holidays, String(value))
        ? null
        : "a region whose holidays are loaded"),
    route: oneOf(program.routes),
    today: dateFault,
    working_days: (value) => (typeof value === "boolean" ? null : "true or false"),
  };
  check(given, checks, ["events", "today"]);
  const facts = Object.entries(program.facts);
  const answers = facts.map(([id, fact]) => [id, oneOf(fact.answers)]);
  check(given.facts ?? {}, Object.fromEntries(answers), [], "facts.");
  const calendar = new WorkingDays(program, given.region, given.working_days ?? true);
  const eventChecks = checksOfEvents(program, given.today);
  /** @type {Event[]} */
  const events = [];
  for (const [index, event] of given.events.entries()) {
    events.push(...readEvents(program, event, `events[${index}]`, eventChecks, calendar));
  }
  if (!events.some(({ traits }) => traits.includes("starts") || traits.includes("cancels"))) {
    const kinds = Object.entries(program.events);
    const starts = kinds.filter(([, { traits }]) => traits.includes("starts")).map(([id]) => id);
    const expected = `at least one event that starts the clock: ${starts.join(", ")}`;
    throw new SituationError("events", given.events, expected);
  }
  return {
    today: dayOf(given.today),
    route: routeOf(program, given),
    advice: adviceOf(program, given),
    workingDays: calendar,
    events: events.sort((a, b) => a.on - b.on),
    region: given.region,
    facts: Object.fromEntries(
      facts.map(([id, fact]) => [id, own(given.facts ?? {}, id) ?? fact.default]),
    ),
  };
}

/**
 * @param {Record<string, unknown>} given
 * @param {Record<string, Check>} checks
 * @param {string[]} required
 * @param {string} [prefix]
 * @param {string[]} [allowed] the keys that it may have
 * @throws {SituationError} the first fault among its keys
 */
function check(given, checks, required, prefix = "", allowed = Object.keys(checks)) {
  const missing = required.filter((key) => !Object.hasOwn(given, key));
  for (const key of [...Object.keys(given), ...missing].sort()) {
    const fault = allowed.includes(key)
      ? checks[key](own(given, key), given)
      : `one of the keys ${allowed.join(", ")}`;
    if (fault !== null) throw new SituationError(prefix + key, own(given, key), fault);
  }
}

/**
 * @param {Program} program
 * @param {unknown} given
 * @param {string} place
 * @param {Record<string, Check>} checks
 * @param {WorkingDays} calendar
 * @returns {Event[]} it and, where it says that a step was done, the event that this step records
 */
function readEvents(program, given, place, checks, calendar) {
  if (!isObject(given)) {
    throw new SituationError(place, given, "an event, with the keys event and on");
  }
  const name = own(given, "event");
  const isKnown = typeof name === "string" && Object.hasOwn(program.events, name);
  const kind = isKnown ? program.events[name] : null;
  /** @type {string[]} */
  const takes = kind?.takes ?? Object.keys(checks);
  const may = ["event", "on", ...takes, ...(kind?.may_take ?? [])];
  const said = may.includes("said") && Object.hasOwn(given, "said"); // it stands for a date
  const required = ["event", "on"];
  if (kind && takes.includes("step")) required.push("step");
  if (kind && takes.includes("by") && !said) required.push("by");
  const allowed = Object.keys(checks).filter((key) => may.includes(key));
  check(given, checks, required, `${place}.`, allowed);
  const { traits, with: party, only_with: onlyWith } = /** @type {EventKind} */ (kind);
  const on = dayOf(given.on);
  let by = given.by === undefined ? null : dayOf(given.by);
  if (said) by = saidDate(program.phrases[given.said], on, calendar);
  else if (by === null && traits.includes("pauses") && program.pause !== null) {
    by = add(onDay(on), program.pause, calendar).day;
  }
  const done = traits.includes("does") ? given.step : null;
  const [at, step, from] = [given.at ?? null, given.step ?? null, given.with ?? party];
  const event = { event: name, traits, on, at, by, step, done, party: from, onlyWith };
  const records = program.steps.find(({ id }) => id === done)?.records;
  if (!records) return [event];
  const recorded = { event: records, on: given.on };
  return [event, ...readEvents(program, recorded, place, checks, calendar)];
}

/** @param {Program} program @param {string} today @returns {Record<string, Check>} of an event's keys */
function checksOfEvents(program, today) {
  return {
    at: (value) =>
      typeof value === "string" && /^([01][0-9]|2[0-3]):[0-5][0-9]$/.test(value)
        ? null
        : "a time, HH:MM",
    by: (value, of) => {
      const [by, on] = [existingDate(value), existingDate(own(of, "on"))];
      return by && on && by < on ? `a date not before ${on}` : dateFault(value);
    },
    event: oneOf(program.events),
    on: (value, of) =>
      (existingDate(value) ?? "") > today && !program.events[of.event].traits.includes("starts")
        ? `a date not after today, ${today}`
        : dateFault(value),
    said: (value, of) =>
      Object.hasOwn(of, "by") ? "by or said, not both" : oneOf(program.phrases)(value, of),
    step: oneOf(program.steps.map(({ id }) => id)),
    with: oneOf(program.parties),
  };
}

/**
 * @param {Program["phrases"][string]} phrase
 * @param {number} on
 * @param {WorkingDays} calendar
 * @returns {number} the day that it means when it is said on a day
 */
export function saidDate(phrase, on, calendar) {
  if ("offset" in phrase) return add(onDay(on), phrase.offset, calendar).day;
  if ("after_quiet" in phrase) return calendar.afterQuiet(on);
  if ("months" in phrase) return Math.max(monthsLater(on, phrase.months, phrase.day), on);
  if ("month" in phrase) {
    const months = (phrase.month - monthOf(on) + 12) % 12;
    const day = monthsLater(on, months, phrase.day);
    return day >= on ? day : monthsLater(on, months + 12, phrase.day);
  }
  const monday = on - isoWeekday(on) + 1;
  return Math.max(monday + 7 * phrase.weeks + phrase.weekday - 1, on);
}

/** @param {unknown} value @returns {value is Record<string, any>} */
const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/** @param {unknown} value @returns {string | null} the value, where it is an existing date */
function existingDate(value) {
  if (typeof value !== "string" || !/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(value)) return null;
  const day = dayOf(value);
  return Number.isNaN(day) || value < "0001" || written(day) !== value ? null : value;
}

/** @param {unknown} value @returns {string | null} what is expected instead of it, or null */
function dateFault(value) {
  const date = existingDate(value);
  if (date === null) return "a date, YYYY-MM-DD";
  return FIRST_DATE <= date && date <= LAST_DATE
    ? null
    : `a date from ${FIRST_DATE} to ${LAST_DATE}`;
}

/** @param {string[] | object} known ids, or what has them for keys @returns {Check} */
const oneOf = (known) => (value) => {
  const ids = Array.isArray(known) ? known : null;
  const has = (/** @type {string} */ id) => ids?.includes(id) ?? Object.hasOwn(known, id);
  if (typeof value === "string" && has(value)) return null;
  return `one of: ${(ids ?? Object.keys(known)).join(", ")}`;
};
