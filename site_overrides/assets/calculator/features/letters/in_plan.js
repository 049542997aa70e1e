/** The letters that a plan calls for: those whose conditions hold, to whom its steps go. */

import { merged } from "../../core/own.js";
import { holds } from "../../core/planning.js";
import { routeOf } from "../../engine.js";
import { data } from "./data.js";

/** @import { Model } from "../../controller/types.js" */
/** @import { Letters, Stretches, Template } from "../../core/letters/types.js" */

/** Every letter of a page asks for them. @type {WeakMap<object, Letters>} */
const found = new WeakMap();

/** @param {Model} model @returns {Letters} all of them without a plan */
export function lettersIn(model) {
  const { letters } = data;
  const { plan } = model;
  if (!plan) return letters;
  const made = found.get(plan) ?? lettersOf(model, letters);
  found.set(plan, made);
  return made;
}

/** @param {Model} model @param {Letters} letters @returns {Letters} */
function lettersOf(model, letters) {
  const { plan, program, state } = model;
  const route = routeOf(program, state.inputs);
  const steps = merged(letters.steps);
  /** The blank or the words for whom a step goes to, by the blank of whom the rules name. */
  const names = new Map();
  for (const { step, to } of plan?.steps ?? []) {
    const declared = letters.steps[step];
    const usual = declared?.to?.[route];
    if (!declared || !to || !usual || to === usual) continue;
    steps[step] = { ...declared, to: merged(declared.to ?? {}, { [route]: to }) };
    const { recipients = {} } = letters.routes[route] ?? {};
    const { named: blank, greeted: words } = recipients[to] ?? {};
    const { named: was } = recipients[usual] ?? {};
    if (was && (blank || words)) names.set(step, { was, blank, words });
  }
  return { ...letters, steps, templates: templates(), advice: holding(letters.advice) };

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
