/** What is said where there is no next step. */

/** @import { Plan, Words } from "./types.js" */

/**
 * @param {Pick<Plan, "state" | "because"> | null} plan
 * @param {Words} words
 * @returns {string} a sentence or two
 */
export function ending(plan, words) {
  const because = plan?.because ?? "";
  const { after, meanwhile, label } = words.events[because] ?? {};
  const said = plan?.state === "wait" ? (meanwhile ?? (label && words.awaiting)) : after;
  return words.because[because] ?? said ?? (label ? `${label}.` : because);
}
