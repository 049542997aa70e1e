/** The session: the state, the loaded data, and the plan made from them. */

import { datesHere } from "../components/dates_here.js";
import { inOrder, isBegun } from "../core/answers.js";
import { clockTime, clockToday, isDate } from "../core/civil_date.js";
import { root } from "../core/data.js";
import { isReady, usable } from "../core/days_off.js";
import { guessHere } from "../core/guess_region.js";
import { restore } from "../core/known_inputs.js";
import { mergedApplication, same } from "../core/merge.js";
import { plannedNow } from "../core/planned_now.js";
import { isEmpty, lasting, newApplication } from "../core/record.js";
import { drop, isEditor, keep, kept, keptAs, seenRules, setSeenRules } from "../core/store.js";

/** @import { Application, Claims, Inputs, Program, Trail, Words } from "../core/types.js" */
/** @import { Model, Opened, Part, State } from "./types.js" */

/** @typedef {Pick<Model, "plan" | "fault" | "left">} Planned */

/** @type {Omit<State, "application" | "guess" | "width">} */
export const EMPTY = {
  inputs: { events: [] },
  linked: false,
  kept: 0,
  forgetful: false,
  outdated: false,
  place: null,
  editing: null,
  asking: [],
  draft: null,
  formAt: "",
  correcting: null,
  past: [],
  change: null,
  mistakes: {},
  refused: null,
  unknown: [],
  prefilled: null,
  missing: null,
  promising: null,
  copied: "",
  printing: false,
};

/** @param {State} state @returns {Application} as it is to be kept */
const current = ({ application, inputs }) => ({ ...application, inputs: lasting(inputs) });

export class Session {
  /** The lazily loaded features; null where that failed. @type {Record<string, Part | null>} */
  parts = {};
  /** @type {Claims | null} */
  claims = null;
  /** @type {Trail | null} */
  trail = null;
  #editor = isEditor(root);
  /** The open application as it was last read from the browser or written to it. @type {Application | null} */
  #base = null;
  /** The last plan, and all that it was made of. @type {{of: unknown[], answer: Planned} | null} */
  #planned = null;

  /** @param {Program} program @param {Words} words */
  constructor(program, words) {
    // Days off are put into the program as they are needed; the rules are what it is without them.
    this.program = { ...program, holidays: { ...program.holidays } };
    this.words = words;
    this.rulesText = JSON.stringify(program);
    this.guess = guessHere(words.regions);
    /** @type {State} */
    this.state = { ...EMPTY, application: newApplication(), guess: this.guess, width: 320 };
  }

  /** @returns {Model} */
  model() {
    const { state, program, words } = this;
    const { inputs } = state;
    const today = inputs.today && isDate(inputs.today) ? inputs.today : clockToday();
    const time = today === inputs.today ? null : clockTime();
    return {
      state,
      program,
      rulesText: this.rulesText,
      words,
      claims: this.claims,
      trail: this.trail,
      application: current(state),
      parts: this.parts,
      today,
      time,
      editor: this.#editor,
      ...this.#answer(today, time),
      dates: datesHere(today),
      root,
    };
  }

  /** @param {string} today @param {string | null} time @returns {Planned} the same one for the same answers */
  #answer(today, time) {
    const { program, words } = this;
    const { inputs } = this.state;
    const of = [inputs, today, time, Object.keys(program.holidays).length];
    if (!this.#planned || of.some((part, n) => part !== this.#planned?.of[n])) {
      const given = usable(program, inputs);
      const answer = isBegun(program, inputs)
        ? plannedNow(program, given, { today, time, words })
        : { plan: null, fault: null };
      this.#planned = { of, answer: { ...answer, left: given.left ?? [] } };
    }
    return this.#planned.answer;
  }

  /** @param {Partial<State>} change */
  set(change) {
    this.state = { ...this.state, ...change };
  }

  /**
   * Begin with an application.
   *
   * @param {Opened} opened
   * @param {(program: Program, words: Words) => Partial<State>} unanswered the questions that are open before the first answer
   */
  begin({ application, inputs, unknown, linked, place }, unanswered) {
    const begun = isBegun(this.program, inputs);
    const { applications } = kept(root);
    this.#base = keptAs(root, application.id);
    const seen = applications.length > 0 ? seenRules(root) : null;
    this.state = {
      ...EMPTY,
      application,
      inputs: this.#guessed(inputs),
      unknown,
      linked: linked && begun,
      prefilled: linked && !begun ? inputs : null,
      kept: applications.length,
      outdated: seen !== null && seen !== this.rulesText,
      place,
      guess: this.guess,
      width: this.state.width,
      ...(begun ? {} : unanswered(this.program, this.words)),
    };
  }

  /** @param {Partial<State>} change @returns {boolean} whether an answer or the application changed */
  change(change) {
    const { inputs: before, application } = this.state;
    this.set({ copied: "", ...change });
    const { inputs } = this.state;
    if (inputs === before && this.state.application === application) return false;
    // From the first answer on the guess is one too: a shared link means the same elsewhere.
    if (inputs !== before && inputs.events.length > 0) this.set({ inputs: this.#guessed(inputs) });
    if (this.state.inputs.region !== before.region) this.set({ missing: null });
    this.store();
    return true;
  }

  /** Keep the open application in the browser, with what another page did to it, unless there is nothing in it. */
  store() {
    this.#merge();
    const application = current(this.state);
    let { forgetful } = this.state;
    if (isEmpty(application)) {
      drop(root, application.id);
      this.#base = null;
    } else {
      forgetful = !keep(root, application);
      if (!forgetful) this.#base = application;
      if (!this.state.outdated && seenRules(root) !== this.rulesText)
        setSeenRules(root, this.rulesText);
    }
    const { applications } = kept(root);
    this.set({ forgetful, linked: false, prefilled: null, kept: applications.length });
  }

  /**
   * Take over what another page has kept.
   *
   * @returns {boolean} whether the open application was removed there, and nothing is left of it
   */
  followStore() {
    this.set({ kept: kept(root).applications.length });
    const wasKept = this.#base !== null;
    this.#merge();
    return wasKept && isEmpty(current(this.state));
  }

  /** Merge what another page has kept of the open application since it was read or written here. */
  #merge() {
    const mine = current(this.state);
    const base = this.#base?.id === mine.id ? this.#base : null;
    const theirs = keptAs(root, mine.id);
    this.#base = theirs;
    if (same(theirs, base)) return;
    const { inputs: before, correcting } = this.state;
    const application = mergedApplication(base, mine, theirs);
    if (same(application, mine)) return;
    // The day to plan for is this page's own.
    const restored = restore(application.inputs, this.program, before.today);
    const inputs = { ...restored, events: inOrder(restored.events, this.program) };
    const corrected = correcting === null ? undefined : before.events[correcting];
    const place = inputs.events.findIndex((each) => same(each, corrected));
    this.set({ application, inputs, change: null, correcting: place < 0 ? null : place });
  }

  /** @returns {string | null} the region whose days off are still to be loaded */
  regionToLoad() {
    const { region } = this.state.inputs;
    return region && !isReady(this.program, region) ? region : null;
  }

  /** @param {Inputs} inputs @returns {Inputs} with the guessed region, unless one was given or kept */
  #guessed(inputs) {
    const isOpen =
      inputs.region === undefined && !inputs.left?.some(({ kind }) => kind === "region");
    return this.guess && isOpen ? { ...inputs, region: this.guess } : inputs;
  }
}
