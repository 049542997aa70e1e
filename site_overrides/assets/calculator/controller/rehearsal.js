/**
 * Runs in quiet moments, and shows to nobody, what the first answers will run: a browser makes a
 * function ready only when it is first called, and quick only once it was called a few times.
 */

import { whenIdle } from "../../guide/idle.js";
import { catchUp, el, nodes, patch } from "../components/dom.js";
import { eventWith, withDone } from "../core/answers.js";
import { clockToday } from "../core/civil_date.js";
import { Session } from "./session.js";

/** @import { Inputs, Program, Words } from "../core/types.js" */
/** @import { Model } from "./types.js" */

/** @typedef {((model: Model) => import("../components/dom.js").Child)[]} Views */

/** How many answers are given, each in a plan of its own. */
const ANSWERS = 3;

/** How long a quiet moment is waited for, in milliseconds. */
const PATIENCE = 1000;

/** How much of a quiet moment must be left for one more part, in milliseconds: a touch waits for no part but one. */
const ENOUGH = 25;

/** @param {Program} program @param {Words} words @param {Views} views */
export function rehearse(program, words, views) {
  const left = parts(new Session(program, words), views);
  /** @param {IdleDeadline} [moment] */
  const go = (moment) => {
    do if (left.next().done) return;
    while (moment && moment.timeRemaining() > ENOUGH);
    whenIdle(go, PATIENCE);
  };
  whenIdle(go, PATIENCE);
}

/** Answer, and stop after each part. @param {Session} session @param {Views} views */
function* parts(session, views) {
  const { program } = session;
  const event = eventWith(program, "starts");
  if (!event) return;
  const today = clockToday();
  const places = new Map(views.map((view) => [view, el("div", {})]));
  /** @type {Inputs} */
  let inputs = { events: [{ event, on: today }] };
  for (let n = 0; n < ANSWERS; n++) {
    session.set({ inputs });
    const { plan } = session.model();
    yield;
    for (const [view, place] of places) {
      patch(place, nodes([view(session.model())]));
      yield;
      catchUp();
      yield;
    }
    if (plan?.next) inputs = withDone(inputs, program, plan.next, today);
  }
}
