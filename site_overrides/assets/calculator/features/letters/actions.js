/** Actions of the letters. */

import { copied } from "../../components/clipboard.js";
import { typing } from "../../components/typing.js";
import { withDone } from "../../core/answers.js";
import { filled, NOBODY, refilled } from "../../core/letters/blanks.js";
import { isLong, mailto } from "../../core/letters/mail.js";
import { chosenPlace } from "../../core/letters/worksheet.js";
import { data } from "./data.js";
import { DRAFT, nameOf } from "./draft.js";
import { formatPlace, letterOf, letterState, peopleOf, sentPlace, withoutPerson } from "./state.js";
import { LETTERS } from "./words.js";

/** @import { Page, Actions, Control } from "../../controller/types.js" */
/** @import { Application } from "../../core/types.js" */
/** @import { Letter, LetterState } from "./state.js" */

const { first, settle, typed } = typing();

export { settle };

/** @param {Page} page @returns {Actions} */
export function letterActions(page) {
  const { model, update, keep, go } = page;
  const step = () => model().state.place?.about ?? "";
  const letter = () => letterOf(model(), step());

  /** @param {(letter: Letter, control: Control) => unknown} act @returns {(control: Control) => void} on the letter that is shown */
  const onLetter = (act) => (control) => {
    const found = letter();
    if (found) void act(found, control);
  };

  /**
   * @param {Partial<LetterState>} change
   * @param {Partial<Application> | null} [kept]
   * @param {string} [focus]
   * @param {string} [undo] what was removed
   */
  const show = (change, kept = null, focus = undefined, undo = "") => {
    const { application } = model().state;
    const letters = { ...letterState(model(), step()), said: "", ...change };
    const all = kept ? { letters, application: { ...application, ...kept } } : { letters };
    update(all, focus, undo ? { undo } : {});
  };

  /** @param {Record<string, string | undefined>} change undefined where nothing is to be kept */
  const withDrafts = (change) => {
    const drafts = { ...model().application.drafts, ...change };
    return Object.fromEntries(
      Object.entries(drafts).flatMap(([key, text]) => (text === undefined ? [] : [[key, text]])),
    );
  };

  /**
   * @param {DOMStringMap} dataset of a field
   * @param {string} value
   * @returns {Partial<Application>}
   */
  const written = ({ place, person, draft = "", name = "" }, value) => {
    const { application } = model();
    if (place !== undefined) return { about: { ...application.about, [place]: value } };
    if (person === undefined)
      return { drafts: withDrafts({ [draft]: ours(draft) === value ? undefined : value }) };
    const people = peopleOf(application).map((each, n) =>
      n === Number(person) ? { ...NOBODY, ...each, [name]: value } : each,
    );
    return { people };
  };

  /** @param {string} draft @returns {string | null} what we would write there */
  const ours = (draft) => {
    const found = letter();
    if (!found || !draft.startsWith(found.key)) return null;
    const what = draft.endsWith("subject") ? found.template.subject : found.template.body;
    return filled(what ?? [""], found.values, data.letters);
  };

  /** @type {Actions} */
  const pressed = {
    "letter-format": ({ value = "" }) => {
      const { person } = letterState(model(), step());
      show({ editing: false }, { drafts: withDrafts({ [formatPlace(step(), person)]: value }) });
    },
    "letter-row": ({ dataset, value = "" }) => {
      const { notes } = model().application;
      keep({ notes: { ...notes, [chosenPlace(dataset.question ?? "")]: value } });
    },
    "letter-person": ({ dataset }) => show({ person: Number(dataset.person), editing: false }),
    "letter-add": () => {
      const people = [...peopleOf(model().application), NOBODY];
      const person = people.length - 1;
      show({ person, editing: false }, { people }, `letter-name-${person}`);
    },
    "letter-remove": ({ dataset }) => {
      const { application } = model();
      const person = Number(dataset.person);
      const name = application.people[person]?.name.trim() || LETTERS.person(person + 1);
      const change = { person: Math.max(0, person - 1), editing: false };
      show(change, withoutPerson(application, person), DRAFT, LETTERS.removed(name));
    },
    "letter-jump": ({ dataset }) => {
      const field = document.getElementById(dataset.field ?? "");
      field?.scrollIntoView({ block: "center" });
      field?.focus();
    },
    "letter-edit": () => show({ editing: true }, null, "letter-body"),
    "letter-read": () => show({ editing: false }, null, "letter-words"),
    "letter-refill": onLetter(({ key, subject, body, values }) => {
      const fill = (/** @type {string} */ text) => refilled(text, values, data.letters);
      const change = { [`${key}/subject`]: fill(subject), [`${key}/body`]: fill(body) };
      show({}, { drafts: withDrafts(change) }, DRAFT);
    }),
    "letter-again": onLetter(({ key }) => {
      const change = { [`${key}/subject`]: undefined, [`${key}/body`]: undefined };
      show({}, { drafts: withDrafts(change) }, DRAFT, LETTERS.back);
    }),
    "letter-copy": onLetter(async (found, { dataset }) => {
      const isSubject = dataset.what === "subject";
      const what = isSubject ? LETTERS.subject : LETTERS.body;
      if (await copied(isSubject ? found.subject : found.body, what))
        show({ said: LETTERS.copied(what) });
    }),
    "letter-mail": onLetter(async (found) => {
      const whole = mailto(found.to, found.subject, found.body);
      const isCopied = isLong(whole) && (await copied(found.body, LETTERS.body));
      // Made for this press alone, and never on the page or in the browser's history.
      const link = document.createElement("a");
      link.href = isCopied ? mailto(found.to, found.subject, "") : whole;
      link.click();
      show({ said: isCopied ? LETTERS.long : LETTERS.mailing });
    }),
    "letter-sent": onLetter((found) => {
      const { state, program, today, application } = model();
      const drafts = withDrafts({ [sentPlace(found)]: today });
      const left = found.each
        ? peopleOf(application).findIndex(
            (_, n) => n !== found.person && !letterOf(model(), step(), n)?.sent,
          )
        : -1;
      if (left >= 0) {
        const next = letterOf(model(), step(), left);
        const said = LETTERS.next(nameOf(found), next ? nameOf(next) : "");
        show({ person: left, editing: false, said }, { drafts }, DRAFT);
        return;
      }
      const inputs = withDone(state.inputs, program, step(), today);
      update({ inputs, application: { ...state.application, drafts } });
      // Not back: what the history says of the plan is from before this step was done.
      go(null);
    }),
    "letter-unsent": onLetter((found) =>
      show({}, { drafts: withDrafts({ [sentPlace(found)]: undefined }) }, DRAFT),
    ),
  };

  return {
    "letter-type": typed(page, written),
    ...first(pressed),
  };
}
