/** The whole calculator, from what is known: a pure function of the model. */

import { el } from "../components/dom.js";
import { placeView } from "../components/place.js";
import { applicationBar, keptNotes } from "../features/applications/bar.js";
import { takenAlong } from "../features/calendar/menu.js";
import { happened } from "../features/history/view.js";
import { foot, notices } from "../features/notices/view.js";
import { missed } from "../features/plan/missed.js";
import { next } from "../features/plan/next.js";
import { picture } from "../features/plan/picture.js";
import { dropped, steps } from "../features/plan/steps.js";
import { stop } from "../features/plan/stop.js";
import { answers, settings } from "../features/questions/view.js";
import { prefilled } from "../features/sharing/view.js";

/** @param {import("../core/types.js").Model} model @returns {HTMLElement[]} */
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
