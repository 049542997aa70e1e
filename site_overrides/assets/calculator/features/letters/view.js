/** Words to send for one step: filled in from what was typed once, to be changed, copied or mailed. */

import { el } from "../../components/dom.js";
import { placeHead } from "../../components/place.js";
import { stepAddress } from "../../core/addresses.js";
import { nameOf } from "../../core/application_name.js";
import { letterActions, settle } from "./actions.js";
import { aside } from "./aside.js";
import { loadData } from "./data.js";
import { draft } from "./draft.js";
import { blankFields, formatField, peopleFields } from "./fields.js";
import { letterOf } from "./state.js";
import { LETTERS } from "./words.js";

export { letterActions as actions, loadData as ready, settle };

/**
 * @param {import("../../controller/types.js").Model} model
 * @param {string} step
 * @returns {import("../../components/dom.js").Child}
 */
export function view(model, step) {
  const { words, application } = model;
  const letter = letterOf(model, step);
  const title = words.steps[step]?.title ?? step;
  const kicker = nameOf(application, words) || LETTERS.title;
  if (!letter)
    return [
      placeHead(title, kicker),
      el("p", LETTERS.none),
      el("p", el("a", { href: stepAddress(model, step) }, LETTERS.page)),
    ];
  return [
    placeHead(title, kicker),
    el(
      "div",
      { class: "calc-letter", "data-key": "letter" },
      el(
        "div",
        { "data-key": "fields" },
        formatField(model, letter),
        peopleFields(model, letter),
        blankFields(model, letter),
      ),
      draft(model, letter),
      aside(model, letter),
    ),
  ];
}
