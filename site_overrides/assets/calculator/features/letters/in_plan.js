/** What a plan makes of the letters: which hold, to whom they go, and which days they name. */

import { isNamedDay } from "../../core/answers.js";
import { daysBetween } from "../../core/civil_date.js";
import { own } from "../../core/own.js";
import { holds, knownDays } from "../../core/planning.js";
import { routeOf } from "../../engine.js";
import { data } from "./data.js";
import { LETTERS } from "./words.js";

/** @import { Model } from "../../controller/types.js" */
/** @import { Letters, Stretches, Template } from "../../core/letters/types.js" */

/**
 * @template T
 * @param {(model: Model) => T} make from the plan
 * @returns {(model: Model) => T} the same, made once a plan: every letter of a page asks for it
 */
function oncePerPlan(make) {
  /** @type {WeakMap<object, T>} */
  const found = new WeakMap();
  return (model) => {
    const made = found.get(model.plan ?? data.letters) ?? make(model);
    found.set(model.plan ?? data.letters, made);
    return made;
  };
}

/** Those whose conditions hold, spoken to whom their steps go; without a plan all as they are. */
export const lettersIn = oncePerPlan((model) =>
  model.plan ? lettersOf(model, data.letters) : data.letters,
);

/** The days that letters name and that the calculator knows, as one says them, by blank. */
export const daysIn = oncePerPlan((model) => (model.plan ? daysOf(model.plan, model) : {}));

/** Up to so many days away, the weekday alone says which day is meant. */
const NEAR = 6;

/** @param {import("../../core/types.js").Plan} plan @param {Model} model @returns {Record<string, string>} */
function daysOf(plan, { state, program, dates }) {
  const { blanks } = data.letters;
  const { events } = state.inputs;
  const anchors = Object.values(blanks).flatMap(({ datedBy }) => datedBy ?? []);
  const known = knownDays(plan, anchors);
  return Object.fromEntries(
    Object.entries(blanks).flatMap(([blank, { datedBy = "", withOn }]) => {
      const day = own(known, datedBy);
      // A day that their words were taken for is not put into their mouth.
      const isNamed = !isNamedDay(program, datedBy) || events.some(({ by }) => by === day);
      return day && isNamed ? [[blank, said(day, withOn === true, dates)]] : [];
    }),
  );
}

/** @param {string} day @param {boolean} withOn @param {import("../../core/format_dates.js").Dates} dates */
function said(day, withOn, dates) {
  const away = Math.abs(daysBetween(dates.today, day));
  if (away === 0) return LETTERS.today;
  const words = (away <= NEAR ? dates.weekday(day) : dates.long(day)).replaceAll("\u00a0", " ");
  return withOn ? LETTERS.on(words) : words;
}

/** @param {Model} model @param {Letters} letters @returns {Letters} */
function lettersOf(model, letters) {
  const { plan, program, state } = model;
  const route = routeOf(program, state.inputs);
  /** The blank or the words for whom a step goes to, by the blank of whom the rules name. */
  const names = new Map();
  for (const { step, to } of plan?.steps ?? []) {
    const usual = program.steps.find(({ id }) => id === step)?.to[route];
    if (!to || !usual || to === usual) continue;
    const { recipients = {} } = letters.routes[route] ?? {};
    const { named: blank, greeted: words } = recipients[to] ?? {};
    const { named: was } = recipients[usual] ?? {};
    if (was && (blank || words)) names.set(step, { was, blank, words });
  }
  return { ...letters, templates: templates(), advice: holding(letters.advice) };

  function templates() {
    const late = (plan?.steps ?? []).filter(({ status }) => status === "late");
    /** @param {[string, Template]} entry */
    const isFirst = ([, template]) =>
      Boolean(template.late) && late.some(({ step }) => template.steps.includes(step));
    const entries = Object.entries(holding(letters.templates));
    const ordered = [...entries.filter(isFirst), ...entries.filter((entry) => !isFirst(entry))];
    return Object.fromEntries(
      ordered.map(([id, template]) => {
        const name = template.to ? undefined : names.get(template.steps[0]);
        return [id, name ? renamed(template, name) : template];
      }),
    );
  }

  /** @template {{if?: import("../../core/contract.js").Condition}} T @param {Record<string, T>} all @returns {Record<string, T>} */
  function holding(all) {
    return Object.fromEntries(Object.entries(all).filter(([, each]) => holds(model, each.if)));
  }
}

/**
 * @param {Template} template
 * @param {{was: string, blank?: string, words?: string}} name
 * @returns {Template} that speaks to somebody else
 */
function renamed(template, { was, blank, words = "" }) {
  /** @param {Stretches} stretches @returns {Stretches} */
  const others = (stretches) => {
    const [first = "", ...rest] = stretches;
    const made = [first];
    for (let n = 0; n < rest.length; n += 2) {
      const [name = "", text = ""] = rest.slice(n, n + 2);
      if (name !== was) made.push(name, text);
      else if (blank) made.push(blank, text);
      else made.push((made.pop() ?? "") + words + text);
    }
    return made;
  };
  return {
    ...template,
    body: others(template.body),
    ...(template.subject ? { subject: others(template.subject) } : {}),
  };
}
