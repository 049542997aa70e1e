/** The history: every entry can be corrected where it stands, moved, or removed. */

import { button } from "../../components/button.js";
import { dated } from "../../components/dated.js";
import { el } from "../../components/dom.js";
import { faultOf } from "../../components/faults.js";
import { withEarlier } from "../../core/answers.js";
import { planned } from "../../core/planning.js";
import { formAt } from "./event_form.js";
import { idle, inWords } from "./event_in_words.js";
import { HAPPENED } from "./words.js";

/** @import { Model } from "../../controller/types.js" */
/** @import { Happening } from "../../core/types.js" */

/** @param {Model} model @returns {HTMLElement | null} */
export function history(model) {
  const { events } = model.state.inputs;
  if (events.length === 0) return null;
  const earlier = mayComeEarlier(model);
  return el(
    "div",
    { class: "calc-history", "data-key": "history" },
    el("h3", HAPPENED.history),
    el(
      "ol",
      events.map((happening, index) => entry(happening, index, model, earlier.has(index))),
    ),
  );
}

/** @param {Happening} happening @param {number} index @param {Model} model @param {boolean} mayMove */
function entry(happening, index, model, mayMove) {
  const { state, dates } = model;
  const what = inWords(happening, model);
  const day = dates.short(happening.on);
  const error = faultOf(model, happening);
  const before = idle(model, happening);
  const open = state.formAt === "history" && state.correcting === index;
  /** @param {string} action @param {string} label @param {Record<string, string>} [more] */
  const act = (action, label, more = {}) =>
    button(action, label, {
      kind: "quiet",
      "data-index": index,
      "aria-label": `${label}: ${what}, ${day}`,
      ...more,
    });
  return el(
    "li",
    { "data-key": `entry-${index}` },
    el(
      "p",
      { class: "calc-history__said" },
      el(
        "span",
        { class: "calc-history__day" },
        dated(happening.on, day),
        " ",
        el("span", { class: "calc-history__ago" }, dates.distance(happening.on)),
      ),
      " ",
      el("span", what, before && el("span", { class: "calc-hint" }, before)),
    ),
    el(
      "div",
      { class: "calc-row calc-history__actions" },
      mayMove && act("earlier", HAPPENED.earlier),
      act("correct", HAPPENED.correct, {
        id: `correct-${index}`,
        "aria-expanded": String(open),
      }),
      act("remove", HAPPENED.remove),
    ),
    error && el("p", { class: "calc-error" }, error),
    open && formAt("history", model),
  );
}

/** So many orders are tried, each with a plan of its own; who has more is offered all of them. */
const TRIED = 20;

/**
 * @param {Model} model
 * @returns {Set<number>} the entries that would make another plan, had they come before what stands before them
 */
function mayComeEarlier({ state: { inputs }, program, plan, today }) {
  /** Of two things that were done on one day, it is all the same which came first. @param {Happening | undefined} happening */
  const isDone = (happening) =>
    happening !== undefined &&
    program.events[happening.event]?.traits.join() === "does" &&
    !program.steps.find(({ id }) => id === happening.step)?.records;
  const others = inputs.events.flatMap((happening, index) => {
    if (isDone(happening) && isDone(inputs.events[index - 1])) return [];
    const other = withEarlier(inputs, program, index);
    return other && plan ? [{ index, other }] : [];
  });
  const now = JSON.stringify(plan);
  const moving = others.filter(
    ({ other }, n) => n >= TRIED || JSON.stringify(planned(program, other, today).plan) !== now,
  );
  return new Set(moving.map(({ index }) => index));
}
