/** The words that a reason for a date is made of. */

import { spelled } from "./number_words.js";

export const REASON = {
  sameDay: (/** @type {string} */ anchor) =>
    anchor.startsWith("the day ") ? `on ${anchor}` : `on the day of ${anchor}`,
  onDay: (/** @type {string} */ day) => `on ${day}`,
  after: (/** @type {string} */ offset, /** @type {string} */ anchor) =>
    `${spelled(offset)} after ${anchor}`,
  within: (/** @type {string} */ offset, /** @type {string} */ anchor) =>
    `within ${spelled(offset)} of ${anchor}`,
  before: (/** @type {string} */ offset, /** @type {string} */ anchor) =>
    `${spelled(offset)} before ${anchor}`,
  step: (/** @type {string} */ step) => `“${step}”`,
  planned: (/** @type {string} */ date) => `planned for ${date}`,
  leftOut: (/** @type {string} */ date) => `not ticked, was due ${date}`,
  wasDue: (/** @type {string} */ reason) => `it was due ${reason}`,
  bestWas: (/** @type {string} */ date, /** @type {string} */ reason) =>
    `the best day was ${date}, ${reason.replace(/^on /, "")}`,
  sooner: "it’s not too late, so do it as soon as you can",
  anyDay: "any day from now is fine",
  lastDay: "today is the last day for it",
  inTime: (/** @type {string} */ date) => `you have until ${date}`,
  putOff: (/** @type {string} */ date) => `you put it off to ${date}`,
  weekend: "the weekend",
  dayOf: (/** @type {string} */ step) => `the day of ${step}`,
  doing: (/** @type {string} */ step) => `doing “${step}”`,
  skipped: (/** @type {string} */ names) => `we’ve skipped ${names}`,
  putBefore: (/** @type {string} */ names) => `we’ve put it before ${names}`,
  noneLeft: "it isn’t a working day, but send it all the same",
  ours: " (our own advice)",
  all: ", as all of our sources say",
  most: ", as most of our sources say",
  some: (/** @type {string} */ count, /** @type {string} */ of) =>
    `, as ${count} of our ${of} sources say`,
  others: (/** @type {string} */ count) => `, as ${count} other publishers say`,
  says: (/** @type {string} */ name) => `, according to ${name}`,
};

/** @param {string} every such as "1 month" @returns {string} "every month" */
export const rhythm = (every) => `every ${every.replace(/^1 /, "")}`;
