/** A calculator at work, large or small: its state, what changes it, and what follows a change. */

import { el, patch } from "../components/dom.js";
import { NEXT, PLACE } from "../components/headings.js";
import { has } from "../core/answers.js";
import { clockToday, isDate } from "../core/civil_date.js";
import { loadClaims, loadHolidays, loadProgram, loadTrail, loadWords, root } from "../core/data.js";
import { isReady, usable } from "../core/days_off.js";
import { datesFor, localeFor } from "../core/format_dates.js";
import { encode } from "../core/fragment.js";
import { guessRegion } from "../core/guess_region.js";
import { planned } from "../core/planning.js";
import { isEmpty, lasting, newApplication } from "../core/record.js";
import { settled } from "../core/restore.js";
import { concerns, drop, keep, kept, keptAs, seenRules, setSeenRules } from "../core/store.js";
import { PARTS } from "../features/registry.js";
import { focusOn, listen } from "./controls.js";
import { speaker } from "./live_region.js";
import { current, EMPTY } from "./state.js";
import { changeTeller, remembered, takenBack, undoByKey } from "./undo.js";

/** @import { State, Model, Page, Actions, Application, Inputs, Opened, Part, Place }
 *    from "../core/types.js" */

/**
 * @typedef {object} Kind what the calculators differ in
 * @property {(model: Model) => Node[]} view all that is shown
 * @property {((page: Page) => Actions)[]} actions what the reader can do
 * @property {(program: import("../core/types.js").Program) => Opened} opened what to begin with
 * @property {(application: Application, inputs: Inputs, place: Place | null) => void} [answered] called when the answers
 *   have changed
 * @property {(application: Application, inputs: Inputs, place: Place | null) => void} [went]
 *   called when the reader goes to a place, or to another application
 * @property {() => boolean} [left] called to leave a place; false where there is no way back
 * @property {() => Pick<State, "editing" | "asking">} unanswered the question that stands open at
 *   first, and those that follow it
 * @property {boolean} [tells] whether it says what a change did
 *
 * @typedef {object} Board
 * @property {() => void} open begins once more
 * @property {Page} page
 * @property {AbortSignal} gone says when the element has left the page
 */

/** How long the first plan waits for the days off that may change it, in milliseconds. */
const PATIENCE = 1500;

/**
 * Put a calculator into an element, and keep it there until the element leaves the page.
 *
 * @param {HTMLElement} place
 * @param {Kind} kind
 * @returns {Promise<Board>}
 * @throws {Error} where its files cannot be loaded
 */
export async function boardAt(
  place,
  { view, actions, opened, answered, went, left, unanswered, tells = false },
) {
  const [program, words] = await Promise.all([loadProgram(), loadWords()]);
  // Days off are put into it as they are needed; the rules are what it is without them.
  const rulesText = JSON.stringify(program);
  const locale = localeFor(navigator.languages, document.documentElement.lang || "en");
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const guess = guessRegion(words.regions, timeZone, navigator.languages);
  // The first question may stand there already, with the focus in it.
  const shown = /** @type {HTMLElement} */ (
    place.querySelector(":scope > .calc") ?? el("div", { class: "calc" })
  );
  const { region: spoken, say } = speaker();

  /** @type {State} */
  let state = { ...EMPTY, application: newApplication(), guess, width: 320 };
  /** Those that have been loaded; null where that failed. @type {Record<string, Part | null>} */
  const parts = {};
  /** @type {import("../core/types.js").Claims | null} */
  let claims = null;
  /** @type {import("../core/types.js").Trail | null} */
  let trail = null;
  let [showing, waiting, target] = [false, false, ""];
  /** Making formats takes longer than using them. @type {import("../core/format_dates.js").Dates | null} */
  let dates = null;

  /** @returns {Model} */
  const model = () => {
    const { inputs } = state;
    const today = inputs.today && isDate(inputs.today) ? inputs.today : clockToday();
    const begun = inputs.events.some((each) => has(program, each, "starts"));
    const given = usable(program, inputs);
    if (dates?.today !== today) dates = datesFor(locale, today);
    const answer = begun ? planned(program, given, today) : { plan: null, fault: null };
    return {
      state,
      program,
      rulesText,
      words,
      claims,
      trail,
      application: current(state),
      parts,
      today,
      ...answer,
      dates,
      root,
      changed: changed(state),
      left: given.left ?? [],
    };
  };

  /** Make the page what the state says. @param {string} [focus] what gets the focus */
  const show = (focus) => {
    // What goes while it has the focus may tell of a change, and that asks to be shown in turn.
    waiting = true;
    if (focus) target = focus;
    if (showing) return;
    showing = true;
    const held = shown.contains(document.activeElement);
    while (waiting) {
      waiting = false;
      patch(shown, view(model()));
    }
    showing = false;
    // What had the focus may be gone, and the focus must not go with it.
    if (held && !target && !shown.contains(document.activeElement))
      target = state.place ? PLACE : NEXT;
    if (target) focusOn(target);
    target = "";
    say(model());
  };

  const changed = changeTeller(() => show());

  /** Load the days off of the region that was chosen, once for each. */
  const loadDaysOff = async () => {
    const { region } = state.inputs;
    if (!region || isReady(program, region)) return;
    try {
      program.holidays[region] = await loadHolidays(region);
    } catch {
      if (state.inputs.region === region) state = { ...state, missing: region };
    }
    show();
  };

  /** A region that was kept, and that the rules no longer know, is nobody's guess. @param {Inputs} inputs */
  const guessed = (inputs) =>
    guess && inputs.region === undefined && !inputs.left?.some(({ kind }) => kind === "region")
      ? { ...inputs, region: guess }
      : inputs;

  /** @type {Page["update"]} */
  const update = (change, focus, meant = {}) => {
    const { inputs: before, application: former } = state;
    const memory = tells ? remembered(state, change, model().plan, meant) : {};
    state = { ...state, copied: "no", ...change, ...memory };
    const { inputs } = state;
    if (inputs !== before) {
      // From the first answer on the guess is one too: a shared link means the same elsewhere.
      if (inputs.events.length > 0) state.inputs = guessed(inputs);
      if (state.inputs.region !== before.region) state.missing = null;
    }
    if (inputs !== before || state.application !== former) {
      store();
      answered?.(state.application, state.inputs, state.place);
      void loadDaysOff();
    }
    show(focus);
  };

  /** Keep the open application, unless there is nothing in it. */
  const store = () => {
    const application = current(state);
    if (isEmpty(application)) drop(root, application.id);
    else {
      state.forgetful = !keep(root, application);
      if (!state.outdated && seenRules(root) !== rulesText) setSeenRules(root, rulesText);
    }
    state.linked = false;
    state.prefilled = null;
    state.kept = kept(root).applications.length;
  };

  const take = () => {
    const { application, inputs, unknown, linked, place: there } = opened(program);
    const begun = inputs.events.some((each) => has(program, each, "starts"));
    state = {
      ...EMPTY,
      application,
      inputs: guessed(inputs),
      unknown,
      linked: linked && begun,
      prefilled: linked && !begun ? inputs : null,
      kept: kept(root).applications.length,
      place: there,
      guess,
      width: state.width,
      ...(begun ? {} : unanswered()),
    };
    if (there) void need(there.part);
    const seen = state.kept > 0 ? seenRules(root) : null;
    if (seen !== null && seen !== rulesText) {
      state.outdated = true;
      void need("rules-changed");
    }
  };

  /** Have the parts keep what was just typed, before anything else is opened. */
  const settle = () => {
    for (const part of Object.values(parts)) part?.settle?.();
  };

  const open = () => {
    settle();
    const { application, inputs, place: there } = opened(program);
    const same =
      application.id === state.application.id &&
      encode(lasting(inputs)) === encode(lasting(state.inputs));
    if (same) goTo(there);
    else {
      take();
      void loadDaysOff();
      show(PLACE);
    }
    // What stands in the address may have been true some answers ago.
    if (!state.linked) answered?.(state.application, state.inputs, there);
  };

  /** @param {Place | null} there */
  const goTo = (there) => {
    const left = state.place?.part;
    update({ place: there }, there ? PLACE : left ? NEXT : undefined);
    if (there) void need(there.part);
  };

  /** Load a part, unless it is there; what failed is tried again. @param {string} name */
  const need = async (name) => {
    const load = PARTS[name];
    if (parts[name] || !load) return;
    const inPlace = state.place?.part === name;
    delete parts[name];
    try {
      const part = await load();
      await part.ready?.(model());
      parts[name] = part;
      Object.assign(table, part.actions?.(page));
    } catch (error) {
      parts[name] = null;
      console.error(error);
    }
    // What the page opens with leaves the focus where it is.
    show(inPlace && shown.isConnected && state.place?.part === name ? PLACE : undefined);
  };

  /** @param {string} undo what can be had back, in words */
  const restart = (undo) =>
    update(
      {
        ...EMPTY,
        kept: state.kept,
        outdated: state.outdated,
        ...unanswered(),
      },
      "start-on",
      { undo },
    );

  /** @param {string} focus @returns {boolean} whether there was anything to take back */
  const undo = (focus) => {
    const before = takenBack(state);
    if (before) update(before, focus, { back: true });
    return before !== null;
  };

  /** @type {Page} */
  const page = {
    model,
    update,
    restart,
    undo,
    keep: (change, undo, silently = false) => {
      const application = { ...state.application, ...change };
      if (!silently) update({ application }, undefined, undo ? { undo } : {});
      else {
        state = { ...state, application };
        store();
      }
    },
    need,
    go: (there) => {
      settle();
      went?.(state.application, state.inputs, there);
      goTo(there);
    },
    leave: () => {
      settle();
      if (!left?.()) goTo(null);
    },
    open: (application, there = null) => {
      settle();
      went?.(application, application.inputs, there);
      take();
      void loadDaysOff();
      show(there ? PLACE : NEXT);
    },
  };
  /** @type {Actions} */
  const table = Object.assign({}, ...actions.map((of) => of(page)));
  listen(shown, table, need);

  if (tells) undoByKey(shown, () => undo(NEXT));

  shown.addEventListener(
    "toggle",
    async ({ target }) => {
      if (!(target instanceof HTMLDetailsElement) || !target.open) return;
      if (target.dataset.part) void need(target.dataset.part);
      if ((trail && claims && Object.keys(claims).length > 0) || !("evidence" in target.dataset))
        return;
      // Without them there are still the pages of their sources; the next press tries again.
      [claims, trail] = await Promise.all([
        loadClaims().catch(() => ({})),
        loadTrail().catch(() => null),
      ]);
      show();
    },
    { capture: true },
  );

  const gone = new AbortController();
  const wake = () => {
    if (!place.isConnected) {
      gone.abort();
      return;
    }
    if (state.missing) {
      state = { ...state, missing: null };
      void loadDaysOff();
    }
    show();
  };
  // A page left open overnight wakes up to another day.
  document.addEventListener("visibilitychange", wake, gone);
  addEventListener("online", wake, gone);
  // Another page may have changed what is kept; a form that is being filled in is left alone.
  addEventListener(
    "storage",
    ({ key }) => {
      if (!place.isConnected || !concerns(root, key)) return;
      state = { ...state, kept: kept(root).applications.length };
      const other = state.draft ? null : keptAs(root, state.application.id);
      if (other) {
        // The day to plan for is this page's own.
        const inputs = settled(other.inputs, program, state.inputs.today);
        state = { ...state, application: other, inputs, past: [], change: null };
      }
      show();
    },
    gone,
  );

  take();
  await Promise.race([
    loadDaysOff(),
    new Promise((resolve) => {
      setTimeout(resolve, PATIENCE);
    }),
  ]);
  show();
  if (!shown.isConnected) place.append(shown);
  place.append(spoken);
  place.classList.add("calc-ready");

  new ResizeObserver(() => {
    const width = shown.querySelector("[data-picture]")?.clientWidth ?? 0;
    if (width === 0 || width === state.width) return;
    state = { ...state, width };
    show();
  }).observe(shown);

  return { open, page, gone: gone.signal };
}
