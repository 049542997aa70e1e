/** What the reader should know about the plan as a whole. */

import { NOTICE, PLAN } from "../strings.js";
import { another } from "./application_bar.js";
import { el } from "./dom.js";
import { faultInWords } from "./faults.js";

/** @typedef {import("../types.js").Model} Model */

/** @param {Model} model @returns {HTMLElement[]} each a note that stands by itself */
export function notices(model) {
  const { state, words, dates, today } = model;
  const notes = [
    ...(state.unknown.length > 0 ? [NOTICE.unknown(state.unknown.join(", "))] : []),
    ...(state.missing
      ? [NOTICE.holidays(words.regions[state.missing]?.name ?? state.missing)]
      : []),
    ...lonely(model),
  ];
  const shown = notes.map((note) => el("p", { class: "calc-notice", "data-key": note }, note));
  if (state.inputs.today) {
    shown.push(
      el(
        "p",
        { class: "calc-notice", "data-key": "today" },
        NOTICE.today(dates.long(today)),
        " ",
        el(
          "button",
          { type: "button", class: "calc-button calc-button--quiet", "data-do": "real-today" },
          NOTICE.realToday,
        ),
      ),
    );
  }
  return shown;
}

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
 * @returns {HTMLElement} the link to this plan, and what it was worked out with
 */
export function foot({ state, plan, dates }) {
  const known = plan?.holidays_known;
  return el(
    "footer",
    { class: "calc-foot", "data-key": "foot" },
    el(
      "div",
      { class: "calc-row" },
      el(
        "button",
        { type: "button", class: "calc-button", "data-do": "copy", "data-key": "copy" },
        state.copied === "yes" ? NOTICE.copied : NOTICE.copy,
      ),
      el(
        "button",
        {
          type: "button",
          class: "calc-button calc-button--quiet",
          "data-do": "again",
          "data-key": "again",
        },
        NOTICE.again,
      ),
      another(),
    ),
    state.copied === "by-hand" &&
      el("input", {
        id: "calc-link",
        class: "calc-input",
        readonly: true,
        "aria-label": NOTICE.link,
        value: location.href,
      }),
    el("p", { class: "calc-hint" }, NOTICE.copyWhy),
    el(
      "p",
      { class: "calc-hint" },
      plan ? PLAN.rules(plan.rules) : "",
      known ? ` ${PLAN.known(dates.short(known.from), dates.short(known.until))}` : "",
    ),
  );
}
