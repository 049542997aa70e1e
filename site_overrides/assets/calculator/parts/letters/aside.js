/** What stands beside a message: how to use it, what to do, and what to leave. */

import { el } from "../../view/dom.js";
import { adviceFor } from "../../writing/templates.js";
import { data } from "./data.js";
import { marks } from "./marks.js";
import { LETTERS } from "./words.js";

/** @typedef {import("../../types.js").Model} Model */

/** @param {Model} model @param {import("./state.js").Letter} letter @returns {HTMLElement} */
export function aside(model, { template, step, route }) {
  const advice = adviceFor(data.letters, step, route);
  return el(
    "aside",
    { class: "calc-letter__aside", "data-key": "aside", "aria-label": LETTERS.note },
    el(
      "p",
      { "data-key": "note" },
      template.note && [el("strong", {}, `${LETTERS.note}: `), template.note, " "],
      marks(model, template),
    ),
    list(model, LETTERS.dos, advice, "do"),
    list(model, LETTERS.donts, advice, "dont"),
  );
}

/**
 * @param {Model} model
 * @param {string} title
 * @param {import("../../writing/types.js").Advice[]} advice
 * @param {"do" | "dont"} side
 */
function list(model, title, advice, side) {
  const those = advice.filter((each) => each[side]);
  return (
    those.length > 0 &&
    el(
      "section",
      { class: `calc-letter__${side}`, "data-key": side },
      el("h3", {}, title),
      el(
        "ul",
        {},
        those.map((each) => el("li", {}, each[side] ?? "", " ", marks(model, each))),
      ),
    )
  );
}
