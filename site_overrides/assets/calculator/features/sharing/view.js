/** Buttons to copy the link or the plan, to print, and to save a picture. */

import { button } from "../../components/button.js";
import { el } from "../../components/dom.js";
import { PLACES } from "../../components/words.js";
import { NOTICE } from "../notices/words.js";
import { answersGiven } from "../questions/facts.js";

/** @import { Model } from "../../controller/types.js" */

/** @param {Model} model @returns {import("../../components/dom.js").Child[]} */
export function sharing({ state, parts, plan }) {
  return [
    // A phone's own sheet, where there is one.
    "share" in navigator && button("share", NOTICE.share),
    button("copy", state.copied === "link" ? NOTICE.copied : NOTICE.copy),
    plan && [
      button("copy-text", state.copied === "text" ? NOTICE.textCopied : NOTICE.copyText, PART),
      button("print", NOTICE.print, PART),
      picture("PNG"),
      picture("SVG"),
    ],
    parts.sharing === null && el("p", { class: "calc-error" }, PLACES.failed),
  ];
}

const PART = { "data-part": "sharing" };

/** @param {"PNG" | "SVG"} name of a kind of file */
function picture(name) {
  const kind = name.toLowerCase();
  return button("picture", NOTICE.picture(name), { ...PART, "data-kind": kind, "data-key": kind });
}

/** @param {Model} model @returns {HTMLElement[]} what a link has set, before anything is answered */
export function prefilled({ state, words }) {
  const { prefilled: link } = state;
  if (!link) return [];
  const { route, advice, region, workingDays } = link;
  const facts = answersGiven(link, words);
  const set = [
    route && (words.routes[route]?.title ?? route),
    region === null ? NOTICE.noRegion : region && (words.regions[region]?.name ?? region),
    workingDays === false && NOTICE.everyDay,
    ...facts,
    advice && (words.sources[advice]?.name ?? NOTICE.ours),
  ].filter(Boolean);
  if (set.length === 0) return [];
  return [
    el(
      "p",
      { class: "calc-notice", "data-key": "prefilled" },
      NOTICE.prefilled(set.join(", ")),
      state.kept > 0 && ` ${NOTICE.prefilledKept}`,
    ),
  ];
}
