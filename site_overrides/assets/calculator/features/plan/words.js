/** Words of the plan: headings, buttons and hints. */

import { rhythm } from "../../core/reason_words.js";

export const PLAN = {
  do: "Do this today",
  late: "Do this now",
  wait: "Do this next",
  calm: "Until then there is nothing you have to do.",
  also: (/** @type {string} */ steps) =>
    `Today as well: ${steps}${/[.!?]$/.test(steps) ? "" : "."}`,
  optional: "optional",
  projected: "if nothing changes",
  done: "I’ve done this",
  did: "I did it",
  didOne: "I did one of these",
  another: "On another day",
  notNow: "Not now",
  notBefore: (/** @type {string} */ step) => `Not before which day: “${step}”?`,
  leaveOut: "Leave this out",
  putBack: "Put it back",
  missed: (/** @type {number} */ count) =>
    count === 1
      ? "1 step whose time has passed, and what to do about it"
      : `${count} steps whose time has passed, and what to do about them`,
  into: (/** @type {string} */ step) => `Put it into “${step}”.`,
  undo: "Not done after all",
  how: "How to do it",
  words: "Write it",
  notes: "Write your notes",
  all: "More about this step",
  why: (/** @type {string} */ day) => `Why ${day}?`,
  steps: "All your steps",
  next: "Next",
  window: "Window",
  to: (/** @type {string} */ whom) => `to ${whom}`,
  then: "And then",
  instead: (/** @type {string} */ steps) => `in place of: ${steps}`,
  what: "What to do",
  waiting: "Nothing to do until then",
  awaiting: "Nothing to do for now",
  sources: (/** @type {number} */ count) =>
    count === 1 ? "Who says so: 1 source" : `Who says so: ${count} sources`,
  ours: "Our own advice",
  loading: "One moment …",
  notLoaded: "Its words could not be loaded. They stand on the source’s page:",
  dropped: (/** @type {number} */ count) =>
    count === 1 ? "1 step that doesn’t apply, and why" : `${count} steps that don’t apply, and why`,
  over: "Nothing left to do",
  broken: "One of your answers needs mending",
  known: (/** @type {string} */ from, /** @type {string} */ until) =>
    `We know the public holidays from ${from} to ${until}.`,
  rules: (/** @type {string} */ version) => `Worked out with version ${version} of the rules.`,
};

export const STOP = {
  title: "When to stop",
  after: "Your last message that asks for an answer:",
  none: "After it, send no more of them",
  gone: "You have sent the last message that asks for an answer. Send no more of them",
  most: (/** @type {number} */ most) => `; more than ${most} would be too many`,
  then: "What comes then:",
};

export const TRAIL = {
  bounds: { earliest: "From", aim: "Best", latest: "At the latest" },
  section: (/** @type {string} */ section) => `, in “${section}”`,
  said: (/** @type {string} */ words) => `How we take “${words}”`,
  every: (/** @type {string} */ every) => `Again ${rhythm(every)}`,
  apart: "Messages to the same people keep a distance",
};
