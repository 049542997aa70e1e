/**
 * The moves between two plans, and their cause, in words.
 *
 * Loaded with the first change. Nothing here knows what made the change: the cause is an argument.
 */

import { capital } from "../../core/reason.js";
import { causeInWords } from "./causes.js";
import { CHANGES } from "./words.js";

/** @import { Cause } from "./causes.js" */
/** @import { Plan, PlanStep } from "../../core/types.js" */
/** @typedef {Pick<import("../../controller/types.js").Model, "program" | "words" | "dates" | "plan">} Known */

/**
 * @typedef {object} Move what became of one step
 * @property {string} step
 * @property {"moved" | "came" | "went" | "late" | "done" | "undone"} kind
 * @property {string | null} from its day before; null where it had none
 * @property {string | null} to its day now
 * @property {string | null} because the code of the reason why it has none any more
 *
 * @typedef {object} Change
 * @property {string} summary in a sentence or two, to be read out
 * @property {string[]} moves one sentence each, where the summary does not say it all
 */

/**
 * Each step whose day is another one, or that was done, taken back, or became late.
 *
 * @param {Pick<Plan, "steps">} before
 * @param {Pick<Plan, "steps">} after
 * @returns {Move[]}
 */
export function movesBetween(before, after) {
  const ids = [...after.steps, ...before.steps].map(({ step }) => step);
  return [...new Set(ids)].flatMap((step) => {
    const was = before.steps.find((each) => each.step === step);
    const now = after.steps.find((each) => each.step === step);
    const kind = kindOf(was, now);
    if (!kind) return [];
    const [from, to] = [was?.on ?? null, now?.on ?? null];
    return [{ step, kind, from, to, because: to === null ? (now?.dropped ?? null) : null }];
  });
}

/**
 * @param {PlanStep | undefined} was
 * @param {PlanStep | undefined} now
 * @returns {Move["kind"] | null}
 */
function kindOf(was, now) {
  const [from, to] = [was?.on ?? null, now?.on ?? null];
  if (to === null) return from === null ? null : "went";
  if (now?.status === "done") return was?.status === "done" ? differing(from, to) : "done";
  if (was?.status === "done") return "undone";
  if (from === null) return "came";
  return now?.status === "late" && was?.status !== "late" ? "late" : differing(from, to);
}

/** @param {string | null} from @param {string} to */
const differing = (from, to) => (from === to ? null : "moved");

/**
 * @param {Move[]} moves
 * @param {Cause} cause
 * @param {Known} known with the plan after the change
 * @returns {Change}
 */
export function changeInWords(moves, cause, known) {
  const told = moves.filter((move) => !isTheCause(move, cause));
  const sentences = inSentences(inOrder(told, known), known);
  const [first = ""] = sentences;
  const why = causeInWords(cause, known);
  const same = moves.length > 0 ? CHANGES.others : CHANGES.same;
  // What was removed is said first, since it can be had back.
  if (cause.kind === "told") {
    const what = sentences.length > 1 ? CHANGES.count(told.length) : first || same;
    return { summary: `${why}. ${what}.`, moves: sentences.length > 1 ? sentences : [] };
  }
  if (sentences.length === 0) return { summary: `${capital(why)}. ${same}.`, moves: [] };
  if (sentences.length === 1) return { summary: `${CHANGES.one(first, why)}.`, moves: [] };
  return { summary: `${CHANGES.many(why, CHANGES.count(told.length))}.`, moves: sentences };
}

/** That what was ticked off is done, is no news. @param {Move} move @param {Cause} cause */
const isTheCause = ({ step }, cause) => "happening" in cause && cause.happening.step === step;

/**
 * @param {Move[]} moves
 * @param {Known} known
 * @returns {Move[]} what has to be done first, by day; then what may be; then what fell away
 */
function inOrder(moves, { plan }) {
  /** @param {Move} move */
  const rank = ({ step, to }) => {
    const now = plan?.steps.find((each) => each.step === step);
    if (to === null) return 2;
    return now?.optional || (now?.instead_of ?? []).length > 0 ? 1 : 0;
  };
  /** @param {Move} one @param {Move} other */
  const byDay = ({ to: one }, { to: other }) =>
    one === other ? 0 : (one ?? "") < (other ?? "") ? -1 : 1;
  return [...moves].sort((one, other) => rank(one) - rank(other) || byDay(one, other));
}

/** @param {Move[]} moves @param {Known} known @returns {string[]} without their full stops */
function inSentences(moves, known) {
  const { words, dates } = known;
  const name = (/** @type {string} */ step) => CHANGES.step(words.steps[step]?.short ?? step);
  const fallen = moves.filter(({ kind }) => kind === "went");
  const codes = [...new Set(fallen.map(({ because }) => because))];
  const others = moves.filter(({ kind }) => kind !== "went");
  return [
    ...others.map((move) => inWords(move, name(move.step), dates)),
    ...codes.map((code) =>
      CHANGES.went(
        dates.and(fallen.filter(({ because }) => because === code).map(({ step }) => name(step))),
        code === null ? "" : clause(words.dropped[code] ?? code),
      ),
    ),
  ];
}

/** @param {Move} move @param {string} name @param {Known["dates"]} dates */
function inWords({ kind, from, to }, name, dates) {
  const [before, now] = [from && dates.short(from), dates.short(to ?? "")];
  if (kind === "moved" && before) return CHANGES.moved(name, before, now);
  if (kind === "late") return CHANGES.late(name, now);
  if (kind === "done") return CHANGES.done(name, now);
  return kind === "undone" ? CHANGES.undone(name, now) : CHANGES.came(name, now);
}

/** @param {string} sentence @returns {string} as it stands within another */
const clause = (sentence) =>
  (sentence.charAt(0).toLowerCase() + sentence.slice(1)).replace(/\.$/, "");
