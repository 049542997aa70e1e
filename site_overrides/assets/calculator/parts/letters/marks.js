/** The small marks behind what is said: the claims that it rests on, each the way to its source. */

import { noteAddress } from "../../addresses.js";
import { el } from "../../view/dom.js";
import { data } from "./data.js";
import { LETTERS } from "./words.js";

/**
 * @param {import("../../types.js").Model} model
 * @param {import("../../writing/types.js").Backed} backed
 * @returns {import("../../view/dom.js").Child}
 */
export function marks({ root, words }, { cites = [], ours }) {
  return el(
    "span",
    { class: "marks" },
    cites.map((cite) => {
      const [source = ""] = cite.split("/");
      const claim = data.claims[cite];
      const name = words.sources[source]?.name ?? source;
      return [
        el(
          "a",
          {
            class: "mark",
            href: noteAddress({ root, words }, source, claim?.note ?? ""),
            title: claim?.says,
          },
          claim?.code ?? name,
          claim && el("span", { class: "calc-hidden" }, `: ${name}`),
        ),
        " ",
      ];
    }),
    ours && el("span", { class: "mark mark--ours", title: ours }, LETTERS.ours),
  );
}
