/** The cause of a changed plan: the difference between two inputs, in words. */

import { has } from "../../core/answers.js";
import { same, without } from "../../core/merge.js";
import { answerOf, SETTINGS } from "../../core/settings.js";
import { routeOf } from "../../engine.js";
import { CHANGES } from "./words.js";

/** @import { Key } from "../../core/settings.js" */
/** @import { Happening, Inputs } from "../../core/types.js" */
/** @typedef {Pick<import("../../controller/types.js").Model, "program" | "words" | "dates">} Known */

/**
 * @typedef {{kind: "added" | "removed", happening: Happening}
 *   | {kind: "corrected", was: Happening, happening: Happening}
 *   | {kind: "setting", key: Key, was: unknown, to: unknown}
 *   | {kind: "order", on: string}
 *   | {kind: "back" | "rules" | "several"}
 *   | {kind: "told", text: string}} Cause
 *   `told` has its words already; `rules`: the rules are others than they were
 */

/** @param {Inputs} before @param {Inputs} after @returns {Cause} what the reader changed */
export function causeBetween(before, after) {
  const [gone, come] = [without(before.events, after.events), without(after.events, before.events)];
  /** @type {Cause[]} */
  const causes = SETTINGS.flatMap(({ key, given }) => {
    const [was, to] = [before, after].map((inputs) =>
      given ? (inputs[key] ?? null) : inputs[key],
    );
    return same(was, to) ? [] : [{ kind: /** @type {const} */ ("setting"), key, was, to }];
  });
  const happened = happenedBetween(gone, come, before, after);
  if (happened) causes.push(happened);
  const [cause] = causes;
  return cause && causes.length === 1 ? cause : { kind: "several" };
}

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
  const paired =
    gone.length === come.length && gone.every(({ event }, n) => come[n]?.event === event);
  if (was && happening && paired) return { kind: "corrected", was, happening };
  if (was && gone.length === 1 && come.length === 0) return { kind: "removed", happening: was };
  if (happening && come.length === 1 && gone.length === 0) return { kind: "added", happening };
  if (was || happening) return { kind: "several" };
  const moved = after.events.find((each, n) => !same(each, before.events[n]));
  return moved ? { kind: "order", on: moved.on } : null;
}

/** @param {Cause} cause @param {Known} known @returns {string} as it stands after "because" */
export function causeInWords(cause, known) {
  const { dates } = known;
  switch (cause.kind) {
    case "added":
      return addedInWords(cause.happening, known);
    case "removed":
      return removedInWords(cause.happening, known);
    case "corrected":
      return correctedInWords(cause.was, cause.happening, known);
    case "setting":
      return SETTING_CAUSES[cause.key](cause.to, known, cause.was);
    case "order":
      return CHANGES.order(dates.short(cause.on));
    case "told":
      return cause.text;
    default:
      return CHANGES[cause.kind];
  }
}

/**
 * How a setting is given as a reason, from its value now and the one before.
 *
 * @type {Record<Key, (to: any, known: Known, was: any) => string>}
 */
const SETTING_CAUSES = {
  route: (to, { program, words }) => {
    const route = routeOf(program, { route: to ?? undefined });
    return CHANGES.route(words.routes[route]?.title ?? route);
  },
  advice: (to, { words }) => CHANGES.advice(words.sources[to ?? ""]?.name),
  region: (to, { words }) => CHANGES.region(to === null ? null : (words.regions[to]?.name ?? to)),
  workingDays: (to) => CHANGES.days(to === false),
  facts: (to, { program, words }, was) => {
    const [before, after] = [{ facts: was ?? {} }, { facts: to ?? {} }];
    const changed = Object.keys(program.facts).filter(
      (id) => answerOf(program, before, id) !== answerOf(program, after, id),
    );
    const [id = ""] = changed;
    const { question, answers } = words.facts[id] ?? { question: id, answers: {} };
    const answer = answerOf(program, after, id);
    return changed.length === 1
      ? CHANGES.fact(question, answers[answer] ?? answer)
      : CHANGES.several;
  },
  today: (to, { dates }) => CHANGES.today(dates.short(to || dates.today)),
};

/** @param {Happening} happening @param {Known} known */
function addedInWords(happening, { program, words, dates }) {
  const { event, on, step } = happening;
  const day = dates.short(on);
  const name = step && (words.steps[step]?.short ?? step);
  if (name && has(program, happening, "leaves-out")) return CHANGES.leftOut(name);
  if (name && has(program, happening, "puts-off"))
    return CHANGES.putOff(name, dates.short(happening.by ?? on));
  if (name) return CHANGES.stepDone(name, day);
  const { label = event, because } = words.events[event] ?? {};
  const named = promised(happening, dates);
  return `${because ?? CHANGES.told(label)}${named && ` (${named})`} ${CHANGES.on(day)}`;
}

/** @param {Happening} happening @param {Known} known */
function removedInWords({ event, on, step }, { program, words, dates }) {
  const name = step && (words.steps[step]?.short ?? step);
  if (name && has(program, { event }, "leaves-out")) return CHANGES.putBack(name);
  if (name && has(program, { event }, "puts-off")) return CHANGES.putOffNoMore(name);
  if (name) return CHANGES.stepUndone(name);
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
  ].filter(Boolean);
  const step = was.step ?? now.step;
  const name = step ? words.steps[step]?.short : words.events[now.event]?.label;
  return CHANGES.corrected(name ?? step ?? now.event, changed.join(", "));
}

/** @param {Happening} happening @param {Known["dates"]} dates */
const promised = ({ by, said }, dates) =>
  by ? CHANGES.by(dates.short(by)) : said ? CHANGES.said(said) : "";
