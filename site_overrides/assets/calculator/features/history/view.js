/** What happened: buttons to tell of it, and the history below. */

import { button } from "../../components/button.js";
import { el } from "../../components/dom.js";
import { eventButtons } from "./buttons.js";
import { formAt } from "./event_form.js";
import { history } from "./list.js";
import { HAPPENED } from "./words.js";

/** @import { Model } from "../../controller/types.js" */

/** @param {Model} model @returns {HTMLElement | null} null before the first answer */
export function happened(model) {
  const { state } = model;
  if (state.inputs.events.length === 0) return null;
  return el(
    "section",
    { class: "calc-happened", "data-key": "happened" },
    el("h2", { id: "calc-happened", tabindex: "-1" }, HAPPENED.title),
    removed(model),
    eventButtons(model),
    formAt("", model),
    history(model),
  );
}

/** What was just removed can be had back where it stood. @param {Model} model */
function removed({ state: { change, inputs } }) {
  if (!change || change.undo === null || change.inputs === inputs) return null;
  return el(
    "p",
    { class: "calc-removed", "data-key": "removed" },
    `${change.undo}. `,
    button("undo", HAPPENED.undo, { "data-focus": "calc-happened" }),
  );
}
