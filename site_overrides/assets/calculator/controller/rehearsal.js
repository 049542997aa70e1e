/**
 * Runs in quiet moments, and shows to nobody, what the first answers will run: a browser makes a
 * function ready only when it is first called, and quick only once it was called a few times.
 */

import { whenIdle } from "../../guide/idle.js";
import { catchUp, el, patch } from "../components/dom.js";
import { eventWith, withDone } from "../core/answers.js";
import { clockToday } from "../core/civil_date.js";
import { Session } from "./session.js";

/** @import { Inputs, Program, Words } from "../core/types.js" */
/** @import { Model } from "./types.js" */

/** How many answers are given, each in a plan of its own. */
const ANSWERS = 4;

/** How long each part waits for a quiet moment, in milliseconds. */
const PATIENCE = 1000;

/** @param {Program} program @param {Words} words @param {(model: Model) => Node[]} view */
export async function rehearse(program, words, view) {
  const session = new Session(program, words);
  const event = eventWith(program, "starts");
  if (!event) return;
  const today = clockToday();
  const nowhere = el("div", {});
  /** @type {Inputs} */
  let inputs = { events: [{ event, on: today }] };
  for (let n = 0; n < ANSWERS; n++) {
    session.set({ inputs });
    const show = () => patch(nowhere, view(session.model()));
    for (const part of [() => session.model(), show, catchUp])
      await new Promise((resolve) => whenIdle(() => resolve(part()), PATIENCE));
    const next = session.model().plan?.next;
    if (next) inputs = withDone(inputs, program, next, today);
  }
}
