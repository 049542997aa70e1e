/** The plan in a calendar, whole or one step of it, and what of it the reader chooses. */

import { button, keyedRow } from "../../components/button.js";
import { el } from "../../components/dom.js";
import { download } from "../../components/download.js";
import { choiceField, lineField } from "../../components/fields.js";
import { nameOf } from "../../core/application_name.js";
import { loadClaims } from "../../core/data.js";
import { isAhead } from "../../core/planning.js";
import { reason } from "../../core/reason.js";
import { byDay } from "../plan/step_order.js";
import { entries, exportedBy, knownOf, oneLine } from "./entries.js";
import { calendarFile, MORNING } from "./file.js";
import { googleLink, outlookLink } from "./links.js";
import { CHOICE, lastTaken } from "./menu.js";
import { PANEL } from "./words.js";

/** @import { Model, Page, Actions } from "../../controller/types.js" */
/** @import { Plan } from "../../core/types.js" */

/**
 * @typedef {object} CalendarState
 * @property {import("../../core/types.js").Inputs} inputs of what, and for which answers
 * @property {string} said what has just been done
 * @property {string} [step] the one that it was done with, if not with all
 * @property {boolean} [how] whether to tell what to do with the file
 */

/** Their sections stand in the calendar, too. @type {import("../../core/types.js").Claims} */
let claims = {};

export async function ready() {
  claims = await loadClaims();
}

/**
 * @param {Model} model
 * @param {string} about a step whose ways into a calendar are to be shown, or `CHOICE`; empty for the whole plan
 */
export const view = (model, about) =>
  about === CHOICE ? choice(model) : about ? menu(about, model) : panel(model);

/** @param {Page} page @returns {Actions} */
export const actions = ({ model, update, keep }) => ({
  "save-calendar": ({ dataset }) => {
    const now = model();
    const { state, application, words, plan } = now;
    if (!plan) return;
    const { inputs } = state;
    const { id, calendar } = application;
    const label = oneLine(nameOf(application, words));
    const { step } = dataset;
    const { sequence, remind, without = [] } = calendar;
    // Whoever asks for one step wants that one, whatever they chose for the whole.
    const all = entries(known(now, plan), label, calendar.keys, step ? [] : without);
    const made = step ? all.filter(({ key }) => key.split(".")[0] === step) : all;
    if (made.length === 0) {
      const said = plan.steps.some(isAhead) ? PANEL.none : PANEL.empty;
      update({ calendar: { inputs, said } });
      return;
    }
    const about = { id, label, sequence, today: plan.today, guide: words.guide, remind };
    const file = calendarFile(made, about);
    const gone = made.filter(({ status }) => status === "CANCELLED").length;
    download(file, fileName(label || words.guide.title), "text/calendar;charset=utf-8");
    update({
      // What the calendar was last given is kept, so that the next file updates it.
      application: {
        ...state.application,
        calendar: { ...calendar, sequence: sequence + 1, keys: exportedBy(made, calendar.keys) },
      },
      calendar: { inputs, step, said: PANEL.saved(made.length - gone, gone), how: true },
    });
  },
  remind: ({ value }) =>
    keep({ calendar: { ...model().state.application.calendar, remind: value || undefined } }),
  "in-calendar": (control) => {
    const { calendar } = model().state.application;
    const { step = "" } = control.dataset;
    const others = (calendar.without ?? []).filter((each) => each !== step);
    const isIn = control instanceof HTMLInputElement && control.checked;
    keep({ calendar: { ...calendar, without: isIn ? others : [...others, step] } });
  },
});

/** @param {Model} model @param {Plan} plan */
const known = ({ state, program, words, root }, plan) =>
  knownOf({ ...state.inputs, plan, program, words, claims, root });

/**
 * @param {string} name
 * @returns {string} a file's; the reader's own word for the application stands in no address
 */
function fileName(name) {
  const words = name
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .join("-");
  return `${[...words].slice(0, 40).join("") || "calendar"}.ics`;
}

/** @param {Model} model */
const panel = ({ state }) =>
  lastTaken(state)?.how &&
  el(
    "ul",
    { class: "calc-hint", "data-key": "how" },
    PANEL.how.map(([where, what]) => el("li", el("strong", where), " ", what)),
  );

/** @param {string} id of a step @param {Model} model */
function menu(id, model) {
  const { plan, words, state } = model;
  const taken = lastTaken(state);
  const step = plan?.steps.find((each) => each.step === id);
  if (!plan || !step?.on) return null;
  const day = {
    title: words.steps[id]?.title ?? id,
    on: step.on,
    reason: reason(step, { ...known(model, plan), state }).replaceAll("\u00a0", " "),
  };
  return [
    keyedRow(
      "ways",
      link(PANEL.google, googleLink(day)),
      link(PANEL.outlook, outlookLink(day)),
      button("save-calendar", PANEL.file, { "data-part": "calendar", "data-step": id }),
    ),
    // What was saved is read out from below the list.
    el("p", { class: "calc-hint" }, taken?.step === id ? taken.said : PANEL.sent),
  ];
}

/** @param {string} label @param {string} address */
const link = (label, address) =>
  el(
    "a",
    { class: "calc-button", href: address, target: "_blank", rel: "noopener noreferrer" },
    label,
  );

/** @param {Model} model */
function choice({ application, plan, words, dates }) {
  const { remind = MORNING, without = [] } = application.calendar;
  const steps = byDay((plan?.steps ?? []).filter(isAhead));
  return el(
    "div",
    { class: "calc-out__choice", "data-key": "choice" },
    lineField({
      id: "calc-remind",
      label: PANEL.remind,
      type: "time",
      value: remind,
      attributes: { "data-change": "remind" },
    }),
    steps.length > 0 &&
      el(
        "fieldset",
        el("legend", PANEL.which),
        steps.map(({ step, on }) =>
          choiceField(
            {
              type: "checkbox",
              checked: !without.includes(step),
              "data-change": "in-calendar",
              "data-step": step,
              "data-key": step,
            },
            el("strong", words.steps[step]?.short ?? step),
            on && el("span", { class: "calc-hint" }, dates.short(on)),
          ),
        ),
      ),
  );
}
