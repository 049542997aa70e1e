/** What has happened so far: the current round, promises, decisions, silences, what was done. */

import { withoutCancelled } from "./cancelled.js";
import { ANY, reaches } from "./situation.js";

/** @import { Count, EventKind, Program } from "../contract.js" */
/** @import { Event, Situation } from "./situation.js" */

/**
 * @typedef {Whole & Round} History
 *
 * @typedef {object} Whole
 * @property {Event[]} past what has happened by today
 * @property {Set<string | null>} everDone the steps that were ever done
 * @property {boolean} booked whether the next round has a day already
 * @property {boolean} isPrivate whether there is news for one party alone
 * @property {Set<string>} silenced the parties that want no more messages
 * @property {Set<string | null>} leftOut the steps that the reader leaves out
 * @property {Map<string | null, number | null>} putOff the days before which they do not want a step
 *
 * @typedef {object} Round the current one
 * @property {Event[]} round what counts of it; a decision that was taken back does not
 * @property {Event[]} timeline the round; waiting that stood still begins where it goes on
 * @property {Event | null} decision the round's latest
 * @property {Event | null} promise the promise or pause that stands
 * @property {Set<string>} asked the events with which they wait for the reader
 * @property {boolean} awaiting whether nothing has happened yet that makes the decision final
 */

/** @param {Program} program @param {Situation} situation @returns {History} what starts may be to come */
export function readHistory(program, situation) {
  const { today } = situation;
  const events = withoutCancelled(situation.events, has);
  const past = events.filter((event) => event.on <= today);
  const starts = events.filter((event) => has(event, "starts"));
  const opens = starts.length ? "starts" : "cancels";
  const begun = past.findLastIndex((event) => has(event, opens));
  const whole = begun < 0 ? starts.slice(0, 1) : past.slice(begun);
  const ahead = starts.at(-1) ?? whole[0];
  return {
    past,
    everDone: new Set(past.map(({ done }) => done)),
    booked: ahead !== whole[0] && ahead.on > today,
    ...readRound(program, whole),
    isPrivate: whole.some(({ onlyWith }) => onlyWith),
    silenced: silencedParties(past),
    leftOut: new Set(past.filter((event) => has(event, "leaves-out")).map(({ step }) => step)),
    putOff: new Map(
      past.filter((event) => has(event, "puts-off")).map(({ step, by }) => [step, by]),
    ),
  };
}

/** @param {Event} event @param {...EventKind["traits"][number]} traits @returns {boolean} any of them? */
const has = (event, ...traits) => traits.some((trait) => event.traits.includes(trait));

/**
 * @param {Program} program
 * @param {Event[]} whole the events of the round, in their order
 * @returns {Round}
 */
function readRound(program, whole) {
  const answers = new Map(program.steps.map((step) => [step.id, step.answers]));
  const answered = new Set([...answers.values()].flat());
  /** @type {{round: Event[], decision: Event | null, promise: Event | null, pause: Event | null}} */
  let { round, decision, promise, pause } = {
    round: [],
    decision: null,
    promise: null,
    pause: null,
  };
  /** @type {Set<string>} */
  const asked = new Set();
  const awaited = () => (decision ? program.events[decision.event].awaits : []);
  for (const event of whole) {
    const goesOn = has(event, "promises", "asks");
    const theirs = decision !== null && !has(decision, "closes") && !awaited().length;
    if (has(event, "reopens") || (goesOn && theirs)) {
      round = round.filter((each) => !has(each, "decides"));
      decision = null;
    }
    if (has(event, "promises", "pauses")) promise = event;
    else if (has(event, "news") && event.on >= (promise?.by ?? Infinity)) promise = null;
    const settles = (answers.get(event.done ?? "") ?? [])
      .filter((id) => asked.delete(id))
      .sort()[0];
    round.push(settles ? { ...event, settles } : event);
    if (has(event, "decides")) {
      decision = event;
      asked.clear();
    }
    if (has(event, "asks") && answered.has(event.event)) asked.add(event.event);
    if (goesOn || has(event, "reopens", "decides")) pause = null;
    else if (has(event, "pauses")) pause = event;
  }
  const ends = pause && pause.by !== null ? [{ ...pause, traits: [], on: pause.by, at: null }] : [];
  return {
    round,
    timeline: [...round, ...ends].sort((a, b) => a.on - b.on),
    decision,
    promise,
    asked,
    awaiting: awaited().length > 0 && !round.some(({ event }) => awaited().includes(event)),
  };
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

/**
 * @param {History} history
 * @param {Count} count
 * @param {number} today
 * @returns {number} how often an event has happened; or how many days it named passed without news
 */
export const times = ({ round }, { event: id, broken }, today) =>
  round.filter(({ event, by }, index) => {
    if (event !== id || !broken) return event === id;
    const later = round.slice(index + 1);
    return by !== null && by < today && !later.some((each) => has(each, "news") && each.on <= by);
  }).length;

/**
 * @typedef {[happenings: string[] | null, party?: string | null]} Since  the last of some in the
 * round, or ever; what is news for another party alone does not count
 */

/** @param {History} history @param {Since} since @returns {Event[]} it, and what came after */
export function since({ past, timeline }, ...[happenings, party = ANY]) {
  if (happenings === null) return past;
  const last = timeline.findLastIndex(
    (event) => isOneOf(event, happenings) && reaches(event, party),
  );
  return last < 0 ? [] : timeline.slice(last);
}

/** @type {(history: History, steps: string[], ...rest: Since) => number[]} the days of steps done since then */
export function daysDone(history, steps, ...rest) {
  if (!steps.some((step) => history.everDone.has(step))) return [];
  const done = since(history, ...rest).filter((event) => steps.includes(event.done ?? ""));
  return done.map(({ on }) => on);
}
