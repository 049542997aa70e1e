/** The whole calculator, from what is known: a pure function of the model. */

import { below, planColumn } from "../components/columns.js";
import { later, nodes } from "../components/dom.js";
import { placeView } from "../components/place.js";
import { FEATURES } from "../features/registry.js";

/** @import { Model } from "./types.js" */

/** @param {Model} model @returns {Node[]} */
export function page(model) {
  const { state } = model;
  /** @param {...string} slots */
  const shown = (...slots) =>
    FEATURES.filter(({ slot = "" }) => slots.includes(slot)).map(({ view }) => view?.(model));
  if (state.place) return nodes([shown("everywhere"), placeView(model)]);
  return nodes([
    shown("above"),
    planColumn(shown("plan", "everywhere")),
    later(below(), () => shown("below")),
    shown("paper"),
  ]);
}
