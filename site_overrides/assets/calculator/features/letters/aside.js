/** Advice beside a letter: how to use it, the do's and the don'ts. */

import { el } from "../../components/dom.js";
import { adviceFor } from "../../core/letters/letter_choice.js";
import { lettersIn } from "./in_plan.js";
import { sources } from "./sources.js";
import { LETTERS } from "./words.js";

/** @import { Model } from "../../controller/types.js" */
/** @import { Advice } from "../../core/letters/types.js" */
/** @typedef {"do" | "dont"} Side */

/** So many of each stand in sight. */
const FEW = 2;

const SIDES = /** @type {const} */ (["do", "dont"]);

/** @param {Model} model @param {import("./state.js").Letter} letter @returns {HTMLElement} */
export function aside(model, { id, template, step, route }) {
  const advice = adviceFor(lettersIn(model), step, route);
  return el(
    "aside",
    { class: "calc-letter__aside", "data-key": "aside", "aria-label": LETTERS.note },
    template.note &&
      el("p", { "data-key": "note" }, el("strong", `${LETTERS.note}: `), template.note),
    SIDES.map((side) => list(side, of(advice, side).slice(0, FEW))),
    more(SIDES.map((side) => list(side, of(advice, side).slice(FEW)))),
    sources(model, "letter", [template, ...advice], id),
  );
}

/** @param {Advice[]} advice @param {Side} side */
const of = (advice, side) => advice.flatMap((each) => each[side] ?? []);

/** @param {Side} side @param {string[]} those */
const list = (side, those) =>
  those.length > 0 &&
  el(
    "section",
    { class: `calc-letter__${side}`, "data-key": side },
    el("h3", LETTERS[side]),
    el(
      "ul",
      those.map((each) => el("li", each)),
    ),
  );

/** @param {(HTMLElement | false)[]} lists */
const more = (lists) =>
  lists.some(Boolean) &&
  el("details", { class: "calc-more", "data-key": "more" }, el("summary", LETTERS.more), lists);
