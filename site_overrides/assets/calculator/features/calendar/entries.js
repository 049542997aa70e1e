/**
 * The entries of a calendar file: each step with a day ahead, and what has fallen away. Its twin is
 * `generator/calendar_file/entries.py`: the same plan makes the same entries.
 */

import { stepAddress } from "../../core/addresses.js";
import { has } from "../../core/answers.js";
import { isAhead } from "../../core/planning.js";
import { routeOf } from "../../engine.js";
import { description, fallenDescription } from "./description.js";
import { CALENDAR } from "./file_words.js";
import { plainDates } from "./plain_dates.js";

/** @import { PlanStep } from "../../core/types.js" */

/**
 * @typedef {object} Known what the entries are made from
 * @property {import("../../core/types.js").Plan} plan
 * @property {import("../../core/types.js").Happening[]} events what the plan answers
 * @property {string} route
 * @property {import("../../core/types.js").Program} program
 * @property {import("../../core/types.js").Words} words
 * @property {import("../../core/types.js").Claims} claims
 * @property {URL} root the site's root
 * @property {import("../../core/format_dates.js").Dates} dates those of `plainDates` are all that is used
 *
 * @typedef {object} Entry one all-day event
 * @property {string} key the same whenever the same step of an application is meant
 * @property {string} on
 * @property {string} summary
 * @property {string} description
 * @property {string | null} url
 * @property {"CONFIRMED" | "TENTATIVE" | "CANCELLED"} status
 */

/**
 * @param {Omit<Known, "dates" | "route"> & {route?: string}} given without a route it is the first
 * @returns {Known}
 */
export const knownOf = (given) => ({
  ...given,
  route: routeOf(given.program, given),
  dates: /** @type {import("../../core/format_dates.js").Dates} */ (plainDates(given.plan.today)),
});

/**
 * @param {Known} known
 * @param {string} label what the reader calls the application; empty for nothing
 * @param {string[]} exported what earlier files gave, as `exportedBy` says it
 * @param {string[]} [without] the steps that the reader wants no entry of
 * @returns {Entry[]} what lies ahead, then what no longer does
 */
export function entries(known, label, exported, without = []) {
  const title = oneLine(label);
  const open = ahead(known, title, without);
  const kept = new Set(open.map(({ key }) => key));
  const gone = [...daysOf(exported)]
    .filter(([key]) => !kept.has(key))
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return [...open, ...gone.map(([key, on]) => fallen(key, on, known, title))];
}

/**
 * @param {Entry[]} made the entries of a file
 * @param {string[]} [before] what was kept of the files before it
 * @returns {string[]} what is to be kept for the next: keys and their days, `step@2026-11-30`
 */
export function exportedBy(made, before = []) {
  const days = daysOf(before);
  for (const { key, on } of made) days.set(key, on);
  return [...days].map(([key, on]) => `${key}@${on}`);
}

/** @param {string[]} exported @returns {Map<string, string>} days by keys */
const daysOf = (exported) =>
  new Map(
    exported.flatMap((each) => {
      const [, key, on] = /^([a-z0-9.-]+)@(\d{4}-\d\d-\d\d)$/.exec(each) ?? [];
      return key && on ? [/** @type {[string, string]} */ ([key, on])] : [];
    }),
  );

/** @param {Known} known @param {string} label @param {string[]} without */
const ahead = (known, label, without) =>
  known.plan.steps.flatMap((step) =>
    !isAhead(step) || without.includes(step.step)
      ? []
      : days(step, known).map(
          ([key, on]) =>
            /** @type {Entry} */ ({
              key,
              on,
              summary: CALENDAR.titled(titleOf(step.step, known), label),
              description: description(step, known, on),
              url: stepAddress(known, step.step),
              status: step.projected ? "TENTATIVE" : "CONFIRMED",
            }),
        ),
  );

/**
 * The nth time of all is the nth whenever a file is made: times done keep their numbers.
 *
 * @param {PlanStep} step
 * @param {Known} known
 * @returns {[string, string][]} its key and day, or those that a repeating one comes to next
 */
function days({ step, on, occurrences }, { events, program }) {
  if (occurrences.length === 0) return on ? [[step, on]] : [];
  const done = events.filter((each) => has(program, each, "does") && each.step === step).length;
  return occurrences.map((day, n) => [`${step}.${done + n + 1}`, day]);
}

/**
 * @param {string} key
 * @param {string} on where it stands in the reader's calendar
 * @param {Known} known
 * @param {string} label
 * @returns {Entry}
 */
function fallen(key, on, known, label) {
  const [step = key] = key.split(".");
  return {
    key,
    on,
    summary: CALENDAR.cancelled(CALENDAR.titled(titleOf(step, known), label)),
    description: fallenDescription(step, known),
    url: Object.hasOwn(known.words.steps, step) ? stepAddress(known, step) : null,
    status: "CANCELLED",
  };
}

/** @param {string} step @param {Known} known */
const titleOf = (step, { words }) => words.steps[step]?.title ?? step;

/**
 * @param {string} text
 * @returns {string} in one line: what calendars don't show, line ends too, becomes a space, and half
 *   of a character what stands for an unknown one
 */
export const oneLine = (text) =>
  text
    .replaceAll(/[\s\p{Cc}\ufeff]+/gu, " ")
    .replaceAll(/\p{Cs}/gu, "\ufffd")
    .trim();
