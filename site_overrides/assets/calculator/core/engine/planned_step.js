/** One step of a plan: done, dropped with a reason, or open with its window and its day. */

import { momentText, written } from "./dates.js";
import { whyOf } from "./windows.js";

/** @import { PlannedStep as Json, Skipped, Step } from "../contract.js" */
/** @import { Window } from "./windows.js" */

/** A step as one situation has it. */
export class PlannedStep {
  /**
   * @param {Step} step
   * @param {string | null} to
   * @param {string | null} party of a message
   * @param {string[]} insteadOf the step that it stands for now
   */
  constructor(step, to, party, insteadOf) {
    this.step = step;
    this.to = to;
    this.party = party;
    this.insteadOf = insteadOf;
    /** @type {Window | null} counted out once it matters */
    this.window = null;
    /** @type {number | null} */
    this.doneOn = null;
    /** @type {string | null} */
    this.dropped = null;
    /** @type {number | null} open steps alone have a day */
    this.on = null;
    /** @type {Skipped[]} */
    this.skipped = [];
    /** @type {number[]} */
    this.occurrences = [];
  }

  /** @param {PlannedStep} whole what it is part of, and shares the day of */
  share({ on, skipped, window }) {
    Object.assign(this, { on, skipped, window });
  }

  /** @param {number} today @returns {Json} as the plan shows it; done or dropped, its lists are empty */
  json(today) {
    const { step, to, dropped } = this;
    const window = this.on === null ? null : this.window;
    const on = this.on ?? this.doneOn;
    return {
      step: step.id,
      status: this.status(today),
      dropped,
      projected: window ? window.projected : false,
      optional: step.optional,
      instead_of: window ? this.insteadOf : [],
      earliest: window ? momentText(window.earliest) : null,
      aim: window ? momentText(window.aim) : null,
      latest: window?.latest ? momentText(window.latest) : null,
      on: on === null ? null : written(on),
      skipped: window ? this.skipped : [],
      working_days: step.working_days,
      channels: window ? step.channels : [],
      to,
      occurrences: window ? this.occurrences.map(written) : [],
      why: window ? window.terms.map(whyOf) : [],
    };
  }

  /** @param {number} today @returns {boolean} is it open, and has its time passed? */
  isLate(today) {
    const latest = this.on === null ? null : this.window?.latest;
    return !!latest && today > latest.day;
  }

  /** @param {number} today @returns {Json["status"]} */
  status(today) {
    if (this.doneOn !== null) return "done";
    if (this.on === null || this.window === null) return "dropped";
    if (this.isLate(today)) return "late";
    return this.on === today ? "now" : "later";
  }
}
