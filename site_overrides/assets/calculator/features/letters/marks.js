/** The small marks behind what is said: the claims that it rests on, each the way to its source. */

import { el } from "../../components/dom.js";
import { noteAddress } from "../../core/addresses.js";
import { data } from "./data.js";
import { LETTERS } from "./words.js";

/**
 * @param {import("../../controller/types.js").Model} model
 * @param {import("../../core/letters/types.js").Backed} backed
 * @returns {import("../../components/dom.js").Child}
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
          claim && el("span", { class: "vh" }, `: ${name}`),
        ),
        " ",
      ];
    }),
    ours && el("span", { class: "mark mark--ours", title: ours }, LETTERS.ours),
  );
}
