/**
 * The small calculator on a stage's page: the days of that stage's steps, and the way to the rest.
 */

import { dateActions } from "./actions/dates.js";
import { questionActions } from "./actions/questions.js";
import { calculatorAddress } from "./addresses.js";
import { boardAt } from "./board.js";
import { root } from "./data.js";
import { encode } from "./fragment.js";
import { opened } from "./opened.js";
import { WIDGET } from "./strings.js";
import { questions } from "./view/asked.js";
import { days } from "./view/days.js";
import { el } from "./view/dom.js";

/**
 * @param {HTMLElement} place with the ids of its steps in `data-steps`
 * @throws {Error} where its files cannot be loaded
 */
export async function widget(place) {
  const steps = (place.dataset.steps ?? "").split(" ").filter(Boolean);
  await boardAt(place, {
    view: (model) => [
      el("h2", { class: "calc-widget__title", id: "calc-widget" }, WIDGET.title),
      questions(model, steps),
      days(model, steps),
      el(
        "p",
        {},
        el(
          "a",
          { class: "calc-button", href: calculatorAddress(model, encode(model.state.inputs)) },
          WIDGET.open,
        ),
      ),
    ],
    actions: [questionActions, dateActions],
    unanswered: () => ({ editing: "start", asking: [] }),
    opened: (program) => ({ ...opened(root, "", program, null), place: null }),
  });
}
