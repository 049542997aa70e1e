/** A calculator at work, large or small: its state, what changes it, and what follows a change. */

import { has } from "./answers.js";
import { clockToday, isDate } from "./civil.js";
import { loadClaims, loadHolidays, loadProgram, loadTrail, loadWords, root } from "./data.js";
import { datesFor, localeFor } from "./dates.js";
import { decode, encode } from "./fragment.js";
import { planned } from "./planning.js";
import { guessRegion } from "./region.js";
import { speaker } from "./spoken.js";
import { traced } from "./trail.js";
import { changeTeller, remembered, takenBack, undoByKey } from "./undo.js";
import { el, patch } from "./view/dom.js";

/** @typedef {import("./types.js").State} State */
/** @typedef {import("./types.js").Model} Model */
/** @typedef {import("./types.js").Page} Page */
/** @typedef {import("./types.js").Actions} Actions */

/**
 * @typedef {object} Kind what the calculators differ in
 * @property {(model: Model) => Node[]} view all that is shown
 * @property {((page: Page) => Actions)[]} actions what the reader can do
 * @property {() => string} recalled the fragment to begin with
 * @property {(fragment: string, lasting: string) => void} keep called with the answers when they
 *   change: all of them, and those that last longer than a visit
 * @property {string} unanswered the question that stands open at first
 * @property {boolean} [tells] whether it says what a change did
 *
 * @typedef {object} Board
 * @property {() => void} open takes the answers from the fragment once more
 * @property {AbortSignal} gone says when the element has left the page
 */

/** What has the focus after a key took back a change: the heading of the next step. */
const HEADING = "calc-next";

/** How long the first plan waits for the days off that may change it, in milliseconds. */
const PATIENCE = 1500;

/** @type {State} */
const EMPTY = {
  inputs: { events: [] },
  guess: null,
  editing: null,
  draft: null,
  place: "",
  correcting: null,
  past: [],
  change: null,
  mistakes: {},
  refused: null,
  unknown: [],
  missing: null,
  promising: null,
  copied: "no",
  width: 320,
};

/**
 * Put a calculator into an element, and keep it there until the element leaves the page.
 *
 * @param {HTMLElement} place
 * @param {Kind} kind
 * @returns {Promise<Board>}
 * @throws {Error} where its files cannot be loaded
 */
export async function boardAt(place, { view, actions, recalled, keep, unanswered, tells = false }) {
  const [program, words] = await Promise.all([loadProgram(), loadWords()]);
  const locale = localeFor(navigator.languages, document.documentElement.lang || "en");
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const guess = guessRegion(words.regions, timeZone, navigator.languages);
  const shown = el("div", { class: "calc" });
  const { region: spoken, say } = speaker();

  /** @type {State} */
  let state = { ...EMPTY, guess };
  /** @type {import("./types.js").Claims | null} */
  let claims = null;
  /** @type {import("./types.js").Trail | null} */
  let trail = null;
  let [showing, waiting, target] = [false, false, ""];
  /** Making formats takes longer than using them. @type {import("./dates.js").Dates | null} */
  let dates = null;

  /**
   * Whether a region can be planned with, or its days off are still to come.
   *
   * @param {string | null | undefined} region
   */
  const isReady = (region) =>
    !region || region in program.holidays || !program.regions.includes(region);

  /** @returns {Model} */
  const model = () => {
    const { inputs } = state;
    const today = inputs.today && isDate(inputs.today) ? inputs.today : clockToday();
    const begun = inputs.events.some((each) => has(program, each, "starts"));
    const usable = isReady(inputs.region) ? inputs : { ...inputs, region: null };
    if (dates?.today !== today) dates = datesFor(locale, today);
    const answer = begun ? planned(program, usable, today) : { plan: null, fault: null };
    return {
      state,
      program,
      words,
      claims,
      trail,
      rules: trail && answer.plan ? traced(trail, program, usable, today) : null,
      today,
      ...answer,
      dates,
      root,
      changed: changed(state),
    };
  };

  /** Make the page what the state says. @param {string} [focus] what gets the focus */
  const show = (focus) => {
    // What goes while it has the focus may tell of a change, and that asks to be shown in turn.
    waiting = true;
    if (focus) target = focus;
    if (showing) return;
    showing = true;
    while (waiting) {
      waiting = false;
      patch(shown, view(model()));
    }
    showing = false;
    if (target) focusOn(target);
    target = "";
    say(model());
  };

  const changed = changeTeller(() => show());

  /** Load the days off of the region that was chosen, once for each. */
  const loadDaysOff = async () => {
    const { region } = state.inputs;
    if (!region || isReady(region)) return;
    try {
      program.holidays[region] = await loadHolidays(region);
    } catch {
      if (state.inputs.region === region) state = { ...state, missing: region };
    }
    show();
  };

  /** @type {Page["update"]} */
  const update = (change, focus, meant = {}) => {
    const { inputs: before } = state;
    const answered = change.inputs !== undefined && change.inputs !== before;
    const memory = answered && tells ? remembered(state, model().plan, meant) : {};
    state = { ...state, copied: "no", ...change, ...memory };
    const { inputs } = state;
    if (inputs !== before) {
      // From the first answer on the guess is one too: a shared link means the same elsewhere.
      if (inputs.region === undefined && guess && inputs.events.length > 0)
        state.inputs = { ...inputs, region: guess };
      if (state.inputs.region !== before.region) state.missing = null;
      keep(encode(state.inputs), encode({ ...state.inputs, today: undefined }));
      void loadDaysOff();
    }
    show(focus);
  };

  /** Take the answers from the fragment. */
  const take = () => {
    const { inputs, unknown } = decode(recalled(), Object.keys(program.events));
    const begun = inputs.events.some((each) => has(program, each, "starts"));
    if (inputs.region === undefined && guess) inputs.region = guess;
    state = {
      ...EMPTY,
      guess,
      inputs,
      unknown,
      width: state.width,
      editing: begun ? null : unanswered,
    };
  };

  const open = () => {
    take();
    void loadDaysOff();
    show();
  };

  /** @param {string} undo */
  const restart = (undo) =>
    update({ ...EMPTY, guess, width: state.width, editing: unanswered }, "start-on", { undo });
  /** @param {string} focus @returns {boolean} whether there was anything to take back */
  const undo = (focus) => {
    const before = takenBack(state);
    if (before) update(before, focus, { back: true });
    return before !== null;
  };
  listen(
    shown,
    Object.assign({}, ...actions.map((of) => of({ model, update, restart, undo }))),
  );

  if (tells) undoByKey(shown, () => undo(HEADING));

  shown.addEventListener(
    "toggle",
    async ({ target }) => {
      if (
        (trail && claims && Object.keys(claims).length > 0) ||
        !(target instanceof HTMLDetailsElement) ||
        !target.open ||
        !("evidence" in target.dataset)
      )
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

  take();
  await Promise.race([
    loadDaysOff(),
    new Promise((resolve) => {
      setTimeout(resolve, PATIENCE);
    }),
  ]);
  show();
  place.append(shown, spoken);
  place.classList.add("calc-ready");

  new ResizeObserver(() => {
    const width = shown.querySelector("[data-picture]")?.clientWidth ?? 0;
    if (width === 0 || width === state.width) return;
    state = { ...state, width };
    show();
  }).observe(shown);

  return { open, gone: gone.signal };
}

/**
 * @param {string} id of a control, of a heading, or of the question whose first control is meant
 */
function focusOn(id) {
  const place = document.getElementById(id);
  const control = place?.matches("fieldset, div, form")
    ? (place.querySelector("[type=radio]:checked") ?? place.querySelector("input, select"))
    : place;
  if (control instanceof HTMLElement) control.focus();
}

/**
 * One listener for each kind of event: a control names its action in `data-do`, `data-change` or,
 * for a form, `data-submit`.
 *
 * @param {HTMLElement} shown
 * @param {Actions} actions
 */
function listen(shown, actions) {
  /** @param {Event} event @param {string} attribute */
  const act = (event, attribute) => {
    const control =
      event.target instanceof Element ? event.target.closest(`[data-${attribute}]`) : null;
    if (control instanceof HTMLElement) actions[control.dataset[attribute] ?? ""]?.(control);
  };
  shown.addEventListener("click", (event) => act(event, "do"));
  shown.addEventListener("change", (event) => act(event, "change"));
  shown.addEventListener("submit", (event) => {
    event.preventDefault();
    act(event, "submit");
  });
}
