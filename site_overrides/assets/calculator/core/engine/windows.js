/** Anchors and windows: from which date a step's bounds count, and what they come to. */

import { own } from "../own.js";
import { onDay, written } from "./dates.js";
import { add } from "./offsets.js";
import { ANY, reaches } from "./situation.js";

/** @import { Condition, EventAnchor, Program, Term as DeclaredTerm, Why, Window as Declared } from "../contract.js" */
/** @import { Moment } from "./dates.js" */
/** @import { History } from "./history.js" */
/** @import { WorkingDays } from "./working_days.js" */

/**
 * @typedef {{moment: Moment, projected: boolean}} Anchored projected where a step is not done yet
 *
 * @typedef {{bound: Why["bound"], declared: DeclaredTerm, anchor: Anchored, moment: Moment}} Term
 *
 * @typedef {object} Asker the step for which a window is counted out
 * @property {string | null} party for which news counts
 * @property {(condition: Condition | undefined) => boolean} hold
 * @property {() => number} notBefore its own event, or the start of the round
 *
 * @typedef {object} Window
 * @property {Moment} earliest
 * @property {Moment} aim
 * @property {Moment | null} latest
 * @property {boolean} projected
 * @property {Term[]} terms
 * @property {Term | null} first the term that `earliest` comes from, where one is declared
 */

/** @type {Why["bound"][]} */
const BOUNDS = ["earliest", "aim", "latest"];

/** The dates of all anchors in a situation. Steps are added as they are planned. */
export class Anchors {
  /**
   * @param {Program} program
   * @param {History} history
   * @param {(step: string) => Anchored | null} standIn asked once, where something counts from the step
   */
  constructor(program, history, standIn) {
    this.declared = program.anchors;
    this.history = history;
    this.standIn = standIn;
    /** @type {Map<string, Anchored | null>} */
    this.found = new Map();
    /** @type {Map<string, Anchored | null>} */
    this.dated = new Map();
    /** @type {Set<string>} the steps planned, in order */
    this.pending = new Set();
  }

  /** @param {string} anchor @param {string | null} [party] @returns {Anchored | null} for what goes to a party */
  dateOf(anchor, party = ANY) {
    const declared = own(this.declared, anchor) ?? { step: anchor };
    if ("step" in declared) return this.dateOfStep(declared.step);
    const key = party === ANY ? anchor : `${anchor} ${party ?? ""}`;
    if (!this.dated.has(key)) this.dated.set(key, this.dateOfEvents(declared, party));
    return this.dated.get(key) ?? null;
  }

  /** @param {string} step @returns {Anchored | null} those before it come first: it may count from them */
  dateOfStep(step) {
    for (const earlier of this.pending) {
      if (!this.pending.has(step)) break;
      this.pending.delete(earlier);
      this.found.set(earlier, this.standIn(earlier));
    }
    return this.found.get(step) ?? null;
  }

  /** @param {EventAnchor} anchor @param {string | null} party @returns {Anchored | null} */
  dateOfEvents({ events, steps, date }, party) {
    const { past, promise, round, timeline } = this.history;
    if (date === "by") {
      const named = round.findLast(
        (each) =>
          events.includes(each.event) &&
          each.by !== null &&
          (each === promise || !each.traits.some((it) => it === "promises" || it === "pauses")),
      );
      return named?.by == null ? null : fact(onDay(named.by));
    }
    const happened = timeline.filter(
      (each) =>
        (events.includes(each.event) || events.includes(each.settles ?? "")) &&
        reaches(each, party),
    );
    const sent = past.filter(({ done }) => done !== null && steps.includes(done));
    const latest = [...happened, ...sent].sort((a, b) => a.on - b.on).at(-1);
    return latest ? fact({ day: latest.on, at: latest.at }) : null;
  }

  /** @param {string} anchor @param {string | null} party @returns {boolean} is it a fact, and not projected? */
  isKnown(anchor, party) {
    return this.dateOf(anchor, party)?.projected === false;
  }
}

/** @param {Moment} moment @returns {Anchored} */
export const fact = (moment) => ({ moment, projected: false });

/**
 * Returns a window with its bounds counted out; null is undated.
 *
 * A bound is the latest of its terms, or the first in `first_of`. A missing `earliest` is the
 * anchor, a missing `aim` the `earliest`. Where `earliest` passes `latest`, `latest` moves along
 * and keeps the width between it and the first-listed term.
 *
 * @param {Declared} window
 * @param {Anchors} anchors
 * @param {WorkingDays} calendar
 * @param {Asker} asker
 * @returns {Window | null}
 */
export function countWindow(window, anchors, calendar, asker) {
  /** @type {Term[]} */
  const terms = [];
  for (const bound of BOUNDS) {
    for (const declared of window[bound] ?? []) {
      const anchor = asker.hold(declared.if) ? anchors.dateOf(declared.anchor, asker.party) : null;
      if (anchor === null) continue;
      const times = declared.before ? -1 : 1;
      let moment = add(anchor.moment, declared.offset, calendar, times, declared.pauses);
      if (declared.before) moment = later(moment, onDay(asker.notBefore()));
      terms.push({ bound, declared, anchor, moment });
    }
  }
  const anchor = anchors.dateOf(window.anchor, asker.party);
  const [first, aims, last] = BOUNDS.map((bound) => {
    const sign = window.first_of?.includes(bound) ? -1 : 1;
    const found = terms.filter((term) => term.bound === bound);
    if (found.length > 1) found.sort((a, b) => sign * (b.moment.day - a.moment.day));
    return found[0] ?? null;
  });
  const from = first?.moment ?? (anchor && onDay(anchor.moment.day));
  if (!from) return null;
  let latest = last?.moment ?? null;
  if (latest && from.day > latest.day) {
    const listed = first ? terms[0].moment.day : from.day; // those of `earliest` come first
    latest = onDay(from.day + Math.max(latest.day - listed, 0));
  }
  let aim = aims?.moment ?? onDay(from.day);
  if (aim.day < from.day) aim = onDay(from.day);
  if (latest && aim.day > latest.day) aim = onDay(latest.day);
  const hangs = terms.some((term) => term.anchor.projected);
  const projected = hangs || (first === null && anchor?.projected === true);
  return { earliest: from, aim, latest, projected, terms, first };
}

/** @param {Moment} one @param {Moment} other @returns {Moment} the later, or the first of equal ones */
const later = (one, other) => (other.day > one.day ? other : one);

/** @param {Window} own @param {Window} other @returns {Window} the other's, with no bound before the own */
export function inPlaceOf(own, other) {
  const { earliest, first } = own.earliest.day > other.earliest.day ? own : other;
  const latest = other.latest && later(later(other.latest, own.latest ?? other.latest), earliest);
  const aim = later(other.aim, own.aim);
  const terms = [...other.terms, ...own.terms];
  return {
    earliest,
    aim: latest && latest.day < aim.day ? latest : aim,
    latest,
    projected: own.projected || other.projected,
    terms: terms.sort((a, b) => BOUNDS.indexOf(a.bound) - BOUNDS.indexOf(b.bound)),
    first,
  };
}

/** @param {Window} window @param {WorkingDays} calendar @returns {Window} ending on a working day, where it has none */
export function withWorkingDay(window, calendar) {
  if (window.latest === null) return window;
  let { day } = window.earliest;
  while (!calendar.working(day)) day += 1;
  return day > window.latest.day ? { ...window, latest: onDay(day) } : window;
}

/** @param {Window} window @param {number} day @returns {Window} as it is when it opens on another day */
export function moved(window, day) {
  const shift = day - window.earliest.day;
  const latest = window.latest && onDay(window.latest.day + shift);
  return { ...window, earliest: onDay(day), aim: onDay(window.aim.day + shift), latest };
}

/** @param {Term} term @returns {Why} the term as a plan gives it for a reason */
export function whyOf({ bound, declared, anchor }) {
  const { offset, cites, editorial, term, before } = declared;
  const date = written(anchor.moment.day);
  /** @type {Why} */
  const why = { bound, anchor: declared.anchor, date, offset, cites: [...cites], editorial, term };
  if (before) why.before = true;
  return why;
}
