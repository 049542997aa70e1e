/** Gentle remarks on a draft. None of them stops anybody from sending it. */

import { has } from "../answers.js";
import { emailPlace } from "./blanks.js";
import { addresseeOf, recipientOf } from "./letter_choice.js";
import { saysName } from "./names.js";

/** @import { Letters, Kept, Remark, Backed } from "./types.js" */
/** @import { Program, Inputs } from "../types.js" */

/** All other words come from the rules' data. */
const REMARKS = {
  says: (/** @type {string[]} */ found) =>
    found.length === 1 && found[0] === "?"
      ? "It asks a question."
      : `It says ${found.map((words) => (words === "?" ? "a question mark" : `“${words}”`)).join(", ")}.`,
  count: (/** @type {number} */ sent) =>
    `You have already sent ${sent === 1 ? "1 message that asks" : `${sent} messages that ask`} for an answer, and none has come.`,
  past: "This doesn’t go through the person between you. Send it to them instead.",
};

/**
 * @typedef {object} Draft
 * @property {string} template
 * @property {string} step
 * @property {string} route
 * @property {string} [stepTo] the recipient that the step goes to
 * @property {string} to the address that it is sent to
 * @property {string} subject
 * @property {string} body
 */

/**
 * @param {Letters} letters
 * @param {Program} program
 * @param {Inputs} inputs
 * @param {Kept} kept
 * @param {Draft} draft
 * @returns {Remark[]}
 */
export const remarksOn = (letters, program, inputs, kept, draft) => [
  ...onWording(letters, draft),
  ...onCount(letters, program, inputs, draft),
  ...onWay(letters, kept, draft),
];

/** @param {Backed} backed @returns {{cites: string[], ours?: string}} */
const behind = ({ cites = [], ours }) => ({ cites, ...(ours ? { ours } : {}) });

/** Typesetting makes no difference, as in `wording/comparison.py`. @param {string} text */
export const plain = (text) =>
  text.replace(/[’‘]/gu, "'").replace(/[“”]/gu, '"').replace(/\s+/gu, " ").trim().toLowerCase();

/** The words that the rules keep out of its step. @param {Letters} letters @param {Draft} draft */
export function onWording({ wording }, { step, subject, body }) {
  const said = plain(`${subject}\n${body}`);
  return Object.entries(wording).flatMap(([id, rule]) => {
    if (!rule.steps.includes(step)) return [];
    const found = rule.never.filter((words) => said.includes(plain(words)));
    if (rule.asksNothing && said.includes("?")) found.push("?");
    const { because } = rule;
    return found.length > 0
      ? [{ key: `${id} ${found}`, says: REMARKS.says(found), because, ...behind(rule) }]
      : [];
  });
}

/**
 * One more message that asks for an answer than the rules would have anybody send since the last news.
 *
 * @param {Letters} letters
 * @param {Program} program
 * @param {Inputs} inputs
 * @param {Draft} draft
 */
function onCount({ limit }, program, { events }, { step }) {
  const chases = program.steps.filter(({ chase }) => chase).map(({ id }) => id);
  const lastNews = events.findLastIndex((each) => has(program, each, "news"));
  const sent = events
    .slice(lastNews + 1)
    .filter((each) => has(program, each, "does") && chases.includes(each.step ?? "")).length;
  return chases.includes(step) && sent >= limit.count
    ? [
        {
          key: `count ${sent}`,
          says: REMARKS.count(sent),
          because: limit.says,
          ...behind(limit),
        },
      ]
    : [];
}

/**
 * A message that goes past whoever stands between: by its address, by whom it speaks to, or by
 * words that were written for another route.
 *
 * @param {Letters} letters
 * @param {Kept} kept
 * @param {Draft} draft
 */
function onWay(letters, { about, people }, { template, route, stepTo, to, body }) {
  const { between, recipients = {} } = letters.routes[route] ?? {};
  const own = letters.templates[template];
  if (!between || !own) return [];
  const isOfOther = own.routes !== undefined && !own.routes.includes(route);
  const meant = isOfOther ? (stepTo ?? null) : recipientOf(letters, own, route, stepTo);
  if (addresseeOf(letters, meant, route)?.party !== between.party) return [];
  const known = Object.values(recipients).flatMap(({ party, named }) =>
    named ? [{ party, name: about[named] ?? "", email: about[emailPlace(named)] ?? "" }] : [],
  );
  const middle = known.filter(({ party }) => party === between.party);
  const past = [...people, ...known.filter(({ party }) => party !== between.party)];
  const first = body.split("\n").find((line) => line.trim()) ?? "";
  const speaksTo = (/** @type {{name: string}[]} */ some) =>
    some.some(({ name }) => name.trim() && saysName(first, name));
  const address = to.trim().toLowerCase();
  const goesTo = (/** @type {{email: string}[]} */ some) =>
    address !== "" && some.some(({ email }) => email.trim().toLowerCase() === address);
  // A note to be passed on may speak to whom it is for, once it goes to who passes it on.
  const isWrong = isOfOther || (speaksTo(past) && !speaksTo(middle));
  return goesTo(past) || (isWrong && !goesTo(middle))
    ? [{ key: "way", says: REMARKS.past, because: between.because, ...behind(between) }]
    : [];
}
