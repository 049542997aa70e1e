/** Words to send for one step: filled in from what was typed once, to be changed, copied or mailed. */

import { stepAddress } from "../addresses.js";
import { nameOf } from "../names.js";
import { el } from "../view/dom.js";
import { placeHead } from "../view/place.js";
import { letterActions, settle } from "./letters/actions.js";
import { aside } from "./letters/aside.js";
import { loadData } from "./letters/data.js";
import { draft } from "./letters/draft.js";
import { blankFields, formatField, peopleFields } from "./letters/fields.js";
import { letterOf } from "./letters/state.js";
import { LETTERS } from "./letters/words.js";

export { letterActions as actions, loadData as ready, settle };

/**
 * @param {import("../types.js").Model} model
 * @param {string} step
 * @returns {import("../view/dom.js").Child}
 */
export function view(model, step) {
  const { words, application } = model;
  const letter = letterOf(model, step);
  const title = words.steps[step]?.title ?? step;
  const kicker = nameOf(application, words) || LETTERS.title;
  if (!letter)
    return [
      placeHead(title, kicker),
      el("p", {}, LETTERS.none),
      el("p", {}, el("a", { href: stepAddress(model, step) }, LETTERS.page)),
    ];
  return [
    placeHead(title, kicker),
    el(
      "div",
      { class: "calc-letter", "data-key": "letter" },
      el(
        "div",
        { class: "calc-letter__fields", "data-key": "fields" },
        formatField(model, letter),
        peopleFields(model, letter),
        blankFields(model, letter),
      ),
      draft(model, letter),
      aside(model, letter),
    ),
  ];
}
