/** What happened: a button for each event that the rules declare, and the history so far. */

import { ANSWERS, HAPPENED } from "../strings.js";
import { dateField } from "./date_field.js";
import { el } from "./dom.js";
import { faultInWords, faultOf } from "./faults.js";
import { idle } from "./idle.js";
import { promiseFields, promiseInWords } from "./promise.js";

/** @typedef {import("../types.js").Model} Model */
/** @typedef {import("../types.js").Happening} Happening */

/** @param {Model} model @returns {HTMLElement} */
export function happened(model) {
  const { state, program, words } = model;
  return el(
    "section",
    { class: "calc-happened", "data-key": "happened" },
    el("h2", { id: "calc-happened", tabindex: "-1" }, HAPPENED.title),
    el(
      "div",
      { class: "calc-row calc-happened__buttons", "data-key": "buttons" },
      Object.keys(program.events).map((event) =>
        el(
          "button",
          {
            type: "button",
            class: "calc-button",
            id: `happened-${event}`,
            "data-do": "happened",
            "data-event": event,
            "aria-expanded": String(state.draft?.event === event),
          },
          words.events[event]?.button ?? event,
        ),
      ),
    ),
    state.draft && form(state.draft, model),
    history(model),
  );
}

/** @param {Happening} draft @param {Model} model */
function form(draft, model) {
  const { state, program, words, dates } = model;
  const { label = draft.event, help } = words.events[draft.event] ?? {};
  const takes = program.events[draft.event]?.takes ?? [];
  const refused = state.refused ?? undefined;
  const error = refused && faultInWords(refused, dates);
  /** @param {string} key */
  const errorOf = (key) => (refused?.field === key ? error : undefined);
  return el(
    "form",
    { class: "calc-question", "data-submit": "add", "data-key": `draft-${draft.event}` },
    el(
      "fieldset",
      {},
      el("legend", {}, label),
      help && el("p", { class: "calc-hint" }, help),
      takes.includes("step") && stepField(draft, model, errorOf("step")),
      dateField(
        {
          id: "draft-on",
          label: HAPPENED.when,
          value: draft.on,
          quick: true,
          error: errorOf("on"),
        },
        model,
      ),
      takes.includes("at") && timeField(draft, errorOf("at")),
      takes.includes("said")
        ? promiseFields(
            "draft",
            draft,
            state.promising === "draft",
            errorOf("by") ?? errorOf("said"),
            model,
          )
        : takes.includes("by") && dayField(draft, errorOf("by"), model),
      takes.includes("with") && partyField(draft, model),
      hint(idle(model, draft)),
      refused &&
        !["on", "step", "at", "by", "said"].includes(refused.field) &&
        el("p", { class: "calc-error" }, error),
    ),
    el(
      "div",
      { class: "calc-row" },
      el("button", { type: "submit", class: "calc-button calc-button--main" }, HAPPENED.add),
      el("button", { type: "button", class: "calc-button", "data-do": "cancel" }, HAPPENED.cancel),
    ),
  );
}

/** @param {string | null} text */
const hint = (text) => text && el("p", { class: "calc-hint" }, text);

/** @param {Happening} draft @param {Model} model @param {string | undefined} error */
function stepField(draft, { plan, program, words }, error) {
  // What was done in time may be told late, when its time has passed.
  const never = ["not-this-route", "not-in-this-advice", "not-yet"];
  const all =
    plan?.steps.filter((step) => !never.includes(step.dropped ?? "")).map(({ step }) => step) ??
    program.steps.map(({ id }) => id);
  return el(
    "div",
    { class: "calc-field" },
    el("label", { for: "draft-step", class: "calc-label" }, HAPPENED.which),
    el(
      "select",
      { id: "draft-step", class: "calc-input", "data-change": "draft", "data-name": "step" },
      el("option", { value: "", selected: !draft.step }, HAPPENED.choose),
      all.map((id) =>
        el("option", { value: id, selected: id === draft.step }, words.steps[id]?.short ?? id),
      ),
    ),
    error && el("p", { class: "calc-error" }, error),
  );
}

/**
 * The day that an event names; there is no saying it in other words.
 *
 * @param {Happening} draft
 * @param {string | undefined} error
 * @param {Model} model
 */
const dayField = (draft, error, model) => {
  const label = model.words.events[draft.event]?.by ?? ANSWERS.date;
  return dateField({ id: "draft-by", label, value: draft.by, error }, model);
};

/** @param {Happening} draft @param {string | undefined} error */
const timeField = (draft, error) =>
  el(
    "div",
    { class: "calc-field" },
    el("label", { for: "draft-at", class: "calc-label" }, HAPPENED.time),
    el("input", {
      id: "draft-at",
      type: "time",
      class: "calc-input calc-input--short",
      value: draft.at ?? "",
      "data-change": "draft",
      "data-name": "at",
    }),
    error && el("p", { class: "calc-error" }, error),
  );

/**
 * Only where the route has somebody between is there a choice.
 *
 * @param {Happening} draft
 * @param {Model} model
 */
function partyField(draft, { state, program, words }) {
  const route = state.inputs.route ?? Object.keys(program.routes)[0] ?? "";
  const present = new Set(Object.values(program.routes[route] ?? {}));
  const parties = program.parties.filter((party) => present.has(party));
  if (parties.length < 2) return null;
  const chosen = draft.with ?? parties[0];
  return el(
    "div",
    { class: "calc-field" },
    el("label", { for: "draft-with", class: "calc-label" }, HAPPENED.whom),
    el(
      "select",
      { id: "draft-with", class: "calc-input", "data-change": "draft", "data-name": "with" },
      parties.map((party) =>
        el("option", { value: party, selected: party === chosen }, words.parties[party] ?? party),
      ),
    ),
  );
}

/** @param {Model} model */
function history(model) {
  const { state, dates } = model;
  if (state.inputs.events.length === 0) return null;
  return el(
    "div",
    { class: "calc-history", "data-key": "history" },
    el("h3", {}, HAPPENED.history),
    el(
      "ol",
      {},
      state.inputs.events.map((happening, index) => {
        const what = inWords(happening, model);
        const error = faultOf(model, happening);
        return el(
          "li",
          {},
          el(
            "p",
            { class: "calc-history__said" },
            el("time", { datetime: happening.on, class: "calc-day" }, dates.short(happening.on)),
            " ",
            el("span", {}, what, hint(idle(model, happening))),
          ),
          el(
            "button",
            {
              type: "button",
              class: "calc-button calc-button--quiet",
              "data-do": "remove",
              "data-index": index,
              "aria-label": `${HAPPENED.remove}: ${what}, ${dates.short(happening.on)}`,
            },
            HAPPENED.remove,
          ),
          error && el("p", { class: "calc-error" }, error),
        );
      }),
    ),
  );
}

/** @param {Happening} happening @param {Model} model @returns {string} "Interview, 3:00 pm" */
function inWords({ event, at, by, said, step, with: party }, { words, dates }) {
  const done = step && (words.steps[step]?.short ?? step);
  return [
    [words.events[event]?.label ?? event, done].filter(Boolean).join(": "),
    at && dates.time(at),
    (by || said) && promiseInWords({ by, said }, dates),
    party && (words.parties[party] ?? party),
  ]
    .filter(Boolean)
    .join(", ");
}
