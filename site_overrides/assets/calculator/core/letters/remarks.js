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

/**
 * Normalise words so that typesetting makes no difference; `wording/comparison.py` does the same.
 *
 * @param {string} text
 * @returns {string}
 */
export const plain = (text) =>
  text.replace(/[’‘]/gu, "'").replace(/[“”]/gu, '"').replace(/\s+/gu, " ").trim().toLowerCase();

/**
 * The words that the rules keep out of the templates of its step.
 *
 * @param {Letters} letters
 * @param {Draft} draft
 * @returns {Remark[]}
 */
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
 * @param {Letters} letters
 * @param {Program} program
 * @param {Inputs} inputs
 * @returns {number} how many messages that ask for an answer have gone out since the last news
 */
export function sentSinceNews({ steps }, program, { events }) {
  const isNews = (/** @type {import("../types.js").Happening} */ each) =>
    has(program, each, "news");
  return events
    .slice(events.findLastIndex(isNews) + 1)
    .filter((each) => has(program, each, "does") && steps[each.step ?? ""]?.chase).length;
}

/**
 * One more message than the rules would have anybody send.
 *
 * @param {Letters} letters
 * @param {Program} program
 * @param {Inputs} inputs
 * @param {Draft} draft
 * @returns {Remark[]}
 */
export function onCount(letters, program, inputs, { step }) {
  if (!letters.steps[step]?.chase) return [];
  const sent = sentSinceNews(letters, program, inputs);
  const { count, says, ...backed } = letters.limit;
  return sent >= count
    ? [{ key: `count ${sent}`, says: REMARKS.count(sent), because: says, ...behind(backed) }]
    : [];
}

/**
 * A message that goes past whoever stands between: by its address, by whom it speaks to, or by
 * words that were written for another route.
 *
 * @param {Letters} letters
 * @param {Kept} kept
 * @param {Draft} draft
 * @returns {Remark[]}
 */
export function onWay(letters, kept, { template, step, route, to, body }) {
  const { between, recipients = {} } = letters.routes[route] ?? {};
  const own = letters.templates[template];
  if (!between || !own) return [];
  const others = own.routes !== undefined && !own.routes.includes(route);
  const meant = others
    ? (letters.steps[step]?.to?.[route] ?? null)
    : recipientOf(letters, own, step, route);
  if (addresseeOf(letters, meant, route)?.party !== between.party) return [];
  /** @param {boolean} isBetween @returns {string[]} the blanks with their names */
  const blanks = (isBetween) =>
    Object.values(recipients).flatMap(({ party, named }) =>
      named && (party === between.party) === isBetween ? [named] : [],
    );
  const names = (/** @type {boolean} */ isBetween) =>
    blanks(isBetween).map((blank) => kept.about[blank] ?? "");
  const addresses = [
    ...kept.people.map(({ email }) => email),
    ...blanks(false).map((blank) => kept.about[emailPlace(blank)] ?? ""),
  ]
    .map(plainAddress)
    .filter(Boolean);
  const own_ = blanks(true).map((blank) => plainAddress(kept.about[emailPlace(blank)] ?? ""));
  const address = plainAddress(to);
  const isSentRight = address !== "" && own_.includes(address);
  const first = body.split("\n").find((line) => line.trim()) ?? "";
  const speaksTo = (/** @type {string[]} */ found) =>
    found.some((name) => name.trim() && saysName(first, name));
  const isSpokenTo =
    !speaksTo(names(true)) && speaksTo([...kept.people.map(({ name }) => name), ...names(false)]);
  // A note to be passed on may speak to whom it is for, once it goes to who passes it on.
  return addresses.includes(address) || ((others || isSpokenTo) && !isSentRight)
    ? [{ key: "way", says: REMARKS.past, because: between.because, ...behind(between) }]
    : [];
}

/** @param {string} text */
const plainAddress = (text) => text.trim().toLowerCase();
