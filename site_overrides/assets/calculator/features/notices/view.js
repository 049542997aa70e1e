/** Notices about the plan as a whole, and the foot with the link. */

import { button, keyedRow } from "../../components/button.js";
import { el } from "../../components/dom.js";
import { faultInWords } from "../../components/faults.js";
import { isDate } from "../../core/civil_date.js";
import { regionName } from "../../core/settings.js";
import { adviceOf } from "../../engine.js";
import { another } from "../applications/bar.js";
import { emptyFoot, files } from "../applications/to_file.js";
import { PLAN } from "../plan/words.js";
import { sharing } from "../sharing/view.js";
import { LEFT, NOTICE } from "./words.js";

/** @import { Model } from "../../controller/types.js" */

/** @param {Model} model @returns {HTMLElement[]} each a note that stands by itself */
export function notices(model) {
  const { state, words, dates, today } = model;
  const notes = [
    ...(state.missing
      ? [NOTICE.holidays(words.regions[state.missing]?.name ?? state.missing)]
      : []),
    ...elsewhere(model),
    ...lonely(model),
  ];
  const shown = [
    ...leftOut("unknown", NOTICE.unknown, state.unknown, model),
    ...leftOut("left", NOTICE.left, model.left, model, "forget"),
    ...notes.map((note) => el("p", { class: "calc-notice", "data-key": note }, note)),
  ];
  if (state.inputs.today) {
    shown.push(
      el(
        "p",
        { class: "calc-notice", "data-key": "today" },
        NOTICE.today(dates.long(today)),
        " ",
        button("real-today", NOTICE.realToday, { kind: "quiet" }),
      ),
    );
  }
  return shown;
}

/**
 * @param {Model} model
 * @returns {string[]} a sentence where the dates follow a source that speaks for other places alone
 */
function elsewhere(model) {
  const { program, state, words } = model;
  const { region } = state.inputs;
  const { name, places = [] } = words.sources[adviceOf(program, state.inputs)] ?? {};
  const speaks = places.some(([place]) => `${region}-`.startsWith(`${place}-`));
  if (!name || !region || places.length === 0 || speaks) return [];
  const those = places.map(([, place]) => place).join(", ");
  return [NOTICE.elsewhere(name, those, regionName(model))];
}

/** So many are named; whoever sends more is no friend. */
const NAMED = 12;

/**
 * @param {string} key
 * @param {string} note
 * @param {import("../../core/types.js").Left[]} unknown
 * @param {Model} model
 * @param {string} [away] what takes it away
 * @returns {HTMLElement[]} what of the link, or of what was kept, is not understood
 */
function leftOut(key, note, unknown, { words, dates }, away) {
  if (unknown.length === 0) return [];
  const named = unknown.slice(0, NAMED).map(({ kind, text, event, on }) => {
    const day = on && isDate(on) ? [dates.plain(on)] : [];
    const what = LEFT[kind](shortened(text));
    if (!event) return [what, ...day].join(", ");
    return `${[words.events[event]?.label ?? event, ...day].join(", ")}: ${what}`;
  });
  const more = unknown.length - named.length;
  return [
    el(
      "div",
      { class: "calc-notice", "data-key": key },
      el("p", note),
      el(
        "ul",
        [...named, ...(more > 0 ? [NOTICE.more(more)] : [])].map((each) => el("li", each)),
      ),
      away && button(away, NOTICE.forget, { kind: "quiet" }),
    ),
  ];
}

/** In characters; an id, or the words of somebody, are seldom longer. */
const LONGEST = 60;

/** @param {string} text */
const shortened = (text) => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

/** A fault that no answer on the page stands for. @param {Model} model */
function lonely({ fault, dates, state }) {
  const shown = ["route", "region", "advice"];
  if (!fault || shown.includes(fault.field) || fault.field.startsWith("events[")) return [];
  return fault.field === "events" && state.inputs.events.length === 0
    ? []
    : [faultInWords(fault, dates)];
}

/**
 * @param {Model} model
 * @returns {HTMLElement} the link to this plan, and what it was worked out with; before the first answer the
 *   way to what was saved elsewhere
 */
export function foot(model) {
  const { state, plan } = model;
  if (state.inputs.events.length === 0) return emptyFoot();
  const known = plan?.holidays_known;
  return el(
    "footer",
    { class: "calc-foot", "data-key": "foot" },
    el("h2", NOTICE.keep),
    keyedRow("sharing", sharing(model)),
    el("p", { class: "calc-hint" }, NOTICE.copyWhy),
    keyedRow("afresh", button("again", NOTICE.again, { kind: "quiet" }), another(model), files()),
    el(
      "p",
      { class: "calc-hint" },
      plan ? PLAN.rules(plan.rules) : "",
      known ? ` ${PLAN.known(regionName(model), known.until.slice(0, 4))}` : "",
    ),
  );
}
