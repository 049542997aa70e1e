/** The note at the top of a plan: what the last change did to it, why, and the way back. */

import { button, row } from "../../components/button.js";
import { el } from "../../components/dom.js";
import { causeBetween } from "./causes.js";
import { changeInWords, movesBetween } from "./moves.js";
import { CHANGES } from "./words.js";

/** @import { Model } from "../../controller/types.js" */
/** @import { Change } from "./moves.js" */

/** How many moves are shown without being asked for. */
const FEW = 4;

/** @param {Model} model @returns {string} the change in a sentence or two, to be read out */
export const spoken = (model) => inWords(model)?.summary ?? "";

/** @param {Model} model @returns {HTMLElement | null} */
export function view(model) {
  const change = inWords(model);
  if (!change) return null;
  const { summary, moves } = change;
  const shown = moves.length > FEW ? moves.slice(0, FEW - 1) : moves;
  const folded = moves.slice(shown.length);
  const { past, change: last } = model.state;
  return el(
    "section",
    { class: "calc-changed", "aria-label": CHANGES.title, "data-key": `changed-${past.length}` },
    el("p", el("strong", summary.replace(/\.$/, moves.length > 0 ? ":" : "."))),
    shown.length > 0 && list(shown),
    folded.length > 0 &&
      el(
        "details",
        { class: "calc-more" },
        el("summary", CHANGES.more(folded.length)),
        list(folded),
      ),
    row(
      past.length > 0 && button("undo", last?.back ? CHANGES.undoMore : CHANGES.undo),
      button("hide-change", CHANGES.hide, { kind: "quiet" }),
    ),
  );
}

/** @param {string[]} moves */
const list = (moves) =>
  el(
    "ul",
    moves.map((move) => el("li", `${move}.`)),
  );

/** @param {Model} model @returns {Change | null} null where there is nothing to tell */
function inWords(model) {
  const { state, plan } = model;
  const { change } = state;
  if (!change) return null;
  if (!plan || !change.plan || change.inputs === state.inputs)
    return change.undo === null ? null : { summary: `${change.undo}.`, moves: [] };
  /** @type {import("./causes.js").Cause} */
  const cause = change.back
    ? { kind: "back" }
    : change.undo === null
      ? causeBetween(change.inputs, state.inputs)
      : { kind: "told", text: change.undo };
  return changeInWords(movesBetween(change.plan, plan), cause, model);
}
