/** Buttons to copy the link, to print, and to save a picture. */

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
    button("copy", state.copied === "yes" ? NOTICE.copied : NOTICE.copy),
    plan && [
      take(NOTICE.print, "print"),
      take(NOTICE.picture("PNG"), "png"),
      take(NOTICE.picture("SVG"), "svg"),
    ],
    parts.sharing === null && el("p", { class: "calc-error" }, PLACES.failed),
  ];
}

/** @param {string} label @param {string} what */
const take = (label, what) => button("take", label, { "data-what": what, "data-key": what });

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
