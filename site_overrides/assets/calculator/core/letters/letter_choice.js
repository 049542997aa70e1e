/** The letters for a step, and their recipients. */

/** @import { Advice, Letters, Template, Recipient } from "./types.js" */

/**
 * @param {Letters} letters
 * @param {string} step
 * @param {string} route
 * @param {string} [stepTo] the recipient that the step goes to
 * @param {readonly string[]} [order] the step's channels, the best first
 * @returns {string[]} the templates for them, by channel and as the rules have them; where somebody passes it
 *   on, those that speak to them come first, and among these those that are written for such a case
 */
export function templatesFor(letters, step, route, stepTo, order = []) {
  const { templates } = letters;
  const found = Object.keys(templates).filter((id) => {
    const { steps = [], routes } = templates[id] ?? {};
    return steps.includes(step) && (!routes || routes.includes(route));
  });
  const isReady = (/** @type {string} */ id) => speaksToAddressee(letters, id, route, stepTo);
  const usual = (/** @type {string} */ id) => templates[id]?.if === undefined;
  const fitting = [...found.filter((id) => !usual(id)), ...found.filter(usual)];
  const ready = [...fitting.filter(isReady), ...fitting.filter((id) => !isReady(id))];
  const channelOf = (/** @type {string} */ id) => templates[id]?.channel ?? "";
  const channels = [...order, ...ready.map(channelOf)];
  const place = (/** @type {string} */ id) => channels.indexOf(channelOf(id));
  return ready.sort((one, other) => place(one) - place(other));
}

/** @param {Letters} letters @param {string} id @param {string} route @param {string} [stepTo] */
function speaksToAddressee(letters, id, route, stepTo) {
  const template = letters.templates[id];
  if (!template) return false;
  const recipient = recipientOf(letters, template, route, stepTo);
  const through = letters.routes[route]?.recipients[recipient ?? ""]?.through;
  const named = addresseeOf(letters, recipient, route)?.named;
  return !through || (named !== undefined && template.body.includes(named));
}

/**
 * @param {Letters} letters
 * @param {Template} template
 * @param {string} route
 * @param {string} [stepTo] the recipient that its step goes to
 * @returns {string | null} the id of whom it is meant for; null where the route has nobody
 */
export function recipientOf(letters, template, route, stepTo) {
  const to = template.to ?? stepTo;
  return to && letters.routes[route]?.recipients[to] ? to : null;
}

/**
 * @param {Letters} letters
 * @param {string | null} recipient
 * @param {string} route
 * @returns {Recipient | null} whose address it is sent to: the recipient, or who passes it on
 */
export function addresseeOf(letters, recipient, route) {
  const recipients = letters.routes[route]?.recipients ?? {};
  const meant = recipient === null ? undefined : recipients[recipient];
  return recipients[meant?.through ?? ""] ?? meant ?? null;
}

/** Choose a step's advice. @type {(letters: Letters, step: string, stage: string, route: string) => Advice[]} */
export const adviceFor = (letters, step, stage, route) =>
  Object.values(letters.advice).filter(
    ({ stages, steps, routes }) =>
      (steps ? steps.includes(step) : stages.includes(stage)) &&
      (!routes || routes.includes(route)),
  );
