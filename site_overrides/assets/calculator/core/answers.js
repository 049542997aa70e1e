/** Reads answers from the list of events and writes them to it; never in place. */

import { withoutCancelled } from "./engine/history.js";
import { settingsOf } from "./settings.js";

/** @import { EventKind } from "./contract.js" */
/** @import { Inputs, Happening, Program } from "./types.js" */

/** @typedef {EventKind["traits"][number]} Trait */
/** @template T @typedef {(inputs: Inputs, program: Program, today: string) => T} AsOfDay */
/** @template T @typedef {(inputs: Inputs, program: Program, happening: Happening) => T} OfEvent */
/** @template T @typedef {(inputs: Inputs, program: Program, step: string) => T} OfStep */

/** Find the first event that the rules declare with it. @param {Program} program @param {Trait} trait */
export const eventWith = (program, trait) =>
  Object.keys(program.events).find((id) => program.events[id]?.traits.includes(trait));

/** @param {Program} program @param {Pick<Happening, "event">} happening @param {Trait} trait */
export const has = (program, happening, trait) =>
  program.events[happening.event]?.traits.includes(trait) ?? false;

/**
 * @param {Program} program
 * @param {Pick<Inputs, "events">} inputs
 * @returns {boolean} whether there is something to plan: a day that all counts from, or that it was called off
 */
export const isBegun = (program, { events }) =>
  events.some((each) => has(program, each, "starts") || has(program, each, "cancels"));

/**
 * @param {Pick<Program, "anchors">} program
 * @param {string} anchor
 * @returns {boolean} whether it is a day that an event names, and not that on which it happened
 */
export function isNamedDay({ anchors }, anchor) {
  const declared = anchors[anchor];
  return declared !== undefined && "date" in declared && declared.date === "by";
}

/**
 * Return the event that started the clock, as the form speaks of it: the latest that has been, or
 * the first to come.
 *
 * @type {AsOfDay<Happening | undefined>}
 */
export function startOf({ events }, program, today) {
  const starts = standingStarts(events, program);
  const been = starts.filter(({ on }) => on <= today);
  return been.length > 0 ? latest(been) : ordered(starts)[0];
}

/**
 * @param {Happening[]} events
 * @param {Program} program
 * @returns {Happening[]} those that start the clock, without each that was called off; all where none is left
 */
function standingStarts(events, program) {
  /** @type {(events: Happening[]) => Happening[]} */
  const startsIn = (some) => some.filter((each) => has(program, each, "starts"));
  const standing = withoutCancelled(ordered(events), (each, trait) => has(program, each, trait));
  return startsIn(startsIn(standing).length > 0 ? standing : events);
}

/** Return the date that was named since then. @type {AsOfDay<Happening | undefined>} */
export function promiseOf(inputs, program, today) {
  const start = startOf(inputs, program, today);
  if (!start) return undefined;
  return latest(
    inputs.events.filter((each) => has(program, each, "promises") && each.on >= start.on),
  );
}

/**
 * @param {Inputs} inputs
 * @param {Program} program
 * @param {string} today
 * @param {{on: string, at?: string}} when without `at`, the time that stood there falls away
 * @returns {Inputs} with the start moved, and with it what was promised on its day
 */
export function withStart(inputs, program, today, when) {
  const found = startOf(inputs, program, today);
  const event = found?.event ?? eventWith(program, "starts");
  if (!event) return inputs;
  const moved = { event, ...when };
  const said = when.on < today ? when.on : today;
  const events = inputs.events.map((each) => {
    if (each === found) return moved;
    return each.on === found?.on && has(program, each, "promises") ? { ...each, on: said } : each;
  });
  return { ...inputs, events: inOrder(found ? events : [...events, moved], program) };
}

/**
 * @param {Inputs} inputs
 * @param {Program} program
 * @param {string} today
 * @param {{by?: string, said?: string} | null} promise null where they named none
 * @returns {Inputs}
 */
export function withPromise(inputs, program, today, promise) {
  const found = promiseOf(inputs, program, today);
  const others = inputs.events.filter((each) => each !== found);
  const event = found?.event ?? eventWith(program, "promises");
  const start = startOf(inputs, program, today);
  if (!promise || !event || !start) return { ...inputs, events: others };
  const said = start.on < today ? start.on : today;
  /** @type {Happening} */
  const named = {
    event,
    on: found?.on ?? said,
    ...(found?.with ? { with: found.with } : {}),
    ...promise,
  };
  const place = found ? inputs.events.indexOf(found) : others.length;
  return { ...inputs, events: ordered([...others.slice(0, place), named, ...others.slice(place)]) };
}

/** @type {(inputs: Pick<Inputs, "events">, event: string) => Happening | undefined} */
export const lastTime = ({ events }, event) =>
  latest(events.filter((each) => each.event === event));

/** Put it in the place of the last time that the same happened. @type {OfEvent<Inputs>} */
export function withLastTime(inputs, program, happening) {
  const found = lastTime(inputs, happening.event);
  if (!found) return withEvent(inputs, program, happening);
  return withCorrected(inputs, program, inputs.events.indexOf(found), { ...found, ...happening });
}

/** Add it as the last of its day, unless it is the first start. @type {OfEvent<Inputs>} */
export const withEvent = (inputs, program, happening) => ({
  ...inputs,
  events: inOrder([...inputs.events, happening], program),
});

/**
 * Return the first start, where an event, or one to be added, lies before it, and so belongs to no
 * round that the engine could count it in.
 *
 * @type {OfEvent<Happening | null>}
 */
export function startAfter({ events }, program, happening) {
  if (has(program, happening, "starts")) return null;
  const place = events.indexOf(happening);
  const all = place < 0 ? ordered([...events, happening]) : ordered(events);
  const first = all.findIndex((each) => has(program, each, "starts"));
  return all.indexOf(happening) < first ? (all[first] ?? null) : null;
}

/**
 * @param {Inputs} inputs
 * @param {Program} program
 * @param {number} index
 * @param {Happening} happening
 * @returns {Inputs} with it in the place of the other; on another day it is the last of that day
 */
export function withCorrected(inputs, program, index, happening) {
  const stays = inputs.events[index]?.on === happening.on;
  if (!stays) return withEvent(withoutEvent(inputs, index), program, happening);
  const events = inputs.events.map((each, place) => (place === index ? happening : each));
  return { ...inputs, events };
}

/**
 * What happened on one day counts in its order.
 *
 * @param {Inputs} inputs
 * @param {Program} program
 * @param {number} index
 * @returns {Inputs | null} with it before what stands before it; null where that is another day, or
 *   the first start, which nothing comes before
 */
export function withEarlier(inputs, program, index) {
  const [before, here] = [inputs.events[index - 1], inputs.events[index]];
  if (!before || !here || before.on !== here.on) return null;
  const events = inputs.events.with(index - 1, here).with(index, before);
  const kept = startFirst(events, program);
  return kept.every((each, place) => each === events[place]) ? { ...inputs, events } : null;
}

/** @param {Inputs} inputs @param {number} index @returns {Inputs} */
export const withoutEvent = (inputs, index) => ({
  ...inputs,
  events: inputs.events.filter((_, place) => place !== index),
});

/** @type {(inputs: Inputs, program: Program, step: string, on: string) => Inputs} */
export function withDone(inputs, program, step, on) {
  const event = eventWith(program, "does");
  return event ? withEvent(inputs, program, { event, on, step }) : inputs;
}

/** Return the last time that it, or what it is a part of, was done. @type {OfStep<Happening | undefined>} */
export function doneOf(inputs, program, step) {
  const whole = program.steps.find(({ id }) => id === step)?.within;
  const done = (/** @type {string} */ id) =>
    latest(inputs.events.filter((each) => has(program, each, "does") && each.step === id));
  return done(step) ?? (whole ? done(whole) : undefined);
}

/** Remove the last time that it was done. @type {OfStep<Inputs>} */
export function withoutDone(inputs, program, step) {
  const done = doneOf(inputs, program, step);
  return { ...inputs, events: inputs.events.filter((each) => each !== done) };
}

/** @param {Inputs} inputs @param {string} today @returns {import("./types.js").Situation} */
export const situationOf = (inputs, today) => ({
  today,
  events: inputs.events,
  ...settingsOf(inputs),
});

/**
 * What happened on the day of the first interview, happened after it: events of one day count in
 * their order, and before the first start they count for nothing.
 *
 * @param {Happening[]} events
 * @param {Program} program
 * @returns {Happening[]} with the first start in front of all
 */
function startFirst(events, program) {
  const first = ordered(events).find((each) => has(program, each, "starts"));
  return first ? [first, ...events.filter((each) => each !== first)] : events;
}

/** @param {Happening[]} events @param {Program} program @returns {Happening[]} by day, the first start before what happened on its day */
export const inOrder = (events, program) => ordered(startFirst(events, program));

/** @param {Happening[]} events @returns {Happening[]} by day; those of one day stay as they are */
export const ordered = (events) =>
  [...events].sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));

/** @param {Happening[]} events @returns {Happening | undefined} */
const latest = (events) => ordered(events).at(-1);
