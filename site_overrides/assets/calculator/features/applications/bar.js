/** The open application: its name, how it is kept, and the way to the others. */

import { button } from "../../components/button.js";
import { el } from "../../components/dom.js";
import { lineField } from "../../components/fields.js";
import { FIELD } from "../../components/words.js";
import { nameOf } from "../../core/application_name.js";
import { own } from "../../core/own.js";
import { newApplication } from "../../core/record.js";
import { keptAs } from "../../core/store.js";
import { APPLICATION } from "./words.js";

/** @import { Model, Answer, Page, Actions } from "../../controller/types.js" */

/**
 * @param {Model} model
 * @returns {HTMLElement[]} nothing where it is the only one and has no name: the first screen is for
 *   what to do next
 */
export function applicationBar(model) {
  const { state, application, words } = model;
  const isKept = !state.linked && state.inputs.events.length > 0;
  const others = state.kept - (isKept ? 1 : 0);
  const name = nameOf(application, words);
  if (!name && others < 1) return [];
  return [
    el(
      "nav",
      { class: "calc-bar", "data-key": "bar", "aria-label": APPLICATION.list(words.guide.case) },
      name && el("strong", name),
      others > 0 &&
        button("go", APPLICATION.all(others, words.guide.case), {
          kind: "quiet",
          "data-part": "applications",
        }),
    ),
  ];
}

/** @param {Model} model @returns {HTMLElement} the way to another one */
export const another = ({ words }) =>
  button("new-application", APPLICATION.new(words.guide.case), { kind: "quiet" });

/** @param {Model} model @returns {import("../../components/dom.js").Child[]} what the reader should know about how it is kept */
export const keptNotes = ({ state }) => [
  state.linked &&
    !state.place &&
    note("linked", APPLICATION.linked, button("keep-it", APPLICATION.keep, { kind: "quiet" })),
  // Wherever something can be typed.
  state.forgetful &&
    note(
      "forgetful",
      APPLICATION.forgetful,
      button("export", APPLICATION.toFile, { kind: "quiet", "data-part": "applications" }),
    ),
];

/** @param {string} key @param {string} text @param {HTMLElement} [control] */
const note = (key, text, control) =>
  el("p", { class: "calc-hint calc-note", "data-key": key }, text, " ", control);

/** @param {Model} model @returns {Answer[]} what the application is called, where names tell them apart */
export function nameAnswers({ application, words }) {
  if (words.applications.length === 0) return [];
  const question = () =>
    el(
      "fieldset",
      el("legend", APPLICATION.question(words.guide.case)),
      el("p", { class: "calc-hint" }, APPLICATION.why(words.guide.case)),
      words.applications.map((blank) => nameField(blank, own(application.about, blank.id) ?? "")),
    );
  const value = nameOf(application, words) || APPLICATION.unnamed;
  return [{ id: "name", label: APPLICATION.label(words.guide.case), value, question }];
}

/** @param {import("../../core/types.js").Words["applications"][number]} blank @param {string} value */
const nameField = ({ id, label, example }, value) =>
  lineField({
    id: `about-${id}`,
    label,
    value,
    hint: FIELD.forExample(example),
    attributes: { maxlength: 200, "data-change": "about", "data-blank": id },
  });

/** @param {Page} page @returns {Actions} */
export function applicationActions({ model, update, keep, need, go, leave, open }) {
  return {
    go: ({ dataset }) => go({ part: dataset.part ?? "", about: dataset.about ?? "" }),
    leave,
    need: ({ dataset }) => void need(dataset.part ?? ""),
    "new-application": () => open(newApplication()),
    "open-application": ({ dataset }) => {
      const found = keptAs(model().root, dataset.application ?? "");
      if (found) open(found);
      else update({});
    },
    about: ({ dataset, value = "" }) => {
      const { about } = model().application;
      keep({ about: { ...about, [dataset.blank ?? ""]: value.trim() } });
    },
    "keep-it": () => keep({}),
  };
}
