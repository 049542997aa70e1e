/** The fields before a letter: its template, its recipients, and its blanks. */

import { button, keyedRow } from "../../components/button.js";
import { el } from "../../components/dom.js";
import { lineField, options, selectField } from "../../components/fields.js";
import {
  blanksOf,
  emailPlace,
  isOfPerson,
  NOBODY,
  noted,
  placeOf,
} from "../../core/letters/blanks.js";
import { place, rowInUse, usableRows } from "../../core/letters/worksheet.js";
import { own } from "../../core/own.js";
import { data } from "./data.js";
import { letterOf, letterState, peopleOf } from "./state.js";
import { LETTERS } from "./words.js";

/** @import { Model } from "../../controller/types.js" */
/** @import { Letter } from "./state.js" */

/** @param {Model} model @param {Letter} letter @returns {HTMLElement} the channel, and a choice */
export function formatField({ words }, { formats, id, template, route, recipient }) {
  const channel = words.channels[template.channel] ?? template.channel;
  const whom = words.routes[route]?.recipients[recipient] ?? "";
  const { templates } = data.letters;
  const channels = [...new Set(formats.map((each) => templates[each].channel))];
  return el(
    "div",
    { class: "calc-field", "data-key": "format" },
    formats.length > 1 &&
      selectField(
        {
          id: "letter-format",
          label: LETTERS.format,
          attributes: { "data-change": "letter-format" },
        },
        channels.map((each) => {
          const those = formats.filter((format) => templates[format].channel === each);
          return el(
            "optgroup",
            { label: words.channels[each] ?? each, "data-key": each },
            options(
              id,
              those.map((format) => [format, templates[format].title]),
            ),
          );
        }),
      ),
    el("p", LETTERS.to(channel, whom)),
  );
}

/** @param {Model} model @param {Letter} letter @returns {HTMLElement | null} */
export function peopleFields(model, letter) {
  const { letters } = data;
  if (!blanksOf(letter.template).some((blank) => isOfPerson(letters, blank))) return null;
  const people = peopleOf(letter.kept);
  const person = letter.each ? letter.person : letterState(model, letter.step).person;
  const nameAt = (/** @type {number} */ n) => people[n]?.name.trim() || LETTERS.person(n + 1);
  return el(
    "fieldset",
    { "data-key": "people" },
    el("legend", { class: "calc-label" }, LETTERS.people),
    people.length > 1 && [
      letter.each && el("p", { class: "calc-hint" }, LETTERS.each),
      keyedRow(
        "choose",
        people.map((_, n) => {
          const isSent = letter.each && letterOf(model, letter.step, n)?.sent;
          return button("letter-person", isSent ? LETTERS.sentTo(nameAt(n)) : nameAt(n), {
            "data-key": `person-${n}`,
            id: `letter-person-${n}`,
            "data-person": n,
            "aria-pressed": String(n === person),
          });
        }),
      ),
    ],
    el(
      "div",
      { class: "calc-letter__grid", "data-key": `fields-${person}` },
      personFields(letter, person, people[person] ?? NOBODY),
    ),
    keyedRow(
      "change",
      button("letter-add", LETTERS.add),
      people.length > 1 &&
        button("letter-remove", LETTERS.remove(nameAt(person)), {
          kind: "quiet",
          "data-person": person,
        }),
    ),
  );
}

/** @param {Letter} letter @param {number} person @param {import("../../core/types.js").Person} met */
function personFields({ template, kept }, person, met) {
  const { letters, worksheet } = data;
  const blanks = blanksOf(template).filter((blank) => isOfPerson(letters, blank));
  const [name, point] = ["person-name", "person-point"].map((of) =>
    blanks.find((blank) => letters.blanks[blank]?.of === of),
  );
  /** @param {"name" | "email" | "point"} key @param {string} label @param {string} [hint] */
  const field = (key, label, hint) =>
    lineField({
      id: `letter-${key}-${person}`,
      label,
      hint,
      type: key === "email" ? key : "text",
      value: met[key],
      attributes: typed({ "data-person": person, "data-name": key }),
    });
  return [
    field("name", LETTERS.name, name && hintFor(name, "")),
    field("email", LETTERS.email),
    point &&
      field(
        "point",
        // Whoever it is about, it is asked in the words for the first.
        letters.blanks[firstLike(point)]?.label ?? "",
        hintFor(point, met.point ? "" : noted(letters, worksheet, kept.notes, point)),
      ),
  ];
}

/** @param {import("../../components/dom.js").Attributes} of where it is kept @returns {typeof of} of a field that is kept as it is typed */
export const typed = (of) => ({ "data-input": "letter-type", ...of });

/** @param {string} blank @returns {string} the first blank of the same kind */
const firstLike = (blank) =>
  Object.keys(data.letters.blanks).find(
    (each) => data.letters.blanks[each]?.of === data.letters.blanks[blank]?.of,
  ) ?? blank;

/** @param {string} blank @param {string} words of the notes @param {string} [day] that is known */
function hintFor(blank, words, day) {
  if (words.trim()) return LETTERS.noted(words);
  return day ? LETTERS.dated(day) : LETTERS.example(data.letters.blanks[blank]?.example ?? "");
}

/** @param {Model} model @param {Letter} letter @returns {HTMLElement | null} */
export function blankFields({ words }, letter) {
  const { letters, worksheet } = data;
  const { id, named, kept, route, to, template } = letter;
  const blanks = blanksOf(template).filter((blank) => !isOfPerson(letters, blank));
  const addressed = named && !isOfPerson(letters, named) && template.subject;
  if (blanks.length === 0 && !addressed) return null;
  const recipients = letters.routes[route]?.recipients ?? {};
  const owner = Object.keys(recipients).find(
    (each) => recipients[each]?.named === named && !recipients[each]?.through,
  );
  return el(
    "fieldset",
    { "data-key": "blanks" },
    el("legend", { class: "calc-label" }, LETTERS.blanks),
    el("p", { class: "calc-hint" }, LETTERS.blanksWhy),
    rowField(letter),
    el(
      "div",
      { class: "calc-letter__grid" },
      blanks.map((blank) => {
        const place = placeOf(id, blank, letters);
        const value = own(kept.about, place) ?? "";
        const words = value ? "" : noted(letters, worksheet, kept.notes, blank);
        return lineField({
          id: `letter-about-${place}`,
          label: letters.blanks[blank]?.label ?? blank,
          value,
          hint: hintFor(blank, words, value ? "" : own(kept.days ?? {}, blank)),
          attributes: typed({ "data-place": place }),
        });
      }),
      addressed &&
        lineField({
          id: `letter-about-${emailPlace(named)}`,
          label: LETTERS.emailOf(words.routes[route]?.recipients[owner ?? ""] ?? named),
          value: to,
          type: "email",
          attributes: typed({ "data-place": emailPlace(named) }),
        }),
    ),
  );
}

/** @param {Letter} letter @returns {HTMLElement[]} a choice, where the notes have several answers */
function rowField({ template, kept }) {
  const { worksheet } = data;
  const blanks = blanksOf(template);
  return Object.entries(worksheet).flatMap(([question, { columns = {} }]) => {
    const fills = Object.keys(columns).filter((id) => blanks.includes(columns[id]?.fills ?? ""));
    const rows = usableRows(worksheet, kept.notes, question);
    const [first] = fills;
    if (!first || rows.length < 2) return [];
    const used = rowInUse(worksheet, kept.notes, question);
    return [
      selectField(
        {
          id: `letter-row-${question}`,
          label: LETTERS.row,
          attributes: { "data-change": "letter-row", "data-question": question },
        },
        options(
          used ?? "",
          rows.map((row) => [row, kept.notes[place(question, row, first)] ?? ""]),
        ),
      ),
    ];
  });
}

/**
 * @param {Letter} letter
 * @param {string} blank
 * @returns {string} the id of the field that fills it
 */
export function fieldOf({ id, person, template }, blank) {
  const { letters } = data;
  const { of, nth = 1 } = letters.blanks[blank] ?? { of: "application" };
  const nths = blanksOf(template).flatMap((each) =>
    isOfPerson(letters, each) ? [letters.blanks[each]?.nth ?? 1] : [],
  );
  const whose = new Set(nths).size > 1 ? nth - 1 : person;
  if (of === "person-name") return `letter-name-${whose}`;
  if (of === "person-point") return `letter-point-${whose}`;
  return `letter-about-${placeOf(id, blank, letters)}`;
}
