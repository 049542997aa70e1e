/** The form for something that happened: to add it, or to correct it where it stands. */

import { button, row } from "../../components/button.js";
import { dateField } from "../../components/date_field.js";
import { el } from "../../components/dom.js";
import { faultInWords } from "../../components/faults.js";
import { lineField, options, selectField } from "../../components/fields.js";
import { FIELD } from "../../components/words.js";
import { has } from "../../core/answers.js";
import { routeOf } from "../../engine.js";
import { PLAN } from "../plan/words.js";
import { promiseFields } from "../questions/promise.js";
import { ANSWERS } from "../questions/words.js";
import { idle } from "./event_in_words.js";
import { HAPPENED } from "./words.js";

/** @import { Model } from "../../controller/types.js" */
/** @import { Happening } from "../../core/types.js" */

/**
 * @param {string} place
 * @param {Model} model
 * @returns {HTMLElement | null} the form that stands open there, if one does
 */
export function formAt(place, model) {
  const { draft } = model.state;
  return draft && model.state.formAt === place ? form(draft, model) : null;
}

/** @param {Happening} draft @param {Model} model */
function form(draft, model) {
  const { state, program, words, dates } = model;
  const { label = draft.event, help, by } = words.events[draft.event] ?? {};
  const { takes: must = [], may_take: may = [] } = program.events[draft.event] ?? {};
  const takes = [...must, ...may];
  const refused = state.refused ?? undefined;
  const error = refused && faultInWords(refused, dates);
  /** @param {string} key */
  const errorOf = (key) => (refused?.field === key ? error : undefined);
  // At a step itself nobody has to be asked which one it was.
  const atStep = /^(next|step-|missed-)/.test(state.formAt);
  const isPutOff = has(program, draft, "puts-off");
  return el(
    "form",
    {
      class: "calc-question",
      "data-submit": "add",
      "data-key": `draft-${draft.event}`,
    },
    el(
      "fieldset",
      el("legend", atStep ? atStepInWords(draft, model) : label),
      help && el("p", { class: "calc-hint" }, help),
      takes.includes("step") && !atStep && stepField(draft, model, errorOf("step")),
      // A step is put off today.
      !(atStep && isPutOff) &&
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
        ? el(
            "fieldset",
            el("legend", by ?? ANSWERS.how),
            promiseFields("draft", draft, errorOf("by") ?? errorOf("said"), model),
          )
        : takes.includes("by") &&
            dateField(
              { id: "draft-by", label: by ?? FIELD.date, value: draft.by, error: errorOf("by") },
              model,
            ),
      takes.includes("with") && partyField(draft, model),
      state.correcting === null && hint(idle(model, draft)),
      refused &&
        !["on", "step", "at", "by", "said"].includes(refused.field) &&
        el("p", { class: "calc-error" }, error),
    ),
    row(
      el(
        "button",
        { type: "submit", class: "calc-button calc-button--main" },
        state.correcting !== null || atStep ? HAPPENED.save : HAPPENED.add,
      ),
      button("cancel", HAPPENED.cancel),
    ),
  );
}

/** @param {Happening} draft @param {Model} model @returns {string} the question at a step */
function atStepInWords(draft, { program, words }) {
  const step = words.steps[draft.step ?? ""]?.short ?? "";
  return has(program, draft, "puts-off") ? PLAN.notBefore(step) : HAPPENED.done(step);
}

/** @param {string | null} text */
const hint = (text) => text && el("p", { class: "calc-hint" }, text);

/** @param {Happening} draft @param {Model} model @param {string | undefined} error */
function stepField(draft, { plan, program, words }, error) {
  // What was done in time may be told late, when its time has passed.
  const never = ["not-this-route", "not-in-this-advice", "not-yet"];
  const all =
    plan?.steps
      .filter(({ step, dropped }) => step === draft.step || !never.includes(dropped ?? ""))
      .map(({ step }) => step) ?? program.steps.map(({ id }) => id);
  return selectField(
    { id: "draft-step", label: HAPPENED.which, error, attributes: inDraft("step") },
    options(draft.step ?? "", [
      ["", HAPPENED.choose],
      ...all.map((id) => /** @type {[string, string]} */ ([id, words.steps[id]?.short ?? id])),
    ]),
  );
}

/** @param {Happening} draft @param {string | undefined} error */
const timeField = (draft, error) =>
  lineField({
    id: "draft-at",
    label: HAPPENED.time,
    type: "time",
    value: draft.at ?? "",
    error,
    attributes: inDraft("at"),
  });

/**
 * Only where the route has somebody between is there a choice.
 *
 * @param {Happening} draft
 * @param {Model} model
 */
function partyField(draft, { state, program, words }) {
  const route = routeOf(program, state.inputs);
  const present = new Set(Object.values(program.routes[route] ?? {}));
  const parties = program.parties.filter((party) => present.has(party));
  if (parties.length < 2) return null;
  return selectField(
    { id: "draft-with", label: HAPPENED.whom, attributes: inDraft("with") },
    options(
      draft.with ?? parties[0],
      parties.map((party) => [party, words.parties[party] ?? party]),
    ),
  );
}

/** @param {string} name of what the field says of the draft */
const inDraft = (name) => ({ "data-change": "draft", "data-name": name });
