/** What has happened so far: the current round, promises, decisions, silences, what was done. */

import { ANY, reaches } from "./situation.js";

/** @import { EventKind, Program } from "../contract.js" */
/** @import { Event, Situation } from "./situation.js" */

/**
 * @typedef {object} History
 * @property {Event[]} past what has happened by today
 * @property {Set<string | null>} everDone the steps that were ever done
 * @property {Event[]} round what counts of the current one; what starts it may be the first to come
 * @property {Event[]} timeline the round; waiting that stood still begins where it goes on
 * @property {boolean} booked whether the next round has a day already
 * @property {boolean} asked whether they wait for the reader
 * @property {Event | null} decision the round's latest
 * @property {boolean} awaiting whether nothing has happened yet that makes it final
 * @property {Event | null} promise the promise or pause that stands
 * @property {Set<string>} silenced the parties that want no more messages
 * @property {Set<string | null>} leftOut the steps that the reader leaves out
 * @property {Map<string | null, number | null>} putOff the days before which they do not want a step
 */

/** @param {Program} program @param {Situation} situation @returns {History} */
export function readHistory(program, situation) {
  const { today } = situation;
  const events = withoutCancelled(situation.events);
  const past = events.filter((event) => event.on <= today);
  const starts = events.filter((event) => has(event, "starts"));
  const opens = starts.length ? "starts" : "cancels";
  const begun = past.findLastIndex((event) => has(event, opens));
  const whole = begun < 0 ? starts.slice(0, 1) : past.slice(begun);
  const ahead = starts.at(-1);
  const booked = ahead !== undefined && ahead !== whole[0] && ahead.on > today;
  const round = withoutReopened(program, whole);
  const decision = round.findLast((event) => has(event, "decides")) ?? null;
  const awaited = decision ? program.events[decision.event].awaits : [];
  return {
    past,
    everDone: new Set(past.map(({ done }) => done)),
    round,
    booked,
    decision,
    awaiting: awaited.length > 0 && !round.some(({ event }) => awaited.includes(event)),
    promise: standingPromise(round),
    ...timelineOf(program, round),
    silenced: silencedParties(past),
    leftOut: new Set(past.filter((event) => has(event, "leaves-out")).map(({ step }) => step)),
    putOff: new Map(
      past.filter((event) => has(event, "puts-off")).map(({ step, by }) => [step, by]),
    ),
  };
}

/** @param {Event} event @param {...EventKind["traits"][number]} traits @returns {boolean} any of them? */
const has = (event, ...traits) => traits.some((trait) => event.traits.includes(trait));

/** @param {Event[]} events @returns {Event[]} without each start that is off: the next, or the latest */
function withoutCancelled(events) {
  let kept = events;
  for (const event of events) {
    if (!has(event, "cancels")) continue;
    const starts = kept.filter((each) => has(each, "starts"));
    const off = starts.find(({ on }) => on > event.on) ?? starts.at(-1);
    kept = kept.filter((each) => each !== off);
  }
  return kept;
}

/**
 * @param {Program} program
 * @param {Event[]} whole
 * @returns {Event[]} a round without the decisions that no longer count
 */
function withoutReopened(program, whole) {
  /** @param {number} end @returns {boolean} may the other side take the latest decision back by going on? */
  const isTheirs = (end) => {
    const decision = whole.slice(0, end).findLast((event) => has(event, "decides"));
    return (
      decision !== undefined &&
      !has(decision, "closes") &&
      !program.events[decision.event].awaits.length
    );
  };
  let reopened = 0;
  whole.forEach((event, index) => {
    if (has(event, "reopens") || (has(event, "promises", "asks") && isTheirs(index))) {
      reopened = index;
    }
  });
  return whole.filter((event, index) => index >= reopened || !has(event, "decides"));
}

/** @param {Event[]} round @returns {Event | null} unless news on or after its date voided it */
function standingPromise(round) {
  /** @type {Event | null} */
  let standing = null;
  for (const event of round) {
    if (has(event, "promises", "pauses")) standing = event;
    else if (has(event, "news") && standing?.by != null && event.on >= standing.by) standing = null;
  }
  return standing;
}

/**
 * @param {Program} program
 * @param {Event[]} round
 * @returns {Pick<History, "asked" | "timeline">}
 */
function timelineOf(program, round) {
  const answers = new Map(program.steps.map((step) => [step.id, step.answers]));
  /** @type {Set<string>} */
  const asked = new Set();
  /** @type {Event | null} */
  let pause = null;
  const timeline = round.map((event) => {
    const settled = (answers.get(event.done ?? "") ?? []).filter((id) => asked.delete(id));
    if (has(event, "decides")) asked.clear();
    if (has(event, "asks") && [...answers.values()].some((ids) => ids.includes(event.event))) {
      asked.add(event.event);
    }
    if (has(event, "promises", "asks", "reopens", "decides")) pause = null;
    else if (has(event, "pauses")) pause = event;
    return settled.length ? { ...event, settles: settled.sort()[0] } : event;
  });
  const { by, ...goesOn } = /** @type {Event} */ (pause ?? { by: null });
  if (by !== null) {
    timeline.push({ ...goesOn, traits: [], on: by, at: null, by: null });
    timeline.sort((a, b) => a.on - b.on);
  }
  return { asked: asked.size > 0, timeline };
}

/** @param {Event[]} past @returns {Set<string>} that have not turned to the reader since */
function silencedParties(past) {
  /** @type {Set<string>} */
  const silenced = new Set();
  for (const event of past) {
    if (event.party === null) continue;
    if (has(event, "silences")) silenced.add(event.party);
    else if (has(event, "news")) silenced.delete(event.party);
  }
  return silenced;
}

/** @param {Event} event @param {string[]} ids @returns {boolean} one of these, or of these steps done? */
export const isOneOf = ({ event, done, settles }, ids) =>
  ids.includes(event) || (done !== null && (ids.includes(done) || ids.includes(settles ?? "")));

/** @param {History} history @param {string} id @returns {number} how often it happened in the round */
export const times = ({ round }, id) => round.filter(({ event }) => event === id).length;

/**
 * @param {History} history
 * @param {string} id
 * @param {number} today
 * @returns {number} how many days that an event named in the round have passed without news
 */
export const broken = ({ round }, id, today) =>
  round.filter(
    ({ event, by }, index) =>
      event === id &&
      by !== null &&
      by < today &&
      !round.slice(index + 1).some((each) => has(each, "news") && each.on <= by),
  ).length;

/**
 * @param {History} history
 * @param {string[] | null} happenings
 * @param {string | null} [party] for what goes to it; news for another party alone does not count
 * @returns {Event[]} the last of them in the round, and what came after; null is ever
 */
export function since({ past, timeline }, happenings, party = ANY) {
  if (happenings === null) return past;
  const last = timeline.findLastIndex(
    (event) => isOneOf(event, happenings) && reaches(event, party),
  );
  return last < 0 ? [] : timeline.slice(last);
}

/**
 * @param {History} history
 * @param {string[]} steps
 * @param {string[] | null} happenings
 * @param {string | null} [party]
 * @returns {number[]} the days on which some steps were done since the last of some happenings
 */
export function daysDone(history, steps, happenings, party) {
  if (!steps.some((step) => history.everDone.has(step))) return [];
  return since(history, happenings, party)
    .filter(({ done }) => done !== null && steps.includes(done))
    .map(({ on }) => on);
}
