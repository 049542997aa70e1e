/**
 * The rules have changed since the reader was here: which dates moved, in which application.
 *
 * What is kept holds no dates. So the rules that the reader last saw are kept, and each application is
 * planned with them and with those of now.
 */

import { button } from "../../components/button.js";
import { el } from "../../components/dom.js";
import { nameOf } from "../../core/application_name.js";
import { loadRegions, usable } from "../../core/days_off.js";
import { planned } from "../../core/planning.js";
import { kept, seenRules, setSeenRules } from "../../core/store.js";
import { changeInWords, movesBetween } from "../change_note/moves.js";

/** @import { Model } from "../../controller/types.js" */
/** @import { Program, Application } from "../../core/types.js" */

/** @satisfies {import("../../core/types.js").Said} */
const NEWS = {
  title: "The advice of this guide has changed since you were here",
  versions: (was, is) => (was === is ? "" : ` (${was}, now ${is})`),
  moved: "These dates have changed:",
  unknown: "Your dates are worked out anew.",
  what: "What changed",
  understood: "OK",
  this: (one) => `Your ${one}`,
};

/**
 * @typedef {object} News
 * @property {string} was the version of the rules that the reader last saw
 * @property {boolean} known whether the former dates could be worked out
 * @property {{name: string, moves: string[]}[]} moved those applications of which a date moved
 */

/** What was found at this visit. @type {News | null} */
let news = null;

/** @param {Model} model */
export async function ready(model) {
  const { applications } = kept(model.root);
  await loadRegions(model.program, applications);
  const before = parsed(seenRules(model.root));
  news = before && newsFrom(before, applications, model);
  // Where nothing of theirs moved there is nothing to tell.
  if (news?.known && news.moved.length === 0) understood(model);
}

/** @param {Model} model */
export function view({ program, words, root }) {
  if (!news) return null;
  const { was, known, moved } = news;
  return el(
    "section",
    { class: "calc-notice", "aria-labelledby": "calc-news", "data-key": "news" },
    el(
      "p",
      el("strong", { id: "calc-news" }, NEWS.title, NEWS.versions(was, program.version), "."),
      " ",
      known ? NEWS.moved : NEWS.unknown,
    ),
    el(
      "ul",
      moved.map(({ name, moves }) =>
        el(
          "li",
          el("strong", name || NEWS.this(words.guide.case.one)),
          el(
            "ul",
            moves.map((move) => el("li", move)),
          ),
        ),
      ),
    ),
    el(
      "p",
      words.pages.changes && el("a", { href: new URL(words.pages.changes, root).href }, NEWS.what),
      " ",
      button("understood", NEWS.understood, { kind: "quiet" }),
    ),
  );
}

/** @param {import("../../controller/types.js").Page} page @returns {import("../../controller/types.js").Actions} */
export const actions = ({ model, update }) => ({
  understood: () => {
    understood(model());
    update({ outdated: false }, "calc-next");
  },
});

/** @param {Model} model */
function understood({ root, rulesText }) {
  news = null;
  setSeenRules(root, rulesText);
}

/** @param {string | null} text @returns {Program | null} */
function parsed(text) {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * @param {Program} before
 * @param {Application[]} applications
 * @param {Model} model
 * @returns {News}
 */
function newsFrom(before, applications, model) {
  const { program, words, today } = model;
  const former = { ...before, holidays: program.holidays };
  const was = before.version;
  try {
    const moved = applications.flatMap((application) => {
      const [old, now] = [former, program].map((rules) =>
        planned(rules, usable(rules, application.inputs), today),
      );
      if (!old?.plan || !now?.plan) return [];
      const moves = movesBetween(old.plan, now.plan);
      if (moves.length === 0) return [];
      const told = changeInWords(moves, { kind: "rules" }, { ...model, plan: now.plan });
      const sentences = told.moves.length > 0 ? told.moves : [told.summary];
      return [{ name: nameOf(application, words), moves: sentences }];
    });
    return { was, known: true, moved };
  } catch {
    // The engine of now need not run the rules of then.
    return { was, known: false, moved: [] };
  }
}
