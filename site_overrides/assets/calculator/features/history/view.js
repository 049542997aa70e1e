/** What happened: buttons to tell of it, the likely ones first, and the history, to be corrected and ordered. */

import { button } from "../../components/button.js";
import { dated } from "../../components/dated.js";
import { el, fold } from "../../components/dom.js";
import { faultOf } from "../../components/faults.js";
import { removed } from "../../components/place.js";
import { has, withEarlier } from "../../core/answers.js";
import { holds, planned } from "../../core/planning.js";
import { formAt } from "./event_form.js";
import { idle, inWords } from "./event_in_words.js";
import { HAPPENED } from "./words.js";

/** @import { Model } from "../../controller/types.js" */
/** @import { Happening } from "../../core/types.js" */

/** @param {Model} model @returns {HTMLElement | null} null before the first answer */
export function happened(model) {
  const { change, inputs } = model.state;
  if (inputs.events.length === 0) return null;
  return el(
    "section",
    { class: "calc-happened", "data-key": "happened" },
    el("h2", { id: "calc-happened", tabindex: "-1" }, HAPPENED.title),
    change?.inputs !== inputs && removed(model, "calc-happened"),
    eventButtons(model),
    formAt("", model),
    history(model),
  );
}

/** @param {Model} model @returns {import("../../components/dom.js").Child[]} */
function eventButtons(model) {
  const { words } = model;
  const all = offered(model);
  const grouped = Object.keys(words.groups);
  if (grouped.length === 0) return [row(all, model, "buttons")];
  const first = all.filter((event) => isLikely(event, model));
  const rest = all.filter((event) => !first.includes(event));
  const heads = [...grouped, undefined].map((group) => ({
    group,
    events: rest.filter((event) => words.events[event]?.group === group),
  }));
  return [
    first.length > 0 && row(first, model, "buttons"),
    rest.length > 0 &&
      fold(
        { class: "calc-more", "data-key": "more-events", open: first.length === 0 },
        el("summary", first.length > 0 ? HAPPENED.more : HAPPENED.all),
        () =>
          heads.map(
            ({ group = "", events }) =>
              events.length > 0 && [
                el("h3", words.groups[group] ?? HAPPENED.others),
                row(events, model, `buttons-${group}`),
              ],
          ),
      ),
  ];
}

/**
 * What is said of a step is said at the step, where the rules have more than a few buttons.
 *
 * @param {Model} model
 * @returns {string[]} the events that have a button of their own
 */
function offered({ program, words }) {
  const isGrouped = Object.keys(words.groups).length > 0;
  return Object.keys(program.events).filter(
    (event) =>
      !has(program, { event }, "leaves-out") &&
      !has(program, { event }, "puts-off") &&
      !(isGrouped && has(program, { event }, "does")),
  );
}

/** @param {string} event @param {Model} model */
function isLikely(event, model) {
  const { likely } = model.words.events[event] ?? {};
  return likely !== undefined && holds(model, likely);
}

/** @param {string[]} events @param {Model} model @param {string} key */
const row = (events, { state, words }, key) =>
  el(
    "div",
    { class: "calc-row calc-happened__buttons", "data-key": key },
    events.map((event) =>
      button("happened", words.events[event]?.button ?? event, {
        id: `happened-${event}`,
        "data-event": event,
        "aria-expanded": String(state.formAt === "" && state.draft?.event === event),
      }),
    ),
  );

/** @param {Model} model */
function history(model) {
  const { events } = model.state.inputs;
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
  const others = inputs.events.flatMap((_, index) => {
    const other = withEarlier(inputs, program, index);
    return other && plan ? [{ index, other }] : [];
  });
  const now = JSON.stringify(plan);
  const moving = others.filter(
    ({ other }, n) => n >= TRIED || JSON.stringify(planned(program, other, today).plan) !== now,
  );
  return new Set(moving.map(({ index }) => index));
}
