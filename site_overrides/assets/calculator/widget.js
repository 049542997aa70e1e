/**
 * The small calculator on a stage's page: the days of that stage's steps, and the way to the rest.
 */

import { el } from "./components/dom.js";
import { WIDGET } from "./components/words.js";
import { controllerAt } from "./controller/controller.js";
import { opened } from "./controller/initial_state.js";
import { calculatorAddress } from "./core/addresses.js";
import { isBegun } from "./core/answers.js";
import { root } from "./core/data.js";
import { encode } from "./core/fragment.js";
import { questionActions } from "./features/questions/actions.js";
import { askedDay } from "./features/questions/day_question.js";
import { days, questions } from "./features/stage_days/view.js";

/**
 * @param {HTMLElement} place with the ids of its steps in `data-steps`, and the route of its page in `data-route`
 * @throws {Error} where its files cannot be loaded
 */
export async function widget(place) {
  const steps = (place.dataset.steps ?? "").split(" ").filter(Boolean);
  const asked = askedDay(place);
  await controllerAt(place, {
    view: (model) => {
      const shown = days(model, steps);
      return [
        el("h2", { class: "calc-widget__title", id: "calc-widget" }, WIDGET.title),
        questions(model, steps, asked),
        ...(shown ? [shown] : []),
        el(
          "p",
          el(
            "a",
            { class: "calc-button", href: calculatorAddress(model, encode(model.state.inputs)) },
            WIDGET.open,
          ),
        ),
      ];
    },
    actions: [questionActions],
    unanswered: () => ({ editing: "start", asking: [] }),
    opened: (program) => {
      const found = opened(root, "", program, null);
      const { route } = place.dataset;
      // Whoever reads the page of a route, and has answered nothing yet, is on it.
      const isNew = route !== undefined && !isBegun(program, found.inputs);
      const inputs = isNew ? { ...found.inputs, route } : found.inputs;
      return { ...found, inputs, place: null };
    },
  });
}
