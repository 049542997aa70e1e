/**
 * The small calculator on a stage's page: the days of that stage's steps, and the way to the rest.
 */

import { el } from "./components/dom.js";
import { controllerAt } from "./controller/controller.js";
import { opened } from "./controller/initial_state.js";
import { calculatorAddress } from "./core/addresses.js";
import { root } from "./core/data.js";
import { encode } from "./core/fragment.js";
import { questionActions } from "./features/questions/actions.js";
import { askedDay } from "./features/questions/asked_day.js";
import { dateActions } from "./features/questions/date_actions.js";
import { days } from "./features/stage_days/days.js";
import { questions } from "./features/stage_days/questions.js";
import { WIDGET } from "./features/stage_days/words.js";

/**
 * @param {HTMLElement} place with the ids of its steps in `data-steps`
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
    actions: [questionActions, dateActions],
    unanswered: () => ({ editing: "start", asking: [] }),
    opened: (program) => ({ ...opened(root, "", program, null), place: null }),
  });
}
