/** All applications in one list, by when there is something to do; to be saved, taken back, deleted. */

import { button } from "../../components/button.js";
import { PLACE } from "../../components/columns.js";
import { dated } from "../../components/dated.js";
import { el } from "../../components/dom.js";
import { lineField } from "../../components/fields.js";
import { isNamedDay, startOf } from "../../core/answers.js";
import { nameOf } from "../../core/application_name.js";
import { daysBetween } from "../../core/civil_date.js";
import { loadRegions, usable } from "../../core/days_off.js";
import { planned } from "../../core/planning.js";
import { kept } from "../../core/store.js";
import { routeOf } from "../../engine.js";
import { sympathy } from "../plan/next.js";
import { PLAN } from "../plan/words.js";
import { keeping } from "./keeping.js";
import { listActions, listState } from "./list_actions.js";
import { LIST } from "./list_words.js";
import { APPLICATION } from "./words.js";

/** @import { Model } from "../../controller/types.js" */
/** @import { Application, Plan, Program } from "../../core/types.js" */

export { listActions as actions };

/** From so many on a search is of use. */
const MANY = 5;

/** @param {Model} model */
export const ready = ({ program, root }) => loadRegions(program, kept(root).applications);

/** @param {Model} model */
export function view(model) {
  const { applications, unread } = kept(model.root);
  const { search } = listState(model);
  const { case: called } = model.words.guide;
  const all = applications.map((each) => row(each, model));
  const wanted = all.filter(({ words }) => includesAll(words, search));
  return [
    el(
      "div",
      { class: "calc-row calc-list__head" },
      el("h2", { id: PLACE, tabindex: "-1" }, LIST.title(called)),
      button("new-application", APPLICATION.new(called), { kind: "main" }),
    ),
    all.length === 0 && el("p", LIST.none(called)),
    (all.length >= MANY || search) &&
      searchField(search, LIST.search(called), LIST.found(wanted.length, all.length)),
    GROUPS.map((group) => section(group, wanted)),
    keeping(model, applications, unread),
  ];
}

/**
 * @typedef {object} Row
 * @property {Application} application
 * @property {Group} group
 * @property {string} day that it is sorted by
 * @property {string} words that it is found by
 * @property {HTMLElement} shown
 */

/** @param {Application} application @param {Model} model @returns {Row} */
function row(application, model) {
  const { program, words, dates } = model;
  const inputs = usable(program, application.inputs);
  const plan = planOf(inputs, model);
  const next = plan?.steps.find(({ step }) => step === plan.next);
  const start = startOf(inputs, program, model.today);
  const met = start
    ? LIST.interview(words.events[start.event]?.label ?? start.event, dates.short(start.on))
    : "";
  const name = nameOf(application, words);
  const route = routeOf(program, inputs);
  const under = [name ? met : "", words.routes[route]?.title ?? route].filter(Boolean).join(" · ");
  const step = next ? (words.steps[next.step]?.title ?? next.step) : ended(plan, model);
  // Nobody who has just heard is hurried.
  const isGentle = next && sympathy(next, { plan, program, words }) !== "";
  const when = next?.on && [
    ": ",
    dated(next.on, dates.short(next.on)),
    `, ${dates.distance(next.on)}`,
  ];
  const title = name || met || LIST.unnamed;
  const group = groupOf(plan, program);
  return {
    application,
    group,
    day: next?.on ?? start?.on ?? "",
    words: [name, met, under, step, next?.on ? dates.long(next.on) : ""].join(" ").toLowerCase(),
    shown: el(
      "li",
      { class: `calc-list__row calc-list__row--${group}`, "data-key": application.id },
      el(
        "div",
        { class: "calc-list__said" },
        el(
          "h4",
          button("open-application", title, {
            class: "calc-list__open",
            "data-application": application.id,
          }),
        ),
        el("p", { class: "calc-hint" }, under),
        el("p", isGentle && `${PLAN.ready}: `, step, !isGentle && when),
      ),
      button("remove-application", LIST.remove, {
        kind: "quiet",
        "data-application": application.id,
        "aria-label": LIST.removeIt(title),
      }),
    ),
  };
}

/** @param {import("../../core/types.js").Plan | null} plan @param {Model} model @returns {string} */
function ended(plan, { words }) {
  if (!plan) return LIST.broken;
  const because = plan.because ?? "";
  // Beside its name, what they decided says more than what to do.
  return words.because[because] ?? words.events[because]?.label ?? because;
}

/** Plans that were made, by all that they depend on. @type {Map<string, import("../../core/types.js").Plan | null>} */
const plans = new Map();

/** @param {import("../../core/types.js").Inputs} inputs @param {Model} model */
function planOf(inputs, { program, today }) {
  const key = JSON.stringify([today, inputs]);
  const known = plans.get(key);
  if (known !== undefined) return known;
  const { plan } = planned(program, inputs, today);
  plans.set(key, plan);
  return plan;
}

/** @param {string} words @param {string} search */
const includesAll = (words, search) =>
  search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => words.includes(word));

/** @param {Group} group @param {Row[]} rows */
function section(group, rows) {
  const those = rows.filter((each) => each.group === group);
  // What is over needs no hurry: the latest stands first.
  const order = group === "closed" ? -1 : 1;
  those.sort((one, other) => (one.day < other.day ? -order : one.day > other.day ? order : 0));
  return (
    those.length > 0 &&
    el(
      "section",
      { class: "calc-list", "data-key": group },
      el("h3", `${LIST.groups[group]} (${those.length})`),
      el(
        "ul",
        those.map(({ shown }) => shown),
      ),
    )
  );
}

/** @param {string} search @param {string} label @param {string} found */
const searchField = (search, label, found) => [
  lineField({
    id: "calc-search",
    label,
    type: "search",
    value: search,
    attributes: { "data-input": "search" },
  }),
  el("p", { class: "calc-hint", role: "status", "data-key": "found" }, search && found),
];

/** In the order of the list. */
const GROUPS = /** @type {const} */ (["mend", "today", "week", "later", "theirs", "closed"]);

/** @typedef {(typeof GROUPS)[number]} Group */

/** In days: what comes sooner is worth a look this week. */
const WEEK = 7;

/**
 * @param {Plan | null} plan null where the application cannot be planned
 * @param {Program} program
 * @returns {Group}
 */
function groupOf(plan, program) {
  if (!plan) return "mend";
  if (plan.state === "over") return "closed";
  if (plan.state === "do") return "today";
  const next = plan.steps.find(({ step }) => step === plan.next);
  // Without a step, something that they have arranged comes first.
  if (!next?.on) return "theirs";
  if (daysBetween(plan.today, next.on) < WEEK) return "week";
  return isTheirTurn(next, plan, program) ? "theirs" : "later";
}

/**
 * @param {Plan["steps"][number]} next
 * @param {Plan} plan
 * @param {Program} program
 * @returns {boolean} whether it counts from a day that they named, and that has not passed
 */
const isTheirTurn = (next, { today }, program) =>
  next.why.some(({ anchor, date }) => isNamedDay(program, anchor) && date >= today);
