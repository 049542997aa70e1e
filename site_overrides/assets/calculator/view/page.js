/** The whole calculator, from what is known: a pure function of the model. */

import { picture } from "../picture.js";
import { answers, settings } from "./answers.js";
import { applicationBar, keptNotes } from "./application_bar.js";
import { takenAlong } from "./calendar.js";
import { el } from "./dom.js";
import { happened } from "./happened.js";
import { next } from "./next.js";
import { foot, notices } from "./notices.js";
import { placeView } from "./place.js";
import { dropped, steps } from "./steps.js";

/** @param {import("../types.js").Model} model @returns {HTMLElement[]} */
export function page(model) {
  const { state, plan } = model;
  const begun = state.inputs.events.length > 0;
  if (state.place) return placeView(model);
  return [
    ...applicationBar(model),
    answers(model),
    el(
      "div",
      { class: "calc-plan", "data-key": "plan" },
      next(model),
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
      dropped(model),
    ),
    ...(begun ? [happened(model)] : []),
    settings(model),
    ...(begun ? [foot(model)] : []),
  ];
}
