/** Anchors and windows: from which date a step's bounds count, and what they come to. */

import { onDay, written } from "./dates.js";
import { add } from "./offsets.js";

/** @import { EventAnchor, Program, Term as DeclaredTerm, Why, Window as Declared } from "../contract.js" */
/** @import { Moment } from "./dates.js" */
/** @import { History } from "./history.js" */
/** @import { WorkingDays } from "./working_days.js" */

/**
 * @typedef {{moment: Moment, projected: boolean}} Anchored projected where a step is not done yet
 *
 * @typedef {{bound: Why["bound"], declared: DeclaredTerm, anchor: Anchored, moment: Moment}} Term
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
  /** @param {Program} program @param {History} history */
  constructor(program, history) {
    this.declared = program.anchors;
    this.history = history;
    /** @type {Map<string, Anchored | null>} */
    this.found = new Map();
    /** @type {Map<string, () => Anchored | null>} */
    this.pending = new Map();
  }

  /** @param {string} step @param {() => Anchored | null} find asked once, where something counts from it */
  standIn(step, find) {
    this.pending.set(step, find);
  }

  /** @param {string} anchor @returns {Anchored | null} */
  dateOf(anchor) {
    const declared = Object.hasOwn(this.declared, anchor)
      ? this.declared[anchor]
      : { step: anchor };
    if ("step" in declared) return this.dateOfStep(declared.step);
    if (!this.found.has(anchor)) this.found.set(anchor, this.dateOfEvents(declared));
    return this.found.get(anchor) ?? null;
  }

  /** @param {string} step @returns {Anchored | null} those before it come first: it may count from them */
  dateOfStep(step) {
    for (const [earlier, find] of this.pending) {
      if (!this.pending.has(step)) break;
      this.pending.delete(earlier);
      this.found.set(earlier, find());
    }
    return this.found.get(step) ?? null;
  }

  /** @param {EventAnchor} anchor @returns {Anchored | null} */
  dateOfEvents({ events, steps, date }) {
    const { past, promise, round } = this.history;
    const happened = round.filter(({ event }) => events.includes(event));
    if (date === "by") {
      const named = happened.filter((e) => !e.traits.includes("promises") || e === promise);
      const by = named.findLast((event) => event.by !== null)?.by ?? null;
      return by === null ? null : fact(onDay(by));
    }
    const sent = past.filter(({ done }) => done !== null && steps.includes(done));
    const latest = [...happened, ...sent].sort((a, b) => a.on - b.on).at(-1);
    return latest ? fact({ day: latest.on, at: latest.at }) : null;
  }

  /** @param {string} anchor @returns {boolean} is it a fact, and not projected? */
  isKnown(anchor) {
    return this.dateOf(anchor)?.projected === false;
  }
}

/** @param {Moment} moment @returns {Anchored} */
export const fact = (moment) => ({ moment, projected: false });

/**
 * Returns a window with its bounds counted out, each the latest of its terms; null is undated.
 *
 * A missing `earliest` is the anchor, a missing `aim` the `earliest`. Where `earliest` passes
 * `latest`, `latest` moves along and keeps the width between it and the first-listed term.
 *
 * @param {Declared} window
 * @param {Anchors} anchors
 * @param {WorkingDays} calendar
 * @returns {Window | null}
 */
export function countWindow(window, anchors, calendar) {
  /** @type {Term[]} */
  const terms = [];
  for (const bound of BOUNDS) {
    for (const declared of window[bound] ?? []) {
      const anchor = anchors.dateOf(declared.anchor);
      if (anchor === null) continue;
      terms.push({
        bound,
        declared,
        anchor,
        moment: add(anchor.moment, declared.offset, calendar),
      });
    }
  }
  const anchor = anchors.dateOf(window.anchor);
  const first = last(terms, "earliest");
  const from = first?.moment ?? (anchor && onDay(anchor.moment.day));
  if (!from) return null;
  let latest = last(terms, "latest")?.moment ?? null;
  if (latest && from.day > latest.day) {
    const listed = first ? terms[0].moment.day : from.day; // those of `earliest` come first
    latest = onDay(from.day + Math.max(latest.day - listed, 0));
  }
  let aim = last(terms, "aim")?.moment ?? onDay(from.day);
  if (aim.day < from.day) aim = onDay(from.day);
  if (latest && aim.day > latest.day) aim = onDay(latest.day);
  const hangs = terms.some((term) => term.anchor.projected);
  const projected = hangs || (first === null && anchor?.projected === true);
  return { earliest: from, aim, latest, projected, terms, first };
}

/** @param {Term[]} terms @param {string} bound @returns {Term | null} the first of the latest */
const last = (terms, bound) =>
  terms.reduce(
    (best, term) =>
      term.bound !== bound || (best && best.moment.day >= term.moment.day) ? best : term,
    /** @type {Term | null} */ (null),
  );

/** @param {Window} window @param {number} day @returns {Window} as it is when it opens on another day */
export function moved(window, day) {
  const shift = day - window.earliest.day;
  const latest = window.latest && onDay(window.latest.day + shift);
  return { ...window, earliest: onDay(day), aim: onDay(window.aim.day + shift), latest };
}

/** @param {Term} term @returns {Why} the term as a plan gives it for a reason */
export const whyOf = ({ bound, declared, anchor }) => ({
  bound,
  anchor: declared.anchor,
  date: written(anchor.moment.day),
  offset: declared.offset,
  cites: [...declared.cites],
  editorial: declared.editorial,
  term: declared.term,
});
