/** The questions for what is so whatever the day: facts that the rules declare. */

import { el, fold } from "../../components/dom.js";
import { faultAt } from "../../components/faults.js";
import { own } from "../../core/own.js";
import { answerOf } from "../../core/settings.js";
import { choice } from "./choices.js";
import { ANSWERS } from "./words.js";

/** @import { Model, Answer } from "../../controller/types.js" */
/** @import { Inputs, Words } from "../../core/types.js" */

/** Stands before a fact's id where it names a question. */
export const FACT = "fact-";

/** @param {Words} words @param {boolean} atOnce @returns {string[]} the facts that are asked then */
export const factsAsked = (words, atOnce) =>
  Object.keys(words.facts).filter((id) => (words.facts[id]?.atOnce ?? false) === atOnce);

/** @param {Model} model @param {string} id of a fact @returns {Answer} */
export function factAnswer(model, id) {
  const { state, program, words } = model;
  const { question = id, help, answers = {} } = words.facts[id] ?? {};
  const chosen = answerOf(program, state.inputs, id);
  return {
    id: FACT + id,
    label: question,
    isLong: true,
    value: answers[chosen] ?? chosen,
    error: faultAt(model, `facts.${id}`),
    question: () =>
      el(
        "fieldset",
        el("legend", question),
        help && el("p", { class: "calc-hint" }, help),
        Object.entries(answers).map(([answer, label]) =>
          choice(FACT + id, answer, answer === chosen, label, undefined, "fact"),
        ),
      ),
  };
}

/** @param {Model} model @returns {HTMLElement | null} the facts that few readers are asked for */
export function moreFacts(model) {
  const asked = factsAsked(model.words, false);
  if (asked.length === 0) return null;
  const given = answersGiven(model.state.inputs, model.words, asked);
  return fold(
    { class: "calc-more", "data-key": "more-facts" },
    el("summary", ANSWERS.more(model.words.guide.case.one, given.join(", "))),
    () =>
      asked.map((id) =>
        el("div", { class: "calc-question", "data-key": id }, factAnswer(model, id).question()),
      ),
  );
}

/**
 * @param {Inputs} inputs
 * @param {Words} words
 * @param {string[]} [ids] of the facts that matter
 * @returns {string[]} the answers that the reader has given, in words
 */
export const answersGiven = ({ facts = {} }, words, ids = Object.keys(words.facts)) =>
  ids.flatMap((id) => {
    const answer = own(facts, id);
    return answer === undefined ? [] : [words.facts[id]?.answers[answer] ?? answer];
  });
