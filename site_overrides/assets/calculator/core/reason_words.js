/** The words that a reason for a date is made of. */

import { spelled } from "./number_words.js";

/** @satisfies {import("./types.js").Said} */
export const REASON = {
  sameDay: (anchor) => (anchor.startsWith("the day ") ? `on ${anchor}` : `on the day of ${anchor}`),
  onDay: (day) => `on ${day}`,
  after: (offset, anchor) => `${spelled(offset)} after ${anchor}`,
  within: (offset, anchor) => `within ${spelled(offset)} of ${anchor}`,
  before: (offset, anchor) => `${spelled(offset)} before ${anchor}`,
  step: (step) => `“${step}”`,
  planned: (date) => `planned for ${date}`,
  leftOut: (date) => `not ticked, was due ${date}`,
  wasDue: (reason) => `it was due ${reason}`,
  bestWas: (date, reason) => `the best day was ${date}, ${reason.replace(/^on /, "")}`,
  sooner: "it’s not too late, so do it as soon as you can",
  anyDay: "any day from now is fine",
  lastDay: "today is the last day for it",
  inTime: (date) => `you have until ${date}`,
  putOff: (date) => `you put it off to ${date}`,
  weekend: "the weekend",
  dayOf: (step) => `the day of ${step}`,
  doing: (step) => `doing “${step}”`,
  skipped: (names) => `we’ve skipped ${names}`,
  putBefore: (names) => `we’ve put it before ${names}`,
  noneLeft: "it isn’t a working day, but send it all the same",
  ours: " (our own advice)",
  all: ", as all of our sources say",
  most: ", as most of our sources say",
  some: (count, of) => `, as ${count} of our ${of} sources say`,
  others: (count) => `, as ${count} other publishers say`,
  says: (name) => `, according to ${name}`,
};

/** @param {string} every such as "1 month" @returns {string} "every month" */
export const rhythm = (every) => `every ${every.replace(/^1 /, "")}`;
