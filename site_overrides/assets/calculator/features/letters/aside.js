/** Advice beside a letter: how to use it, the do's and the don'ts, and where they come from. */

import { el } from "../../components/dom.js";
import { reportLink } from "../../components/report.js";
import { REPORT } from "../../components/words.js";
import { letterAddress } from "../../core/addresses.js";
import { adviceFor } from "../../core/letters/letter_choice.js";
import { fromSources } from "../../core/source_words.js";
import { claim } from "../plan/evidence.js";
import { lettersIn } from "./in_plan.js";
import { LETTERS } from "./words.js";

/** @import { Model } from "../../controller/types.js" */
/** @import { Advice, Backed } from "../../core/letters/types.js" */
/** @typedef {"do" | "dont"} Side */

/** So many of each stand in sight. */
const FEW = 2;

const SIDES = /** @type {const} */ (["do", "dont"]);

/** @param {Model} model @param {import("./state.js").Letter} letter @returns {HTMLElement} */
export function aside(model, { id, template, step, route }) {
  const { stage = "" } = model.words.steps[step] ?? {};
  const advice = adviceFor(lettersIn(model), step, stage, route);
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

/**
 * @param {Model} model
 * @param {string} key
 * @param {Backed[]} backed
 * @param {string} [letter] whose place on the page of letters is named, too
 * @returns {HTMLElement | null} said once and quietly, in full one press away; nothing where nothing is behind any of it
 */
export function sources(model, key, backed, letter) {
  const cites = [...new Set(backed.flatMap(({ cites = [] }) => cites))];
  const reasons = [...new Set(backed.flatMap(({ ours }) => ours ?? []))];
  if (cites.length === 0 && reasons.length === 0) return null;
  const page = letter && letterAddress(model, letter);
  return el(
    "details",
    { class: "calc-sources", "data-key": `sources-${key}`, "data-evidence": true },
    el("summary", fromSources(cites, model.words)),
    el(
      "ul",
      cites.map((cite) => el("li", claim(cite, model))),
      reasons.map((reason) => el("li", `${REPORT.ours}: ${reason}`)),
    ),
    page && [
      el("p", el("a", { href: page }, LETTERS.onItsPage)),
      reportLink(model, { rule: `letters.${letter}`, page, cites, isOurs: reasons.length > 0 }),
    ],
  );
}
