/** Whether the chosen source speaks for the reader's place. */

import { adviceOf } from "../../engine.js";
import { NOTICE } from "./words.js";

/** @import { Model } from "../../controller/types.js" */

/**
 * @param {Model} model
 * @returns {string[]} a sentence where the dates follow a source that speaks for other places alone
 */
export function elsewhere({ program, state, words }) {
  const { region } = state.inputs;
  const { name, places = [] } = words.sources[adviceOf(program, state.inputs)] ?? {};
  const speaks = places.some(([place]) => `${region}-`.startsWith(`${place}-`));
  if (!name || !region || places.length === 0 || speaks) return [];
  const here = words.regions[region]?.name ?? region;
  return [NOTICE.elsewhere(name, places.map(([, place]) => place).join(", "), here)];
}
