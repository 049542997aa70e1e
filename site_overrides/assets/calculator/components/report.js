/** "Something wrong here?": a report that says what it is about, and nothing about the reader. */

import { own } from "../core/own.js";
import { sourcesOf } from "../core/source_words.js";
import { el } from "./dom.js";
import { REPORT } from "./words.js";

/** What stands for a name in braces, in an address. */
const BLANK = /%7B([a-z]+)%7D/g;

/**
 * @param {Pick<import("../controller/types.js").Model, "trail" | "words">} model
 * @param {object} about
 * @param {string} about.rule its id with its part: `steps.<id>`
 * @param {string} about.page an address of the guide, without any answer
 * @param {string[]} about.cites what its advice rests on
 * @param {boolean} about.isOurs whether some of it is our own
 * @returns {HTMLElement | null} null where nobody takes reports, or until the lines are loaded
 */
export function reportLink({ trail, words }, { rule, page, cites, isOurs }) {
  const line = trail && own(trail.lines, rule);
  if (!trail?.report || !line) return null;
  const sources = sourcesOf(cites).map((id) => words.sources[id]?.name ?? id);
  const whose = [...sources, ...(isOurs ? [REPORT.ours] : [])].join(", ") || REPORT.unknown;
  const told = { rule, page, line: String(line), whose };
  const address = trail.report.replace(BLANK, (blank, name) =>
    encodeURIComponent(own(told, name) ?? blank),
  );
  return el(
    "p",
    { class: "calc-report" },
    el("a", { href: address, rel: "external nofollow" }, REPORT.wrong),
  );
}
