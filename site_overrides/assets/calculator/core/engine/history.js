/** What has happened so far: the current round, promises, decisions, silences, what was done. */

import { ANY, reaches } from "./situation.js";

/** @import { Count, EventKind, Program } from "../contract.js" */
/** @import { Event, Situation } from "./situation.js" */

/**
 * A reading of a situation's events. Only what lies on or before today has happened.
 *
 * `round` is what counts of the current round: a decision that was taken back does not. In
 * `timeline`, waiting that stood still begins where it goes on: when a pause ends, and when the
 * reader has done what they were `asked` for. `promise` is the promise or pause that stands.
 * `leftOut` are steps that the reader leaves out, `putOff` those with a day not to be before.
 */
export class History {
  /** @param {Program} program @param {Situation} situation whose round may be to come */
  constructor(program, { events, today }) {
    const kept = withoutCancelled(events, has);
    this.program = program;
    this.past = kept.filter(({ on }) => on <= today);
    this.everDone = new Set(this.past.map(({ done }) => done));
    const starts = kept.filter((event) => has(event, "starts"));
    const opens = starts.length ? "starts" : "cancels";
    const begun = this.past.findLastIndex((event) => has(event, opens));
    const whole = begun < 0 ? starts.slice(0, 1) : this.past.slice(begun);
    const ahead = starts.at(-1) ?? whole[0];
    this.booked = ahead.on > today && ahead !== whole[0];
    /** @type {Event[]} */
    this.round = [];
    /** @type {Event | null} */
    this.decision = null;
    /** @type {Event | null} */
    this.promise = null;
    /** @type {Set<string>} */
    this.asked = new Set();
    this.timeline = this.read(whole);
    this.isPrivate = whole.some(({ onlyWith }) => onlyWith); // for one party alone
    this.silenced = silencedParties(this.past);
    const putOff = this.past.filter((event) => has(event, "puts-off"));
    this.putOff = new Map(putOff.map(({ step, by }) => [step, by]));
    // What was left out before a decision may come again with it.
    const decided = this.past.findLastIndex((event) => has(event, "decides"));
    const leftOut = this.past.slice(decided + 1).filter((event) => has(event, "leaves-out"));
    this.leftOut = new Set(leftOut.map(({ step }) => step));
  }

  /** @param {Event[]} whole the events of the round, in their order @returns {Event[]} the timeline */
  read(whole) {
    const { steps } = this.program;
    /** @type {Event | null} */
    let pause = null;
    for (const event of whole) {
      const goesOn = has(event, "promises", "asks");
      if (has(event, "reopens") || (goesOn && this.mayBeTakenBack())) {
        this.round = this.round.filter((each) => !has(each, "decides"));
        this.decision = null;
      }
      if (has(event, "promises", "pauses")) this.promise = event;
      else if (has(event, "news") && event.on >= (this.promise?.by ?? Infinity))
        this.promise = null;
      const did = this.asked.size ? steps.find(({ id }) => id === event.done) : null;
      const settled = did?.answers.filter((id) => this.asked.delete(id)) ?? [];
      this.round.push(settled.length ? { ...event, settles: settled.sort()[0] } : event);
      if (has(event, "decides")) {
        this.decision = event;
        this.asked.clear();
      }
      if (has(event, "asks") && steps.some(({ answers }) => answers.includes(event.event))) {
        this.asked.add(event.event);
      }
      if (goesOn || has(event, "reopens", "decides")) pause = null;
      else if (has(event, "pauses")) pause = event;
    }
    if (pause === null || pause.by === null) return this.round;
    const ends = { ...pause, traits: [], on: pause.by, at: null };
    return [...this.round, ends].sort((a, b) => a.on - b.on);
  }

  /** @returns {boolean} does the other side take the latest decision back by going on? */
  mayBeTakenBack() {
    return this.decision !== null && !has(this.decision, "closes") && !this.awaited().length;
  }

  /** @returns {string[]} what the latest decision awaits before it is final */
  awaited() {
    return this.decision ? this.program.events[this.decision.event].awaits : [];
  }

  /** @returns {boolean} is it not final, for nothing that it awaits has happened? */
  get awaiting() {
    const awaited = this.awaited();
    return awaited.length > 0 && !this.happened(awaited);
  }

  /** @param {string[]} events @returns {boolean} has one of them happened in the round? */
  happened(events) {
    return this.round.some(({ event }) => events.includes(event));
  }

  /** @param {Count} count @param {number} today @returns {number} how often it has, or was `broken` */
  times({ event: id, broken }, today) {
    return this.round.filter(({ event, by }, index) => {
      if (event !== id || !broken) return event === id;
      const later = this.round.slice(index + 1);
      return by !== null && by < today && !later.some((each) => has(each, "news") && each.on <= by);
    }).length;
  }

  /**
   * @param {string[] | null} happenings null is ever
   * @param {string | null} [party] for which news counts; what is for another alone does not
   * @returns {Event[]} the last of them in the round, and what came after
   */
  since(happenings, party = ANY) {
    if (happenings === null) return this.past;
    const last = this.timeline.findLastIndex(
      (event) => isOneOf(event, happenings) && reaches(event, party),
    );
    return last < 0 ? [] : this.timeline.slice(last);
  }

  /**
   * @param {string[]} steps
   * @param {string[] | null} happenings
   * @param {string | null} [party]
   * @returns {number[]} the days on which some steps were done since then
   */
  done(steps, happenings, party = ANY) {
    if (!steps.some((step) => this.everDone.has(step))) return [];
    const done = this.since(happenings, party).filter((event) => steps.includes(event.done ?? ""));
    return done.map(({ on }) => on);
  }
}

/** @param {Event} event @param {...EventKind["traits"][number]} traits @returns {boolean} any of them? */
const has = (event, ...traits) => traits.some((trait) => event.traits.includes(trait));

/**
 * @template {{on: string | number}} T
 * @param {T[]} events in the order in which they happened
 * @param {(event: T, trait: EventKind["traits"][number]) => boolean} has
 * @returns {T[]} without each start that is off: the next one, on its own day too, or else the latest
 */
export function withoutCancelled(events, has) {
  let kept = events;
  for (const event of events) {
    if (!has(event, "cancels")) continue;
    const starts = kept.filter((each) => has(each, "starts"));
    const off = starts.find(({ on }) => on >= event.on) ?? starts.at(-1);
    kept = kept.filter((each) => each !== off);
  }
  return kept;
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
