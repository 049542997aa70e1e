/**
 * Runs in quiet moments, and shows to nobody, what the first answer will run: a browser makes a
 * function ready only when it is first called, which takes as long as all that it does then.
 */

import { whenIdle } from "../../guide/idle.js";
import { catchUp } from "../components/dom.js";
import { eventWith } from "../core/answers.js";
import { clockToday } from "../core/civil_date.js";
import { Session } from "./session.js";

/** @import { Program, Words } from "../core/types.js" */
/** @import { Model } from "./types.js" */

/** How long each part waits for a quiet moment, in milliseconds. */
const PATIENCE = 1000;

/** @param {Program} program @param {Words} words @param {(model: Model) => unknown} view */
export async function rehearse(program, words, view) {
  const session = new Session(program, words);
  const event = eventWith(program, "starts");
  if (!event) return;
  session.set({ inputs: { events: [{ event, on: clockToday() }] } });
  for (const part of [() => session.model(), () => view(session.model()), catchUp]) {
    await new Promise((resolve) => whenIdle(() => resolve(part()), PATIENCE));
  }
}
