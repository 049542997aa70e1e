/** The words that a reason for a date is made of. */

import { spelled } from "./number_words.js";

export const REASON = {
  sameDay: (/** @type {string} */ anchor) => `on the day of ${anchor}`,
  onDay: (/** @type {string} */ day) => `on ${day}`,
  after: (/** @type {string} */ offset, /** @type {string} */ anchor) =>
    `${spelled(offset)} after ${anchor}`,
  before: (/** @type {string} */ offset, /** @type {string} */ anchor) =>
    `${spelled(offset)} before ${anchor}`,
  step: (/** @type {string} */ step) => `“${step}”`,
  planned: (/** @type {string} */ date) => `planned for ${date}`,
  leftOut: (/** @type {string} */ date) => `left out, due ${date}`,
  later: (/** @type {number} */ count) =>
    count > 2 ? ", whichever is latest" : ", whichever is later",
  earlierOf: (/** @type {number} */ count) =>
    count > 2 ? ", whichever is earliest" : ", whichever is earlier",
  notCounted: (/** @type {string} */ names) => `, not counting ${names}`,
  putOff: (/** @type {string} */ date) => `you put it off, to ${date} or later`,
  atLatest: (/** @type {string} */ reason) => `at the latest ${reason}`,
  wasDue: (/** @type {string} */ reason) => `it was due ${reason} at the latest`,
  run: (/** @type {string} */ from, /** @type {string} */ to) => `${from} to ${to}`,
  bestWas: (/** @type {string} */ date, /** @type {string} */ reason) =>
    `the best day was ${date}, ${reason}`,
  bestWasThe: (/** @type {string} */ sameDay) => `the best time was ${sameDay}`,
  lastWas: (/** @type {string} */ date) => `; the last was ${date}`,
  sooner: "the sooner now, the better",
  anyDay: "any day since then will do",
  lastDay: "today is the last day for it",
  inTime: (/** @type {string} */ date) => `you are still in time until ${date}`,
  off: (/** @type {string} */ days, /** @type {boolean} */ many) =>
    many ? `${days} are not working days` : `${days} is not a working day`,
  named: (/** @type {string} */ days, /** @type {boolean} */ many, /** @type {string} */ name) =>
    `${days} ${many ? "are" : "is"} off (${name})`,
  kept: (/** @type {string[][]} */ days, /** @type {(words: string[]) => string} */ and) =>
    `${days.length > 1 ? "other messages have their days" : "another message has that day"}: ` +
    and(days.map(([day, step]) => `${step} on ${day}`)),
  went: (/** @type {string[][]} */ days, /** @type {(words: string[]) => string} */ and) =>
    `a message has just gone out: ${and(days.map(([day, step]) => `${step} on ${day}`))}`,
  noneLeft: "no working day is left by then, so don’t wait for one",
  earlier: ", so it comes earlier",
  but: (/** @type {string} */ reason, /** @type {string} */ skipped) => `${reason}, but ${skipped}`,
};

/** @param {string} every such as "1 month" @returns {string} "every month" */
export const rhythm = (every) => `every ${every.replace(/^1 /, "")}`;
