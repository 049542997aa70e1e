/**
 * What a change did to the plan, and why: from one plan to another, in words.
 *
 * Loaded with the first change. Nothing here knows what made the change: the cause is an argument.
 */

import { CHANGES } from "./changes_words.js";
import { capital } from "./reason.js";

/** @typedef {import("./types.js").Happening} Happening */
/** @typedef {import("./types.js").Inputs} Inputs */
/** @typedef {import("./types.js").Plan} Plan */
/** @typedef {import("./types.js").PlanStep} PlanStep */
/** @typedef {import("./types.js").Program} Program */
/** @typedef {Pick<import("./types.js").Model, "program" | "words" | "dates" | "plan">} Known */

/**
 * @typedef {object} Move what became of one step
 * @property {string} step
 * @property {"moved" | "came" | "went" | "late" | "done" | "undone"} kind
 * @property {string | null} from its day before; null where it had none
 * @property {string | null} to its day now
 * @property {string | null} because the code of the reason why it has none any more
 *
 * @typedef {{kind: "added" | "removed", happening: Happening}
 *   | {kind: "corrected", was: Happening, happening: Happening}
 *   | {kind: "route" | "advice" | "region", to: string | null}
 *   | {kind: "days", counted: boolean}
 *   | {kind: "today" | "order", on: string}
 *   | {kind: "back" | "rules" | "several"}
 *   | {kind: "told", text: string}} Cause
 *   `told` has its words already; `rules`: the rules are others than they were
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

/** @param {PlanStep | undefined} was @param {PlanStep | undefined} now @returns {Move["kind"] | null} */
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
 * @param {Inputs} before
 * @param {Inputs} after
 * @returns {Cause} what the reader changed
 */
export function causeBetween(before, after) {
  const [gone, come] = [missing(before.events, after.events), missing(after.events, before.events)];
  /** @type {Cause[]} */
  const causes = [
    ...setting(before, after, "route"),
    ...setting(before, after, "advice"),
    ...setting(before, after, "region"),
  ];
  if ((before.workingDays === false) !== (after.workingDays === false))
    causes.push({ kind: "days", counted: after.workingDays === false });
  if (before.today !== after.today) causes.push({ kind: "today", on: after.today ?? "" });
  const happened = happenedBetween(gone, come, before, after);
  if (happened) causes.push(happened);
  const [cause] = causes;
  return cause && causes.length === 1 ? cause : { kind: "several" };
}

/**
 * @param {Inputs} before
 * @param {Inputs} after
 * @param {"route" | "advice" | "region"} kind
 * @returns {Cause[]}
 */
const setting = (before, after, kind) =>
  (before[kind] ?? null) === (after[kind] ?? null) ? [] : [{ kind, to: after[kind] ?? null }];

/**
 * @param {Happening[]} gone
 * @param {Happening[]} come
 * @param {Inputs} before
 * @param {Inputs} after
 * @returns {Cause | null}
 */
function happenedBetween(gone, come, before, after) {
  const [was, happening] = [gone[0], come[0]];
  // With the day of an interview moves what was promised on it.
  const paired = gone.length === come.length && gone.every(({ event }, n) => come[n]?.event === event);
  if (was && happening && paired) return { kind: "corrected", was, happening };
  if (was && gone.length === 1 && come.length === 0) return { kind: "removed", happening: was };
  if (happening && come.length === 1 && gone.length === 0) return { kind: "added", happening };
  if (was || happening) return { kind: "several" };
  const moved = after.events.find((each, n) => key(each) !== key(before.events[n]));
  return moved ? { kind: "order", on: moved.on } : null;
}

/**
 * @param {Happening[]} some
 * @param {Happening[]} others
 * @returns {Happening[]} those that the others lack; what is there twice is looked for twice
 */
function missing(some, others) {
  const left = others.map(key);
  return some.filter((each) => {
    const place = left.indexOf(key(each));
    if (place >= 0) left.splice(place, 1);
    return place < 0;
  });
}

/** @param {Happening | undefined} happening */
const key = (happening) =>
  happening && JSON.stringify(Object.entries(happening).filter(([, value]) => value).sort());

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
  return [...moves].sort(
    (one, other) => rank(one) - rank(other) || ((one.to ?? "") < (other.to ?? "") ? -1 : one.to === other.to ? 0 : 1),
  );
}

/** @param {Move[]} moves @param {Known} known @returns {string[]} without their full stops */
function inSentences(moves, known) {
  const { words, dates } = known;
  const name = (/** @type {string} */ step) => words.steps[step]?.short ?? step;
  const fallen = moves.filter(({ kind }) => kind === "went");
  const codes = [...new Set(fallen.map(({ because }) => because))];
  return [
    ...moves.flatMap((move) => (move.kind === "went" ? [] : [inWords(move, name(move.step), dates)])),
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

/** @param {Cause} cause @param {Known} known @returns {string} as it stands after "because" */
function causeInWords(cause, known) {
  const { words, dates } = known;
  switch (cause.kind) {
    case "added":
      return addedInWords(cause.happening, known);
    case "removed":
      return removedInWords(cause.happening, known);
    case "corrected":
      return correctedInWords(cause.was, cause.happening, known);
    case "route":
      return CHANGES.route(words.routes[cause.to ?? Object.keys(known.program.routes)[0] ?? ""]?.title ?? "");
    case "advice":
      return CHANGES.advice(words.sources[cause.to ?? ""]?.name);
    case "region":
      return CHANGES.region(cause.to === null ? null : (words.regions[cause.to]?.name ?? cause.to));
    case "days":
      return CHANGES.days(cause.counted);
    case "today":
      return CHANGES.today(dates.short(cause.on || dates.today));
    case "order":
      return CHANGES.order(dates.short(cause.on));
    case "told":
      return cause.text;
    default:
      return CHANGES[cause.kind];
  }
}

/** @param {Happening} happening @param {Known} known */
function addedInWords(happening, { words, dates }) {
  const { event, on, step } = happening;
  const day = dates.short(on);
  if (step) return CHANGES.stepDone(words.steps[step]?.short ?? step, day);
  const { label = event, because } = words.events[event] ?? {};
  const named = promised(happening, dates);
  return `${because ?? CHANGES.told(label)}${named && ` (${named})`} ${CHANGES.on(day)}`;
}

/** @param {Happening} happening @param {Known} known */
function removedInWords({ event, on, step }, { words, dates }) {
  if (step) return CHANGES.stepUndone(words.steps[step]?.short ?? step);
  return CHANGES.removed(words.events[event]?.label ?? event, dates.short(on));
}

/** @param {Happening} was @param {Happening} now @param {Known} known */
function correctedInWords(was, now, { words, dates }) {
  const changed = [
    was.step !== now.step && now.step && (words.steps[now.step]?.short ?? now.step),
    was.on !== now.on && dates.short(now.on),
    was.at !== now.at && now.at && dates.time(now.at),
    (was.by !== now.by || was.said !== now.said) && promised(now, dates),
    was.with !== now.with && now.with && (words.parties[now.with] ?? now.with),
  ].filter((text) => text !== false && text !== undefined && text !== "");
  const step = was.step ?? now.step;
  const name = step ? (words.steps[step]?.short ?? step) : (words.events[now.event]?.label ?? now.event);
  return CHANGES.corrected(name, changed.join(", "));
}

/** @param {Happening} happening @param {Known["dates"]} dates */
const promised = ({ by, said }, dates) =>
  by ? CHANGES.by(dates.short(by)) : said ? CHANGES.said(said) : "";
