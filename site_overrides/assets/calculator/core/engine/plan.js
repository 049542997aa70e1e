/** The plan: what to do, on which day, and why. The twin of `generator/engine/plan.py`. */

import { own } from "../own.js";
import { conditionsOf } from "./conditions.js";
import { onDay, written } from "./dates.js";
import { History, isOneOf } from "./history.js";
import { add, amountAndUnit } from "./offsets.js";
import { outlook, warnings } from "./outlook.js";
import { Distance, place, skippedDays } from "./placement.js";
import { PlannedStep } from "./planned_step.js";
import { ANY, readSituation } from "./situation.js";
import { Anchors, countWindow, fact, inPlaceOf, moved, withWorkingDay } from "./windows.js";

/** @import { AdvisedStep, Condition, Plan, Program, Step } from "../contract.js" */
/** @import { Situation } from "./situation.js" */
/** @import { Anchored, Window } from "./windows.js" */

/** How many of the next days of a repeating step a plan shows. */
const OCCURRENCES = 3;

/**
 * @param {Program} program with the holidays of the situation's region put in
 * @param {unknown} situation
 * @returns {Plan}
 * @throws {import("./situation_error.js").SituationError} the situation is malformed
 */
export function plan(program, situation) {
  return new Planner(program, readSituation(program, situation)).plan();
}

/** Plans one situation, once, step by step, in the order in which the steps hang together. */
export class Planner {
  /** @param {Program} program @param {Situation} given */
  constructor(program, given) {
    this.given = given;
    this.calendar = given.workingDays;
    this.program = program;
    this.guide = Object.values(program.advice)[0];
    this.advice = program.advice[given.advice];
    this.steps = new Map(program.steps.map((step) => [step.id, step]));
    this.history = new History(program, given);
    this.anchors = new Anchors(program, this.history, (id) => this.standIn(id));
    /** @type {Map<string, PlannedStep>} */
    this.planned = new Map();
    /** @type {Map<string | null, (condition: Condition | undefined) => boolean>} */
    this.tests = new Map();
    /** @type {Map<string, number>} */
    this.replaced = new Map();
    this.replace();
    this.distance = new Distance(program.between_messages, this.calendar);
  }

  /** @returns {Plan} */
  plan() {
    for (const { done, on } of this.history.past) {
      const party = done === null ? null : this.party(this.step(done));
      if (done !== null && party) this.distance.take(party, on, done);
    }
    for (const id of this.program.order) this.planStep(this.step(id));
    const planned = this.program.steps.map(
      ({ id }) => /** @type {PlannedStep} */ (this.planned.get(id)),
    );
    for (const each of planned) {
      const target = this.planned.get(each.step.fold_into ?? "");
      if (each.dropped === "too-late" && target && target.on !== null) each.dropped = "folded";
    }
    const { today } = this.given;
    return {
      rules: this.program.version,
      advice: this.given.advice,
      today: written(today),
      ...outlook(this.program, this.history, planned, today),
      holidays_known: this.calendar.known,
      warnings: planned.flatMap((each) => warnings(each, this.history, this.calendar)),
      steps: planned.map((each) => each.json(today)),
    };
  }

  // One step

  /** @param {string} id @returns {Step} */
  step(id) {
    return /** @type {Step} */ (this.steps.get(id));
  }

  /** @param {Condition | undefined} condition @returns {boolean} whatever party the news is for */
  hold(condition) {
    return condition === undefined || this.test(ANY)(condition);
  }

  /** @param {string | null} party for which news counts */
  test(party) {
    const test = this.tests.get(party) ?? conditionsOf(this, party);
    this.tests.set(party, test);
    return test;
  }

  /** @param {Step} step */
  planStep(step) {
    const planned = this.unplanned(step);
    this.planned.set(step.id, planned);
    const whole = this.planned.get(step.within ?? "");
    const done = this.daysDone(step.id);
    const because = done.length ? null : (this.droppedBecause(step) ?? whole?.dropped ?? null);
    if (done.length) planned.doneOn = Math.max(...done);
    else if (because !== null) planned.dropped = because;
    else if (step.instead_of.length && !planned.insteadOf.length) planned.dropped = "superseded";
    else if (whole) planned.share(whole);
    else {
      const window = /** @type {Window} */ (this.windowOf(step.id)); // without one it is dropped
      if (step.repeats) this.repeat(planned, window);
      else this.place(planned, window);
    }
    this.anchors.pending.add(step.id);
  }

  /** @param {Step} step @returns {PlannedStep} */
  unplanned(step) {
    const { route } = this.given;
    const other = own(step.or_to, route)?.find((each) => this.hold(each.if));
    const to = other?.to ?? own(step.to, route) ?? null;
    const insteadOf = step.instead_of.length ? this.undone(step).slice(0, 1) : [];
    return new PlannedStep(step, to, this.party(step), insteadOf);
  }

  /** @param {string} id @returns {number[]} with its whole, or by itself; one that repeats is never done */
  daysDone(id) {
    const step = this.step(id);
    if (step.repeats) return [];
    const done = this.ownDaysDone(step);
    return done.length || !step.within ? done : this.ownDaysDone(this.step(step.within));
  }

  /** @param {Step} step @returns {number[]} */
  ownDaysDone(step) {
    return this.history.done([step.id], step.since, this.hears(step));
  }

  /** Lets each time that an alternative was done stand for the next step that was not. */
  replace() {
    for (const alternative of this.steps.values()) {
      if (!alternative.instead_of.length) continue;
      const [days, undone] = [this.ownDaysDone(alternative), this.undone(alternative)];
      for (const [nth, id] of undone.slice(0, days.length).entries()) {
        this.replaced.set(id, days[nth]);
      }
    }
  }

  /** @param {Step} step @returns {string[]} the steps that an alternative may still stand for */
  undone(step) {
    return step.instead_of.filter((id) => !this.replaced.has(id) && !this.daysDone(id).length);
  }

  /** @param {Step} step @returns {string | null} for which party news restarts it; an answer hears all */
  hears(step) {
    return this.history.isPrivate && !step.keeps_day ? this.party(step) : ANY;
  }

  /** @param {string} id @returns {AdvisedStep | null} what the advice says of it in this situation */
  advised(id) {
    const advised = own(this.advice.steps, id);
    return advised && this.hold(advised.if) ? advised : null;
  }

  /** @param {string} id @returns {Window | null} the one it has or, dropped, would have had */
  windowOf(id) {
    const planned = this.planned.get(id) ?? this.unplanned(this.step(id));
    if (planned.window) return planned.window;
    const { step, insteadOf } = planned;
    const { windows } = this.advised(id) ?? this.guide.steps[id];
    const party = this.hears(step);
    const hold = this.test(party);
    const declared = windows.find((window) => hold(window.if));
    if (!declared) return null;
    const { round } = this.history;
    let window = countWindow(declared, this.anchors, this.calendar, {
      party,
      hold,
      notBefore: () => (round.findLast((event) => isOneOf(event, step.answers)) ?? round[0]).on,
    });
    const other = window && insteadOf.length ? this.windowOf(insteadOf[0]) : null;
    if (window && other) window = inPlaceOf(window, other);
    if (window && step.working_days === "require") window = withWorkingDay(window, this.calendar);
    planned.window = window;
    return window;
  }

  /** @param {Step} step @returns {string | null} the first reason that holds */
  droppedBecause(step) {
    const hold = this.test(this.hears(step));
    return step.drops.find((drop) => hold(drop.if))?.because ?? null;
  }

  /** @param {string} id of a step that is planned @returns {Anchored | null} where others count from it */
  standIn(id) {
    const { doneOn, on, dropped } = /** @type {PlannedStep} */ (this.planned.get(id));
    if (doneOn !== null) return fact(onDay(doneOn));
    if (on !== null) return { moment: onDay(on), projected: true };
    const replaced = this.replaced.get(id);
    if (dropped === "superseded" && replaced !== undefined) return fact(onDay(replaced));
    const window = this.windowOf(id);
    return window && { moment: onDay(window.earliest.day), projected: window.projected };
  }

  /** @param {Step} step @returns {string | null} whom a message goes to */
  party(step) {
    return own(step.party, this.given.route) ?? null;
  }

  // The day

  /** @param {PlannedStep} planned @param {Window} window */
  place(planned, window) {
    const { step, party } = planned;
    const held = party && step.optional ? this.answerDue(step) : null;
    const notBefore = Math.max(this.notBefore(step), held ?? this.given.today);
    const placed = place(window, notBefore, step.working_days, this.calendar);
    if (party && !step.instead_of.length) {
      const moves =
        (step.optional || !step.keeps_day) && this.distance.keep(placed, party, step.working_days);
      const isPast = window.latest !== null && placed.on > window.latest.day;
      if ((moves || held !== null) && step.optional && isPast) {
        planned.dropped = "no-room";
        return;
      }
      this.distance.take(party, placed.on, step.id);
    }
    planned.on = placed.on;
    planned.skipped = skippedDays(placed);
  }

  /** @param {Step} step @returns {number} today, or a later day to which the reader has put it off */
  notBefore(step) {
    return Math.max(this.given.today, this.history.putOff.get(step.id) ?? 0);
  }

  /** @param {Step} held @returns {number | null} the last day on which another has to answer a decision */
  answerDue(held) {
    const decided = this.history.decision?.event;
    if (!decided || held.answers.includes(decided)) return null;
    const due = [...this.planned.values()].filter(
      ({ on, step }) => on && step.answers.includes(decided) && !step.optional && !step.repeats,
    );
    return due.length ? Math.max(...due.map(({ on }) => Number(on))) : null;
  }

  /** @param {PlannedStep} planned @param {Window} first */
  repeat(planned, first) {
    const { step, occurrences } = planned;
    const every = this.advice.steps[step.id].every ?? "";
    const left = step.times === null ? OCCURRENCES : step.times - this.ownDaysDone(step).length;
    /** @param {number} count @returns {[Window, number]} */
    const nth = (count) => {
      let window = moved(first, this.repeated(first, every, count));
      if (step.working_days === "require") window = withWorkingDay(window, this.calendar);
      return [window, place(window, window.earliest.day, step.working_days, this.calendar).on];
    };
    // The days rise with the count, so halving finds the first that is not over.
    let count = least((count) => nth(count)[1] >= this.notBefore(step));
    for (; occurrences.length < Math.min(left, OCCURRENCES); count += 1) {
      let [window, on] = nth(count);
      // Days off can bring two repetitions to one day, and another message the first past it.
      if (on < this.notBefore(step) || on <= (occurrences.at(-1) ?? on - 1)) continue;
      if (planned.on === null) {
        planned.window = window;
        this.place(planned, window);
        if (planned.dropped) return;
        on = planned.on ?? on;
      }
      occurrences.push(on);
    }
  }

  /** @param {Window} window @param {string} every @param {number} count @returns {number} */
  repeated({ earliest, first }, every, count) {
    const [each, unit] = amountAndUnit(every);
    const [amount, firstUnit] = first ? amountAndUnit(first.declared.offset) : [0, null];
    if (first && firstUnit === unit) {
      return add(first.anchor.moment, `${amount + count * each} ${unit}`, this.calendar).day;
    }
    return add(onDay(earliest.day), every, this.calendar, count).day;
  }
}

/** @param {(count: number) => boolean} holds once it does, it goes on to @returns {number} the least for which it does */
function least(holds) {
  let [low, high] = [-1, 1];
  while (!holds(high)) [low, high] = [high, 2 * high];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle;
  }
  return high;
}
