/** A plan as plain text, to be pasted into a note or a message. */

import { calculatorAddress, stepAddress } from "../../core/addresses.js";
import { ending } from "../../core/ending.js";
import { reason } from "../../core/reason.js";
import { windowOf } from "./description.js";
import { AS_TEXT, CALENDAR } from "./file_words.js";

/** @import { PlanStep } from "../../core/types.js" */
/**
 * @typedef {Pick<import("../../controller/types.js").Model, "program" | "words" | "dates" | "root" | "state"> &
 *   {plan: import("../../core/types.js").Plan}} Known
 */

/**
 * @param {Known} known
 * @param {string} fragment the answers, as a link holds them: no name is among them
 * @returns {string}
 */
export function planAsText(known, fragment) {
  const { plan, words, dates } = known;
  const open = plan.steps
    .filter(({ status }) => status !== "dropped")
    .sort((one, other) => ((one.on ?? "") < (other.on ?? "") ? -1 : 1));
  const gone = plan.steps.filter(({ status }) => status === "dropped");
  return [
    [words.guide.title, AS_TEXT.made(dates.long(plan.today))],
    [headline(known)],
    ...open.map((step) => told(step, known)),
    gone.length > 0 ? [AS_TEXT.left, ...gone.map((step) => left(step, known))] : [],
    [
      AS_TEXT.open(calculatorAddress(known, fragment)),
      CALENDAR.edition(words.guide.title, plan.rules),
    ],
  ]
    .filter((block) => block.length > 0)
    .map((block) => `${block.filter(Boolean).join("\n")}\n`)
    .join("\n")
    .replaceAll("\u00a0", " ");
}

/** @param {Known} known @returns {string} the one thing to do, or why there is none */
function headline({ plan, words, dates }) {
  const step = plan.steps.find((each) => each.step === plan.next);
  if (step?.on) {
    const title = words.steps[step.step]?.title ?? step.step;
    return `${AS_TEXT.next(title)}, ${dates.long(step.on)} (${dates.distance(step.on)})`;
  }
  return ending(plan, words);
}

/** @param {PlanStep} step @param {Known} known @returns {string[]} a step in some lines */
function told(step, known) {
  const { words, dates } = known;
  const marks = [
    step.status === "later" ? "" : (words.statuses[step.status] ?? step.status),
    step.optional ? AS_TEXT.optional : "",
    step.instead_of.length > 0
      ? AS_TEXT.instead(dates.and(step.instead_of.map((id) => shortOf(id, known))))
      : "",
  ].filter(Boolean);
  const title = words.steps[step.step]?.title ?? step.step;
  const marked = marks.length > 0 ? ` (${marks.join(", ")})` : "";
  const head = `${dates.long(step.on ?? "")}: ${title}${marked}`;
  const why = step.status === "done" ? [] : [reason(step, known), windowOf(step, known)];
  const lines = [...why, later(step, known), stepAddress(known, step.step)];
  return [head, ...lines.filter(Boolean).map((line) => `  ${line}`)];
}

/** @param {PlanStep} step @param {Known} known @returns {string} what was left out, and why */
const left = ({ step, dropped }, known) =>
  `- ${shortOf(step, known)}: ${known.words.dropped[dropped ?? ""] ?? dropped}`;

/** @param {PlanStep} step @param {Known} known @returns {string} the later days of a repeating one */
const later = ({ on, occurrences }, { dates }) =>
  occurrences.length > 1
    ? AS_TEXT.then(dates.and(occurrences.filter((day) => day !== on).map(dates.short)))
    : "";

/** @param {string} step @param {Known} known */
const shortOf = (step, { words }) => words.steps[step]?.short ?? step;
