/** A calculator at work, large or small: what changes its state, and what follows a change. */

import { NEXT, PLACE } from "../components/columns.js";
import { loadProgram, loadWords } from "../core/data.js";
import { encode } from "../core/fragment.js";
import { lasting, newApplication } from "../core/record.js";
import { followBrowser } from "./browser_events.js";
import { listen } from "./controls.js";
import { loaderFor } from "./loader.js";
import { screenAt } from "./screen.js";
import { EMPTY, Session } from "./session.js";
import { remembered, takenBack, undoByKey } from "./undo.js";

/** @import { Application, Inputs, Program, Words } from "../core/types.js" */
/** @import { Actions, Model, Opened, Page, Part, Place, State } from "./types.js" */

/**
 * @typedef {(application: Application, inputs: Inputs, place: Place | null) => void} Told
 *
 * @typedef {object} Kind how the calculators differ
 * @property {(model: Model) => Node[]} view all that is shown
 * @property {((page: Page) => Actions)[]} actions what the reader can do
 * @property {Record<string, () => Promise<Part>>} [parts] the features that load when they are used
 * @property {(program: Program) => Opened} opened what to begin with
 * @property {Told} [answered] called when the answers have changed
 * @property {Told} [went] called when the reader goes to a place, or to another application
 * @property {() => boolean} [left] called to leave a place; false where there is no way back
 * @property {(program: Program, words: Words) => Pick<State, "editing" | "asking">} unanswered the question that is open at first, and
 *   those that follow it
 */

/** How long the first plan waits for the days off that may change it, in milliseconds. */
const PATIENCE = 1500;

/**
 * Put a calculator into an element, and keep it there until the element leaves the page.
 *
 * @param {HTMLElement} place
 * @param {Kind} kind
 * @throws {Error} where its files cannot be loaded
 */
export async function controllerAt(place, kind) {
  const session = new Session(...(await Promise.all([loadProgram(), loadWords()])));
  const model = () => session.model();
  const screen = screenAt(place, model, kind.view);
  const { need, needDaysOff, needEvidence } = loaderFor(
    session,
    screen,
    kind.parts ?? {},
    model,
    (part) => Object.assign(actions, part.actions?.(page)),
  );

  /** @type {Page["update"]} */
  const update = (change, focus, meant = {}) => {
    const { state } = session;
    const memory = kind.parts ? remembered(state, change, model().plan, meant) : {};
    if (session.change({ ...change, ...memory })) {
      kind.answered?.(session.state.application, session.state.inputs, session.state.place);
      void needDaysOff();
    }
    screen.show(focus);
    if (memory.change) void need("change-note");
  };

  /** Have the parts keep what was just typed, before anything else is opened. */
  const settle = () => {
    for (const part of Object.values(session.parts)) part?.settle?.();
  };

  const begin = () => {
    session.begin(kind.opened(session.program), kind.unanswered);
    if (session.state.place) void need(session.state.place.part);
    if (session.state.outdated) void need("rules-changed");
  };

  /** Put down what another page has removed. */
  const startAgain = () => {
    const { place: there } = session.state;
    const application = newApplication();
    const opened = { application, inputs: application.inputs, unknown: [], linked: false };
    session.begin({ ...opened, place: there }, kind.unanswered);
    kind.answered?.(application, application.inputs, there);
  };

  /** @param {Place | null} there */
  const goTo = (there) => {
    const left = session.state.place?.part;
    update({ place: there }, there ? PLACE : left ? NEXT : undefined);
    if (there) void need(there.part);
  };

  /** Begin once more. */
  const open = () => {
    settle();
    const { application, inputs, place: there } = kind.opened(session.program);
    const { state } = session;
    const isSame =
      application.id === state.application.id &&
      encode(lasting(inputs)) === encode(lasting(state.inputs));
    if (isSame) goTo(there);
    else {
      begin();
      void needDaysOff();
      screen.show(PLACE);
    }
    // What stands in the address may have been true some answers ago.
    if (!session.state.linked)
      kind.answered?.(session.state.application, session.state.inputs, there);
  };

  /** @type {Page} */
  const page = {
    model,
    update,
    need,
    restart: (undo) => {
      const { kept, outdated } = session.state;
      update(
        { ...EMPTY, kept, outdated, ...kind.unanswered(session.program, session.words) },
        "start-on",
        { undo },
      );
    },
    undo: (focus) => {
      const before = takenBack(session.state);
      if (before) update(before, focus, { back: true });
      return before !== null;
    },
    keep: (change, undo, silently = false) => {
      const application = { ...session.state.application, ...change };
      if (!silently) update({ application }, undefined, undo ? { undo } : {});
      else {
        session.set({ application });
        session.store();
      }
    },
    go: (there) => {
      settle();
      kind.went?.(session.state.application, session.state.inputs, there);
      goTo(there);
    },
    leave: () => {
      settle();
      if (!kind.left?.()) goTo(null);
    },
    open: (application, there = null) => {
      settle();
      kind.went?.(application, application.inputs, there);
      begin();
      void needDaysOff();
      screen.show(there ? PLACE : NEXT);
    },
  };
  /** @type {Actions} */
  const actions = Object.assign({}, ...kind.actions.map((of) => of(page)));
  listen(screen.element, actions, need);
  if (kind.parts) undoByKey(screen.element, () => page.undo(NEXT));

  begin();
  await Promise.race([needDaysOff(), new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
  // The picture is as wide as all the rest; otherwise it is drawn once more.
  if (place.clientWidth > 0) session.set({ width: place.clientWidth });
  screen.show();
  screen.attach();
  const gone = followBrowser(place, screen.element, {
    wake: () => {
      if (session.state.missing) {
        session.set({ missing: null });
        void needDaysOff();
      }
      screen.show();
    },
    stored: () => {
      if (session.followStore()) startAgain();
      screen.show();
    },
    unfolded: (part, isEvidence) => {
      if (part) void need(part);
      if (isEvidence) void needEvidence();
    },
    resized: (width) => {
      if (width === session.state.width) return;
      session.set({ width });
      screen.show();
    },
  });
  return { open, page, gone };
}
