/**
 * What a calendar says about a step: what to do, why on that day, who says so, and where more is.
 * Its twin is `generator/calendar_file/description.py`.
 */

import { calculatorAddress, stepAddress } from "../../core/addresses.js";
import { goodDays, isAhead } from "../../core/planning.js";
import { capital, reason } from "../../core/reason.js";
import { CALENDAR } from "./file_words.js";

/** @import { Known } from "./entries.js" */
/** @import { PlanStep } from "../../core/types.js" */

/**
 * @param {PlanStep} step
 * @param {Known} known
 * @param {string} day its day, or a later one of a step that repeats
 * @returns {string}
 */
export const description = (step, known, day) =>
  lines(
    known.words.steps[step.step]?.says ?? "",
    howAndToWhom(step, known),
    marks(step),
    why(step, known, day),
    day === step.on ? windowOf(step, known) : "",
    sources(step, known),
    ...ownAdvice(step),
    ...addresses(step.step, known),
    edition(known),
  );

/**
 * @param {string} id of a step that was in the calendar, and has fallen away
 * @param {Known} known
 * @returns {string}
 */
export function fallenDescription(id, known) {
  const { plan, words, dates } = known;
  const step = plan.steps.find((each) => each.step === id);
  const because =
    step?.status === "done" && step.on
      ? CALENDAR.done(words.statuses.done ?? "", dates.short(step.on))
      : (words.dropped[step?.dropped ?? ""] ?? "");
  const fallen = step && isAhead(step) ? CALENDAR.unwanted : CALENDAR.fallen;
  return lines(fallen, because, ...addresses(id, known), edition(known));
}

/** @param {...string} all */
const lines = (...all) => all.filter(Boolean).join("\n").replaceAll("\u00a0", " ");

/** @param {PlanStep} step @param {Known} known */
function howAndToWhom(step, { words, dates, route }) {
  const channels = dates.or(step.channels.map((channel) => words.channels[channel] ?? channel));
  const recipient = step.to && (words.routes[route]?.recipients[step.to] ?? step.to);
  const parts = [channels, recipient ? CALENDAR.to(recipient) : ""].filter(Boolean);
  return parts.length > 0 ? `${capital(parts.join(", "))}.` : "";
}

/** @param {PlanStep} step @returns {string} what kind of a day it is, where it is no plain one */
const marks = ({ optional, projected }) =>
  [optional ? CALENDAR.optional : "", projected ? CALENDAR.projected : ""]
    .filter(Boolean)
    .join(" ");

/** The later days of a repeating step come from its first. @type {typeof description} */
function why(step, known, day) {
  const { program, plan, dates } = known;
  const every = program.advice[plan.advice]?.steps[step.step]?.every;
  const because = day === step.on ? reason(step, { ...known, state: { inputs: known } }) : "";
  return [because && CALENDAR.why(dates.weekday(day), because), every ? CALENDAR.again(every) : ""]
    .filter(Boolean)
    .join(" ");
}

/** @param {PlanStep} step @param {Pick<Known, "plan" | "dates">} known */
export function windowOf(step, { plan, dates }) {
  const days = goodDays(plan, step);
  if (!days) return "";
  const [from, to] = days;
  const first = dates.short(from);
  return CALENDAR.window(from === to ? first : CALENDAR.run(first, dates.short(to)));
}

/** @param {PlanStep} step @param {Known} known @returns {string} each with its section */
function sources(step, { words, claims }) {
  const told = step.why.flatMap(({ cites }) =>
    cites.flatMap((cite) => {
      const source = words.sources[cite.split("/")[0] ?? ""];
      const section = claims[cite]?.section;
      return source ? [source.name + (section ? CALENDAR.section(section) : "")] : [];
    }),
  );
  return told.length > 0 ? CALENDAR.sources([...new Set(told)]) : "";
}

/** @param {PlanStep} step */
const ownAdvice = (step) =>
  [...new Set(step.why.flatMap(({ editorial }) => editorial ?? []))].map(CALENDAR.ours);

/** @param {string} id of a step @param {Known} known */
const addresses = (id, { words, root }) => [
  Object.hasOwn(words.steps, id) ? CALENDAR.more(stepAddress({ words, root }, id)) : "",
  CALENDAR.calculator(calculatorAddress({ words, root }, "").replace(/#$/, "")),
];

/** @param {Known} known */
const edition = ({ plan, words }) => CALENDAR.edition(words.guide.title, plan.rules);
