/** Where advice beside a letter comes from: said once and quietly, in full one press away. */

import { el } from "../../components/dom.js";
import { reportLink } from "../../components/report.js";
import { letterAddress, noteAddress } from "../../core/addresses.js";
import { fromSources, sourcesOf } from "../../core/source_words.js";
import { data } from "./data.js";
import { LETTERS } from "./words.js";

/** @import { Model } from "../../controller/types.js" */
/** @import { Backed } from "../../core/letters/types.js" */

/**
 * @param {Model} model
 * @param {string} key
 * @param {Backed[]} backed
 * @param {string} [letter] whose place on the page of letters is named, too
 * @returns {HTMLElement | null} nothing where nothing is behind any of it
 */
export function sources(model, key, backed, letter) {
  const cites = [...new Set(backed.flatMap(({ cites = [] }) => cites))];
  const reasons = [...new Set(backed.flatMap(({ ours }) => ours ?? []))];
  if (cites.length === 0 && reasons.length === 0) return null;
  return el(
    "details",
    { class: "calc-sources", "data-key": `sources-${key}`, "data-evidence": letter !== undefined },
    el("summary", fromSources(cites, model.words)),
    el(
      "ul",
      cites.map((cite) => el("li", claim(cite, model))),
      reasons.map((reason) => el("li", `${LETTERS.ours}: ${reason}`)),
    ),
    letter && [
      el("p", el("a", { href: letterAddress(model, letter) }, LETTERS.onItsPage)),
      reportLink(model, {
        rule: `letters.${letter}`,
        page: letterAddress(model, letter),
        whose: [
          ...sourcesOf(cites).map((id) => model.words.sources[id]?.name ?? id),
          ...(reasons.length > 0 ? [LETTERS.ours] : []),
        ],
      }),
    ],
  );
}

/** @param {string} cite @param {Model} model @returns {import("../../components/dom.js").Child} */
function claim(cite, { root, words }) {
  const [source = ""] = cite.split("/");
  const known = data.claims[cite];
  const name = words.sources[source]?.name ?? source;
  return [
    el("a", { href: noteAddress({ root, words }, source, known?.note ?? "") }, name),
    known && `: ${known.says}`,
  ];
}
