/** The whole calculator, from what is known: a pure function of the model. */

import { picture } from "../picture.js";
import { answers, settings } from "./answers.js";
import { applicationBar, keptNotes } from "./application_bar.js";
import { takenAlong } from "./calendar.js";
import { el } from "./dom.js";
import { happened } from "./happened.js";
import { missed } from "./missed.js";
import { next } from "./next.js";
import { foot, notices } from "./notices.js";
import { placeView } from "./place.js";
import { prefilled } from "./sharing.js";
import { dropped, steps } from "./steps.js";
import { stop } from "./stop.js";

/** @param {import("../types.js").Model} model @returns {HTMLElement[]} */
export function page(model) {
  const { state, plan } = model;
  const begun = state.inputs.events.length > 0;
  const sheet = state.printing?.(model);
  const note = model.changed?.note(model);
  const news = state.outdated && model.parts["rules-changed"]?.view(model, "");
  const told = news instanceof HTMLElement ? [news] : [];
  if (state.place)
    // Elsewhere than at the plan, only what can be had back is worth a note.
    return [...told, ...(note && state.change?.undo ? [note] : []), ...placeView(model)];
  return [
    ...applicationBar(model),
    ...prefilled(model),
    answers(model),
    el(
      "div",
      { class: "calc-plan", "data-key": "plan" },
      note,
      next(model),
      told,
      notices(model),
      keptNotes(model),
      plan &&
        el(
          "div",
          { class: "calc-picture", "data-key": "picture", "data-picture": true },
          picture(model),
        ),
      steps(model),
      takenAlong(model),
      stop(model),
      missed(model),
      dropped(model),
    ),
    ...(begun ? [happened(model)] : []),
    settings(model),
    ...(begun ? [foot(model)] : []),
    ...(sheet ? [sheet] : []),
  ];
}
