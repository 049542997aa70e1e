/** What has happened so far: the current round, promises, decisions, silences, what was done. */

/** @import { Event, Situation } from "./situation.js" */

/**
 * @typedef {object} History
 * @property {Event[]} past what has happened by today
 * @property {Set<string | null>} everDone the steps that were ever done
 * @property {Event[]} round what starts it may be the first to come
 * @property {boolean} booked whether the next round has a day already
 * @property {Event | null} decision the round's latest
 * @property {Event | null} promise the one that stands
 * @property {Set<string>} silenced the parties that want no more messages
 */

/** @param {Situation} situation @returns {History} */
export function readHistory({ events, today }) {
  const past = events.filter((event) => event.on <= today);
  const starts = events.filter((event) => event.traits.includes("starts"));
  const begun = past.findLastIndex((event) => event.traits.includes("starts"));
  const round = begun < 0 ? starts.slice(0, 1) : past.slice(begun);
  const last = starts[starts.length - 1];
  return {
    past,
    everDone: new Set(past.map(({ done }) => done)),
    round,
    booked: last !== round[0] && last.on > today,
    decision: round.findLast((event) => event.traits.includes("decides")) ?? null,
    promise: standingPromise(round),
    silenced: silencedParties(past),
  };
}

/** @param {Event[]} round @returns {Event | null} unless news on or after its date voided it */
function standingPromise(round) {
  /** @type {Event | null} */
  let standing = null;
  for (const event of round) {
    if (event.traits.includes("promises")) standing = event;
    else if (event.traits.includes("news") && standing?.by != null && event.on >= standing.by) {
      standing = null;
    }
  }
  return standing;
}

/** @param {Event[]} past @returns {Set<string>} that have not turned to the reader since */
function silencedParties(past) {
  /** @type {Set<string>} */
  const silenced = new Set();
  for (const { traits, party } of past) {
    if (party !== null && traits.includes("silences")) silenced.add(party);
    else if (party !== null && traits.includes("news")) silenced.delete(party);
  }
  return silenced;
}

/** @param {Event} event @param {string[]} ids @returns {boolean} one of these, or of these steps done? */
export const isOneOf = ({ event, done }, ids) =>
  ids.includes(event) || (done !== null && ids.includes(done));

/**
 * @param {History} history
 * @param {string[] | null} happenings
 * @returns {Event[]} the last of them in the round, and what came after; null is ever
 */
export function since({ past, round }, happenings) {
  if (happenings === null) return past;
  const last = round.findLastIndex((event) => isOneOf(event, happenings));
  return last < 0 ? [] : round.slice(last);
}

/** @param {History} history @param {string[]} steps @param {string[] | null} happenings @returns {number[]} */
export function daysDone(history, steps, happenings) {
  if (!steps.some((step) => history.everDone.has(step))) return [];
  return since(history, happenings)
    .filter(({ done }) => done !== null && steps.includes(done))
    .map(({ on }) => on);
}
