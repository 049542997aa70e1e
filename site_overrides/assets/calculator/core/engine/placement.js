/** The day on which to do a step, within its window and on the days that suit it. */

import { written } from "./dates.js";

/** @import { Skipped, Step } from "../contract.js" */
/** @import { Window } from "./windows.js" */
/** @import { WorkingDays } from "./working_days.js" */

/** @typedef {{on: number, tried: Map<number, string>}} Placed  the day, and those passed over */

/**
 * Returns the day for a step, from the later of its aim and today.
 *
 * `ignore` takes that day. `prefer` looks for a working day without ever being late for it, and
 * `earlier` without waiting for one. `require` takes a working day, past `latest` if it must.
 *
 * @param {Window} window
 * @param {number} today
 * @param {Step["working_days"]} workingDays
 * @param {WorkingDays} calendar
 * @returns {Placed}
 */
export function place(window, today, workingDays, calendar) {
  /** @type {Placed["tried"]} */
  const tried = new Map();
  /** @param {number} from @param {number} to @param {number} [step] @returns {number | null} */
  const firstWorking = (from, to, step = 1) => {
    for (let day = from; step > 0 ? day <= to : day >= to; day += step) {
      const because = calendar.dayOff(day);
      if (because === null) return day;
      if (!tried.has(day)) tried.set(day, because);
    }
    return null;
  };
  const start = Math.max(window.aim.day, today);
  const allowed = Math.max(window.earliest.day, today);
  const latest = window.latest?.day ?? Infinity;
  if (workingDays === "ignore") return { on: start, tried };
  const required = workingDays === "require";
  let on = firstWorking(start, required ? latest : start) ?? firstWorking(start - 1, allowed, -1);
  if (required) on ??= firstWorking(Math.max(latest + 1, start), Infinity) ?? start;
  if (workingDays === "prefer") on ??= firstWorking(start + 1, latest);
  return { on: on ?? allowed, tried };
}

/** @param {Placed} placed @returns {Skipped[]} the days passed over, each once, never the day itself */
export const skippedDays = ({ on, tried }) =>
  [...tried]
    .filter(([day]) => day !== on)
    .map(([day, because]) => ({ date: written(day), because }));

/** The days already taken by messages to each party, and how far apart they must lie. */
export class Distance {
  /** @param {number} between days @param {WorkingDays} calendar */
  constructor(between, calendar) {
    this.near = Array.from({ length: 2 * between - 1 }, (_, n) => n + 1 - between);
    this.calendar = calendar;
    /** @type {Map<string, Map<number, {order: number, step: string}>>} */
    this.taken = new Map();
  }

  /** @param {string} party @param {number} day @param {string} step */
  take(party, day, step) {
    const days = this.taken.get(party) ?? new Map();
    this.taken.set(party, days);
    // Of several on a day, the first is named.
    if (!days.has(day)) days.set(day, { order: days.size, step });
  }

  /**
   * Moves a message to the next day allowed, where its own lies too close to another.
   *
   * @param {Placed} placed
   * @param {string} party
   * @param {Step["working_days"]} workingDays
   * @returns {boolean} whether it had to move
   */
  keep(placed, party, workingDays) {
    const planned = placed.on;
    for (let because = this.tooClose(planned, party); because !== null; ) {
      if (!placed.tried.has(placed.on)) placed.tried.set(placed.on, because);
      placed.on += 1;
      const waits = workingDays !== "ignore" && workingDays !== "earlier";
      const off = waits ? this.calendar.dayOff(placed.on) : null;
      because = off ?? this.tooClose(placed.on, party);
    }
    return placed.on !== planned;
  }

  /** @param {number} day @param {string} party @returns {string | null} the step that lies too close */
  tooClose(day, party) {
    const days = this.taken.get(party);
    if (!days) return null;
    const near = this.near.flatMap((away) => days.get(day + away) ?? []);
    return near.sort((a, b) => a.order - b.order)[0]?.step ?? null;
  }
}
