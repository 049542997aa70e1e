/** The state of the letters' place, and all that its views and actions derive from it. */

import { startOf } from "../../core/answers.js";
import { emailPlace, filled, isForEach, NOBODY, valuesFor } from "../../core/letters/blanks.js";
import { addresseeOf, recipientOf, templatesFor } from "../../core/letters/letter_choice.js";
import { own } from "../../core/own.js";
import { kept } from "../../core/store.js";
import { routeOf } from "../../engine.js";
import { data } from "./data.js";
import { daysIn, lettersIn } from "./in_plan.js";

/** @import { Model } from "../../controller/types.js" */
/** @import { Application } from "../../core/types.js" */
/** @import { Template, Kept } from "../../core/letters/types.js" */

/**
 * @typedef {object} LetterState
 * @property {string} step it is about
 * @property {number} person whose message is shown, from 0
 * @property {boolean} editing whether the words are being changed
 * @property {string} said what has just been done
 */

/**
 * @typedef {object} Letter one message, as it stands
 * @property {string} step
 * @property {string} route
 * @property {string} [stepTo] the recipient that the step goes to
 * @property {string[]} formats the templates to choose from, those of the best channel first
 * @property {string} id of the template
 * @property {Template} template
 * @property {boolean} each whether everybody met gets one
 * @property {number} person from 0
 * @property {string} recipient the id of whom it is meant for; may be empty
 * @property {string} named the blank with the name of whom it is sent to; may be empty
 * @property {string} to their address
 * @property {Kept} kept
 * @property {Record<string, string>} values of its blanks
 * @property {string} key of its draft
 * @property {string} subject
 * @property {string} body
 * @property {boolean} isChanged whether the reader has changed the words
 * @property {string | null} sent on which day
 */

/** @param {Model} model @param {string} step @returns {LetterState} */
export const letterState = ({ state }, step) =>
  state.letters?.step === step ? state.letters : { step, person: 0, editing: false, said: "" };

/** What the reader has told other applications of themselves, by the one that is open. */
const told = { id: "", about: /** @type {Record<string, string>} */ ({}) };

/** @param {Model} model @returns {Kept} what fills letters; who writes is the same in every one */
export function keptFor({ application, root }) {
  const { blanks } = data.letters;
  if (told.id !== application.id) {
    told.id = application.id;
    told.about = {};
    for (const { about } of kept(root).applications)
      for (const blank of Object.keys(blanks)) {
        const known = own(about, blank);
        if (blanks[blank]?.of === "reader" && known) told.about[blank] = known;
      }
  }
  return {
    ...application,
    about: { ...told.about, ...application.about },
    // What an older version kept, or a file brought, may lack something.
    people: application.people.map((person) => ({ ...NOBODY, ...person })),
  };
}

/** Stands for a person in the place of a message that is written once. */
const EVERYBODY = "all";

/** @param {string} step @param {number} person */
export const formatPlace = (step, person) => `${step}/${person}/format`;

/** @param {Letter} letter */
export const sentPlace = ({ step, each, person }) => `${step}/${each ? person : EVERYBODY}/sent`;

/**
 * @param {Model} model
 * @param {string} step
 * @param {number} [person] whose message; the one that is shown, if not given
 * @returns {Letter | null} null where there are no words for the step
 */
export function letterOf(model, step, person = letterState(model, step).person) {
  const letters = lettersIn(model);
  const { worksheet } = data;
  const route = routeOf(model.program, model.state.inputs);
  const known = { ...keptFor(model), days: daysIn(model) };
  const drafts = known.drafts ?? {};
  const planned = model.plan?.steps.find((each) => each.step === step);
  const declared = model.program.steps.find(({ id }) => id === step);
  const stepTo = planned?.to ?? declared?.to[route];
  const formats = templatesFor(letters, step, route, stepTo, planned?.channels);
  const chosen = drafts[formatPlace(step, person)] ?? "";
  const id = formats.includes(chosen) ? chosen : (formats[0] ?? "");
  const template = letters.templates[id];
  if (!template) return null;
  const each = isForEach(letters, template);
  const whose = each ? person : 0;
  const values = valuesFor(letters, worksheet, known, id, whose);
  const whom = each ? `${person}` : EVERYBODY;
  const key = `${id}/${whom}`;
  const recipient = recipientOf(letters, template, route, stepTo) ?? "";
  const named = addresseeOf(letters, recipient, route)?.named ?? "";
  const changed = { subject: drafts[`${key}/subject`], body: drafts[`${key}/body`] };
  return {
    step,
    route,
    stepTo,
    formats,
    id,
    template,
    each,
    person: whose,
    recipient,
    named,
    to:
      letters.blanks[named]?.of === "person-name"
        ? (known.people[whose]?.email ?? "")
        : (known.about[emailPlace(named)] ?? ""),
    kept: known,
    values,
    key,
    subject: changed.subject ?? filled(template.subject ?? [""], values, letters),
    body: changed.body ?? filled(template.body, values, letters),
    isChanged: changed.subject !== undefined || changed.body !== undefined,
    sent: sentOn(model, drafts[`${step}/${whom}/sent`]),
  };
}

/**
 * @param {Model} model
 * @param {string | undefined} date
 * @returns {string | null} null where that was before the clock was started anew
 */
function sentOn({ state, program, today }, date) {
  const start = startOf(state.inputs, program, today);
  return date && (!start || date >= start.on) ? date : null;
}

/** @param {Application | Kept} application @returns {import("../../core/types.js").Person[]} one at least */
export const peopleOf = ({ people }) => (people.length > 0 ? people : [NOBODY]);

/**
 * @param {Application} application
 * @param {number} person
 * @returns {Partial<Application>} without them; the drafts of those after them move up
 */
export function withoutPerson({ people, drafts = {} }, person) {
  const kept = Object.entries(drafts).flatMap(([key, text]) => {
    const [of = "", number = "", what = ""] = key.split("/");
    const place = Number(number);
    if (place === person) return [];
    return [[place > person ? `${of}/${place - 1}/${what}` : key, text]];
  });
  return {
    people: people.filter((_, n) => n !== person),
    drafts: Object.fromEntries(kept),
  };
}
