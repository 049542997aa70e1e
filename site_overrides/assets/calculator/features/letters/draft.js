/** The message itself: to be read through, changed, copied, mailed; and what it is gently told. */

import { button, keyedRow, row } from "../../components/button.js";
import { el } from "../../components/dom.js";
import { lineField, textField } from "../../components/fields.js";
import { justDone, removed } from "../../components/place.js";
import { pieces } from "../../core/letters/blanks.js";
import { remarksOn } from "../../core/letters/remarks.js";
import { own } from "../../core/own.js";
import { sources } from "./aside.js";
import { data } from "./data.js";
import { fieldOf, typed } from "./fields.js";
import { lettersIn } from "./in_plan.js";
import { letterState, peopleOf } from "./state.js";
import { LETTERS } from "./words.js";

/** @import { Model } from "../../controller/types.js" */
/** @import { Letter } from "./state.js" */

/** The heading of the message. */
export const DRAFT = "letter-draft";

/** @param {Model} model @param {Letter} letter @returns {HTMLElement} */
export function draft(model, letter) {
  const { editing, said } = letterState(model, letter.step);
  const name = letter.each && letter.kept.people.length > 1 ? nameOf(letter) : "";
  return el(
    "section",
    { class: "calc-letter__draft", "data-key": "draft", "aria-labelledby": DRAFT },
    el("h3", { id: DRAFT, tabindex: "-1" }, name ? LETTERS.draftFor(name) : LETTERS.draft),
    missing(letter, editing),
    editing ? editable(letter) : readable(letter),
    letter.isChanged && changed(letter),
    justDone(said),
    !said && removed(model, DRAFT),
    remarks(model, letter),
    actions(model, letter, editing),
  );
}

/** @param {Letter} letter @returns {string} of the person whom it is for */
export const nameOf = ({ kept, person }) =>
  peopleOf(kept)[person]?.name.trim() || LETTERS.person(person + 1);

/**
 * @param {Letter} letter
 * @param {boolean} editing when the words themselves do not lead to their fields
 * @returns {HTMLElement} what is still to be filled
 */
function missing(letter, editing) {
  const left = [
    ...new Set(
      pieces(`${letter.subject}\n${letter.body}`, data.letters).flatMap(({ blank }) => blank ?? []),
    ),
  ];
  return el(
    "div",
    { class: "calc-letter__left", "data-key": "left" },
    el("p", { class: "calc-hint" }, LETTERS.left(left.length)),
    editing &&
      left.length > 0 &&
      row(
        left.map((blank) => {
          const label = data.letters.blanks[blank]?.label ?? blank;
          return button("letter-jump", label, {
            "data-key": `jump-${blank}`,
            "data-field": fieldOf(letter, blank),
            "aria-label": LETTERS.fill(label),
          });
        }),
      ),
  );
}

/** @param {Letter} letter */
const readable = (letter) =>
  el(
    "div",
    { class: "calc-letter__words", "data-key": "words", tabindex: "-1", id: "letter-words" },
    letter.template.subject &&
      el(
        "p",
        { class: "calc-letter__subject" },
        el("span", { class: "calc-label" }, LETTERS.subject),
        marked(letter.subject, letter),
      ),
    el("div", { class: "calc-letter__body", "data-key": "body" }, marked(letter.body, letter)),
  );

/**
 * @param {string} text
 * @param {Letter} letter
 * @returns {import("../../components/dom.js").Child[]} its blanks marked, each the way to its field
 */
const marked = (text, letter) =>
  pieces(text, data.letters).map(({ text, blank }) =>
    blank
      ? button("letter-jump", text, {
          class: "calc-blank",
          "data-key": null,
          "data-field": fieldOf(letter, blank),
          "aria-label": LETTERS.fill(data.letters.blanks[blank]?.label ?? blank),
        })
      : text,
  );

/** @param {Letter} letter */
const editable = ({ key, subject, body, template }) =>
  el(
    "div",
    { "data-key": `edit-${key}` },
    template.subject &&
      lineField({
        id: "letter-subject",
        label: LETTERS.subject,
        value: subject,
        attributes: typed({ "data-draft": `${key}/subject` }),
      }),
    textField(
      {
        id: "letter-body",
        label: LETTERS.body,
        value: body,
        attributes: typed({ "data-draft": `${key}/body` }),
      },
      14,
    ),
  );

/** @param {Letter} letter @returns {HTMLElement} what stands between the reader's words and ours */
const changed = ({ subject, body, values }) =>
  el(
    "div",
    { "data-key": "changed" },
    el("p", { class: "calc-hint" }, LETTERS.changed),
    row(
      pieces(`${subject}\n${body}`, data.letters).some(
        ({ blank }) => blank && own(values, blank),
      ) && button("letter-refill", LETTERS.refill),
      button("letter-again", LETTERS.template, { kind: "quiet" }),
    ),
  );

/** @param {Model} model @param {Letter} letter @param {boolean} editing */
function actions({ dates }, letter, editing) {
  const { template, sent } = letter;
  return [
    keyedRow(
      "actions",
      button("letter-copy", LETTERS.copyBody, { "data-what": "body", kind: "main" }),
      template.subject &&
        button("letter-copy", LETTERS.copySubject, {
          "data-key": "copy-subject",
          "data-what": "subject",
        }),
      template.subject && button("letter-mail", LETTERS.mail),
      editing ? button("letter-read", LETTERS.read) : button("letter-edit", LETTERS.edit),
    ),
    keyedRow(
      "sent",
      sent
        ? [
            el("p", LETTERS.isSent(nameOf(letter), dates.short(sent))),
            button("letter-unsent", LETTERS.unsent, { kind: "quiet" }),
          ]
        : button("letter-sent", template.subject ? LETTERS.sent : LETTERS.done),
    ),
  ];
}

/** @param {Model} model @param {Letter} letter @returns {HTMLElement} read out when it changes */
function remarks(model, letter) {
  const { id, step, route, stepTo, to, subject, body, kept } = letter;
  const found = remarksOn(lettersIn(model), model.program, model.state.inputs, kept, {
    template: id,
    ...{ step, route, stepTo, to, subject, body },
  });
  return el(
    "div",
    { class: "calc-letter__remarks", role: "status", "data-key": "remarks" },
    found.length > 0 && [
      el("h4", LETTERS.remarks),
      el(
        "ul",
        found.map((remark) =>
          el(
            "li",
            { class: "calc-notice", "data-key": remark.key },
            el("strong", remark.says),
            " ",
            remark.because,
            sources(model, remark.key, [remark]),
          ),
        ),
      ),
    ],
  );
}
