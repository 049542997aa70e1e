/**
 * The reader's answers as a link's fragment, and back.
 *
 *     #region=AU-VIC&route=agency&interview=2026-11-20T15:00&promised=2026-11-20,by=2026-11-27
 *
 * Settings stand first, sorted; then one part for each thing that happened, in its order, because
 * that order means something where two of them share a day. Nothing personal has a place in it.
 */

/** @typedef {import("./types.js").Inputs} Inputs */
/** @typedef {import("./types.js").Happening} Happening */

/** What can be said about an event besides its day and time. */
const DETAILS = /** @type {const} */ (["by", "said", "step", "with"]);

/** Stands for "no region", which is not the same as saying nothing of it. */
const NONE = "none";

/** Stands for plans that count weekends and holidays as any other day. */
const CALENDAR = "calendar";

/** @param {string} text */
const escaped = (text) => encodeURIComponent(text).replaceAll("%20", "+").replaceAll("%3A", ":");

/** @param {string} text */
function unescaped(text) {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    return text;
  }
}

/** @param {Happening} happening */
function part(happening) {
  const moment = happening.at === undefined ? happening.on : `${happening.on}T${happening.at}`;
  const details = DETAILS.flatMap((key) => {
    const value = happening[key];
    return value === undefined ? [] : [`${key}=${escaped(value)}`];
  });
  return `${escaped(happening.event)}=${[escaped(moment), ...details].join(",")}`;
}

/**
 * @param {Inputs} inputs
 * @returns {string} without `#`; empty where there is nothing to keep
 */
export function encode(inputs) {
  /** @type {Record<string, string | undefined>} */
  const settings = {
    advice: inputs.advice,
    days: inputs.workingDays === false ? CALENDAR : undefined,
    region: inputs.region === null ? NONE : inputs.region,
    route: inputs.route,
    today: inputs.today,
  };
  const parts = Object.entries(settings).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}=${escaped(value)}`],
  );
  return [...parts, ...inputs.events.map(part)].join("&");
}

/**
 * Dates and ids are taken as they stand: whether they mean anything is for the engine to say.
 *
 * @param {string} fragment with or without `#`
 * @param {readonly string[]} events the ids that the rules declare
 * @returns {{inputs: Inputs, unknown: string[]}} and the parts that were not understood
 */
export function decode(fragment, events) {
  /** @type {Inputs} */
  const inputs = { events: [] };
  /** @type {string[]} */
  const unknown = [];

  for (const text of fragment.replace(/^#/, "").split("&").filter(Boolean)) {
    const [key = "", value = ""] = split(text, "=");
    const name = unescaped(key);
    if (events.includes(name)) inputs.events.push(happening(name, value, unknown));
    else if (name === "region") inputs.region = unescaped(value) === NONE ? null : unescaped(value);
    else if (name === "days" && value === CALENDAR) inputs.workingDays = false;
    else if (name === "advice" || name === "route" || name === "today")
      inputs[name] = unescaped(value);
    else unknown.push(unescaped(text));
  }
  return { inputs, unknown };
}

/** @param {string} event @param {string} value @param {string[]} unknown @returns {Happening} */
function happening(event, value, unknown) {
  const [moment = "", ...details] = value.split(",");
  const [on = "", at] = split(unescaped(moment), "T");
  /** @type {Happening} */
  const found = at === undefined ? { event, on } : { event, on, at };
  for (const detail of details) {
    const [name, text = ""] = split(detail, "=");
    const key = DETAILS.find((known) => known === name);
    if (key) found[key] = unescaped(text);
    else unknown.push(`${event} ${unescaped(detail)}`);
  }
  return found;
}

/**
 * @param {string} text
 * @param {string} mark
 * @returns {string[]} what stands before and after the first mark
 */
function split(text, mark) {
  const at = text.indexOf(mark);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}
