/** What happened: buttons to tell of it, the likely ones first, and the history below. */

import { button } from "../../components/button.js";
import { el, fold } from "../../components/dom.js";
import { removed } from "../../components/place.js";
import { has } from "../../core/answers.js";
import { holds } from "../../core/planning.js";
import { formAt } from "./event_form.js";
import { history } from "./list.js";
import { HAPPENED } from "./words.js";

/** @import { Model } from "../../controller/types.js" */

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
