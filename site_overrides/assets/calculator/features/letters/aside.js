/** Advice beside a letter: how to use it, the do's and the don'ts. */

import { el } from "../../components/dom.js";
import { adviceFor } from "../../core/letters/letter_choice.js";
import { lettersIn } from "./in_plan.js";
import { sources } from "./sources.js";
import { LETTERS } from "./words.js";

/** @import { Model } from "../../controller/types.js" */

/** @param {Model} model @param {import("./state.js").Letter} letter @returns {HTMLElement} */
export function aside(model, { id, template, step, route }) {
  const advice = adviceFor(lettersIn(model), step, route);
  return el(
    "aside",
    { class: "calc-letter__aside", "data-key": "aside", "aria-label": LETTERS.note },
    template.note &&
      el("p", { "data-key": "note" }, el("strong", `${LETTERS.note}: `), template.note),
    list(LETTERS.dos, advice, "do"),
    list(LETTERS.donts, advice, "dont"),
    sources(model, "letter", [template, ...advice], id),
  );
}

/**
 * @param {string} title
 * @param {import("../../core/letters/types.js").Advice[]} advice
 * @param {"do" | "dont"} side
 */
function list(title, advice, side) {
  const those = advice.filter((each) => each[side]);
  return (
    those.length > 0 &&
    el(
      "section",
      { class: `calc-letter__${side}`, "data-key": side },
      el("h3", title),
      el(
        "ul",
        those.map((each) => el("li", each[side] ?? "")),
      ),
    )
  );
}
