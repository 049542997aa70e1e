/**
 * Split stored or linked inputs into those the current rules know and the rest.
 *
 * It may be older or newer than the rules, or typed by hand. What could be understood is planned,
 * and the rest is named. What is understood, but cannot be (a date to come, a promise for
 * a day that was over), stays: the engine says so, and the reader mends it where it stands.
 */

import { ordered } from "./answers.js";
import { isDate } from "./civil_date.js";
import { SETTINGS, withSetting } from "./settings.js";

/** @import { Inputs, Happening, Left, Program } from "./types.js" */

/** More than ever happens in one application; each event costs time at every change. */
const MOST_EVENTS = 300;

/**
 * @param {Inputs} inputs as a link says, or as they were kept
 * @param {Program} program
 * @returns {{inputs: Inputs, unknown: Left[]}} and what was left out of them
 */
export function knownInputs(inputs, program) {
  /** @type {Left[]} */
  const unknown = [];
  let kept = inputs;
  for (const { key, known } of SETTINGS) {
    if (inputs[key] === undefined) continue;
    const [value, lost] = known(inputs[key], program);
    kept = withSetting(kept, key, value);
    for (const text of lost) unknown.push({ kind: key, text });
  }
  const events = inputs.events.flatMap((happening) => taken(happening, program, unknown));
  for (const was of events.splice(MOST_EVENTS)) {
    const { event, on } = was;
    unknown.push({ kind: "many", text: `${MOST_EVENTS}`, event, on, was });
  }
  return { inputs: { ...kept, events: ordered(events) }, unknown };
}

/**
 * @param {Happening} happening
 * @param {Program} program
 * @param {Left[]} unknown
 * @returns {Happening[]} without the details that do not belong to it; none where one is missing
 */
function taken(happening, program, unknown) {
  const { event, on } = happening;
  if (!Object.hasOwn(program.events, event)) {
    unknown.push({ kind: "event", text: event, on, was: happening });
    return [];
  }
  const { takes = [], may_take: mayTake = [] } = program.events[event] ?? {};
  const details = [...takes, ...mayTake];
  const kept = { ...happening };
  for (const key of /** @type {const} */ (["at", "by", "said", "step", "with"])) {
    const text = kept[key];
    // A date says more than words do.
    const isNone = !details.includes(key) || (key === "said" && kept.by !== undefined);
    if (text === undefined || !isNone) continue;
    delete kept[key];
    unknown.push({ kind: "detail", text: `${key}=${text}`, event, on });
  }
  const fault = faultOf(kept, takes, program);
  if (!fault) return [kept];
  unknown.push({ ...fault, event, on, was: happening });
  return [];
}

/**
 * @param {Happening} happening
 * @param {string[]} takes
 * @param {Program} program
 * @returns {Left | null} why it cannot be told apart from nothing
 */
function faultOf({ on, at, by, said, step, with: party }, takes, program) {
  if (!isDate(on)) return { kind: "date", text: on };
  if (at !== undefined && !/^([01]\d|2[0-3]):[0-5]\d$/.test(at)) return { kind: "date", text: at };
  if (by !== undefined && !isDate(by)) return { kind: "date", text: by };
  if (said !== undefined && !Object.hasOwn(program.phrases, said))
    return { kind: "said", text: said };
  if (step !== undefined && !program.steps.some(({ id }) => id === step))
    return { kind: "step", text: step };
  if (party !== undefined && !program.parties.includes(party)) return { kind: "with", text: party };
  const isNamed = by !== undefined || said !== undefined || !takes.includes("by");
  return (step === undefined && takes.includes("step")) || !isNamed
    ? { kind: "lacking", text: "" }
    : null;
}

/**
 * @param {Inputs} inputs as they were kept, by whichever rules
 * @param {Program} program
 * @param {string} [today] the day to plan for, which is not kept
 * @returns {Inputs} what means something, and beside it what was left
 */
export function restore(inputs, program, today) {
  const { inputs: known, unknown } = knownInputs(joined(inputs), program);
  return {
    ...known,
    ...(today === undefined ? {} : { today }),
    ...(unknown.length > 0 ? { left: unknown } : {}),
  };
}

/** @param {Inputs} inputs @returns {Inputs} without what was left, for good */
export function forgotten({ left: _, ...inputs }) {
  return inputs;
}

/** @param {Inputs} inputs @returns {Inputs} with what was left in its place, unless that is taken */
function joined({ left = [], ...inputs }) {
  let whole = { ...inputs, events: [...inputs.events] };
  for (const { kind, text, was, event, on } of left) {
    const setting = SETTINGS.find(({ key }) => key === kind);
    if (was) whole.events.push(was);
    else if (setting)
      whole = withSetting(whole, setting.key, setting.join(whole[setting.key], text));
    else if (kind === "detail") {
      const [key = "", value] = text.split("=", 2);
      const place = whole.events.findIndex((each) => each.event === event && each.on === on);
      const found = whole.events[place];
      if (found && !(key in found)) whole.events[place] = { ...found, [key]: value };
    }
  }
  return { ...whole, events: ordered(whole.events) };
}
