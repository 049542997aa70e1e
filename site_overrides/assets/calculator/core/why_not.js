/** Why a step is not in the plan, or there is no next one, in words. */

import { holds } from "./planning.js";

/** @import { Model } from "../controller/types.js" */
/** @import { Plan, Words } from "./types.js" */

/** @param {string} id of a step @param {string | null} code of the reason @param {Model} model */
export function droppedInWords(id, code, model) {
  const { words } = model;
  if (waitsForReader(id, code, model)) return words.asked;
  return words.dropped[code ?? ""] ?? code ?? "";
}

/**
 * The same code says that nothing has called for a step, and that they wait for the reader.
 *
 * @param {string} id of a step
 * @param {string | null} code of the reason
 * @param {Model} model
 */
export function waitsForReader(id, code, model) {
  const drops = model.program.steps.find((step) => step.id === id)?.drops ?? [];
  const reason = drops.find((drop) => drop.because === code && holds(model, drop.if));
  return reason?.if.asked === true;
}

/** Say why none is next. @param {Pick<Plan, "state" | "because"> | null} plan @param {Words} words */
export function ending(plan, words) {
  const because = plan?.because ?? "";
  const { after, meanwhile, label } = words.events[because] ?? {};
  const said = plan?.state === "wait" ? (meanwhile ?? (label && words.awaiting)) : after;
  return words.because[because] ?? said ?? (label ? `${label}.` : because);
}
