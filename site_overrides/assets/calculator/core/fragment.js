/**
 * The reader's answers as a link's fragment, and back.
 *
 *     #region=AU-VIC&route=agency&interview=2026-11-20T15:00&promised=2026-11-20,by=2026-11-27
 *
 * Settings stand first, sorted; then one part for each thing that happened, by its day. What shares
 * a day stays in its order where that means something. Nothing personal has a place in it.
 */

import { escaped, split, unescaped } from "./link_text.js";
import { SETTINGS } from "./settings.js";

/** @import { Inputs, Happening, Left } from "./types.js" */

/** What can be said about an event besides its day and time. */
const DETAILS = /** @type {const} */ (["by", "said", "step", "with"]);

const NAMES = SETTINGS.map(({ link }) => link);

/** Stands before an event that is called like a setting. */
const EVENT = "event:";

/** @param {Happening} happening */
function part(happening) {
  const { event, on, at } = happening;
  const name = NAMES.includes(event) || event.startsWith(EVENT) ? EVENT + event : event;
  const day = escaped(on).replaceAll("T", "%54");
  const details = DETAILS.flatMap((key) => {
    const value = happening[key];
    return value === undefined ? [] : [`${key}=${escaped(value)}`];
  });
  return `${escaped(name)}=${[at === undefined ? day : `${day}T${escaped(at)}`, ...details].join(",")}`;
}

/**
 * Where nothing but steps was done, one after the other and on one day, their order means nothing.
 *
 * @param {Happening[]} events
 * @returns {Happening[]} the same history, in the one order in which it is written
 */
function ordered(events) {
  /** @type {Happening[][]} */
  const runs = [];
  for (const happening of [...events].sort((one, other) => compared(one.on, other.on))) {
    const run = runs.at(-1);
    if (run?.[0] && isDoneBeside(run[0], happening)) run.push(happening);
    else runs.push([happening]);
  }
  return runs.flatMap((run) =>
    run.sort((one, other) => compared(one.step ?? "", other.step ?? "")),
  );
}

/** @param {Happening} one @param {Happening} other */
const isDoneBeside = (one, other) =>
  one.step !== undefined &&
  other.step !== undefined &&
  one.on === other.on &&
  one.event === other.event;

/** @param {string} one @param {string} other */
const compared = (one, other) => (one < other ? -1 : one > other ? 1 : 0);

/** @param {Inputs} inputs @returns {string} without `#`; empty where there is nothing to keep */
export function encode(inputs) {
  const parts = SETTINGS.flatMap(({ key, link, write }) => {
    const value = inputs[key] === undefined ? undefined : write(inputs[key]);
    return value === undefined ? [] : [`${link}=${value}`];
  });
  return [...parts, ...ordered(inputs.events).map(part)].join("&");
}

/**
 * Dates and ids are taken as they stand: what they mean is for others to say (`known_inputs.js`).
 *
 * @param {string} fragment with or without `#`
 * @param {readonly string[]} events the ids that the rules declare
 * @returns {{inputs: Inputs, unknown: Left[]}} and the parts that were not understood
 */
export function decode(fragment, events) {
  /** @type {Inputs} */
  const inputs = { events: [] };
  /** @type {Left[]} */
  const unknown = [];
  /** @type {Map<string, string>} */
  const said = new Map();

  for (const text of fragment.replace(/^#/, "").split("&").filter(Boolean)) {
    const [key = "", given] = split(text, "=");
    const value = given ?? "";
    const name = unescaped(key);
    const event = name.startsWith(EVENT) ? name.slice(EVENT.length) : name;
    const setting = given === undefined ? null : SETTINGS.find(({ link }) => link === name);
    const read = setting?.read(value);
    if (setting && said.has(name)) {
      if (said.get(name) !== unescaped(value))
        unknown.push({ kind: "twice", text: unescaped(text) });
    } else if (setting && read !== undefined) {
      Object.assign(inputs, { [setting.key]: read });
      said.set(name, unescaped(value));
    } else if (setting === undefined && events.includes(event))
      inputs.events.push(happening(event, value, unknown));
    else if (/^\d{4}-\d\d-\d\d/.test(value))
      unknown.push({ kind: "event", text: event, on: value.slice(0, 10) });
    else unknown.push({ kind: "part", text: unescaped(text) });
  }
  return { inputs, unknown };
}

/** @param {string} event @param {string} value @param {Left[]} unknown @returns {Happening} */
function happening(event, value, unknown) {
  const [moment = "", ...details] = value.split(",");
  const [day = "", at] = split(moment, "T");
  const on = unescaped(day);
  /** @type {Happening} */
  const found = at === undefined ? { event, on } : { event, on, at: unescaped(at) };
  for (const detail of details) {
    const [name, text] = split(detail, "=");
    const key = DETAILS.find((known) => known === name);
    const left = { text: unescaped(detail), event, on };
    if (!key || text === undefined) unknown.push({ kind: "detail", ...left });
    else if (found[key] === undefined) found[key] = unescaped(text);
    else if (found[key] !== unescaped(text)) unknown.push({ kind: "twice", ...left });
  }
  return found;
}
