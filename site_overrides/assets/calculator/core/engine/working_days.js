/** Which days are working days: the region's weekend, its holidays, and the quiet periods. */

import { own } from "../own.js";
import { isoWeekday, written } from "./dates.js";

/** @import { Program } from "../contract.js" */

/** The calendar of a situation: its region's days off, or none where every day counts. */
export class WorkingDays {
  /** @param {Program} program @param {string | undefined} region @param {boolean} counted */
  constructor({ holidays, quiet_periods: quiet, weekend }, region, counted) {
    const loaded = region === undefined ? null : (own(holidays, region) ?? null);
    this.counted = counted;
    this.known = loaded && { from: loaded.from, until: loaded.until };
    this.weekend = loaded?.weekend ?? weekend;
    this.holidays = loaded?.days ?? {};
    this.quiet = quiet;
  }

  /** @param {number} day @returns {string | null} why it is off: a holiday, a quiet period, the weekend */
  dayOff(day) {
    if (!this.counted) return null;
    const date = written(day);
    if (Object.hasOwn(this.holidays, date)) return this.holidays[date];
    return this.quietPeriod(day) ?? (this.weekend.includes(isoWeekday(day)) ? "weekend" : null);
  }

  /** @param {number} day @returns {string | null} the name of the one that it lies in */
  quietPeriod(day) {
    const date = written(day).slice(5);
    for (const { from, until, name } of this.quiet) {
      if (from <= until ? from <= date && date <= until : date >= from || date <= until)
        return name;
    }
    return null;
  }

  /** @param {number} day @returns {boolean} is it counted where quiet periods are not? */
  passes(day) {
    return !this.counted || this.quietPeriod(day) === null;
  }

  /** @param {number} day @returns {boolean} */
  working(day) {
    return this.dayOff(day) === null;
  }

  /**
   * @param {number} day
   * @param {number} amount
   * @param {boolean} [pauses] whether the days counted are not working days, but those not quiet
   * @returns {number} the `amount`-th working day after a day or, below 0, before it
   */
  later(day, amount, pauses = false) {
    let later = day;
    for (let left = Math.abs(amount); left > 0; ) {
      later += Math.sign(amount);
      if (pauses ? this.passes(later) : this.working(later)) left -= 1;
    }
    return later;
  }

  /** @param {number} day @returns {number} the first working day after a quiet period: its own, or the next */
  afterQuiet(day) {
    let later = day;
    if (this.quiet.length) {
      while (!this.quietPeriod(later)) later += 1;
      while (this.quietPeriod(later)) later += 1;
    }
    return this.working(later) ? later : this.later(later, 1);
  }

  /** @param {number} day @returns {boolean} are the region's holidays unknown? */
  beyondKnown(day) {
    const date = written(day);
    return (
      this.counted && this.known !== null && (date < this.known.from || date > this.known.until)
    );
  }
}
