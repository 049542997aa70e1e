/** Words of the plan: headings, buttons and hints. */

import { rhythm } from "../../core/reason_words.js";

/** @satisfies {import("../../core/types.js").Said} */
export const PLAN = {
  do: "Today",
  late: "Today (a bit late is fine)",
  wait: "Next",
  calm: "Nothing to do until then.",
  also: "You could also:",
  within: "In the same message, if you like:",
  optional: "optional",
  done: "I’ve done this",
  didOne: "I did one of these",
  another: "Done earlier",
  notNow: "Not now",
  notBefore: (step) => `Not before which day: “${step}”?`,
  leaveOut: "Leave this out",
  putBack: "Put it back",
  missed: (/** @type {number} */ count) =>
    count === 1 ? "1 earlier step. Did you do it?" : `${count} earlier steps. Did you do them?`,
  into: (step) => `Include it in your “${step}” instead.`,
  undo: "I haven’t done this",
  how: "How to do it",
  words: "Write it",
  notes: "Write your notes",
  all: "More about this step",
  why: "Why this date?",
  steps: "All your steps",
  next: "Next",
  window: "Good days:",
  to: (whom) => `to ${whom}`,
  then: "And then",
  or: "or",
  instead: "instead",
  from: ", from ",
  didInstead: "I did that",
  now: "Now",
  later: (/** @type {number} */ count) => `Later (${count})`,
  ticked: (/** @type {number} */ count) => `Done (${count})`,
  yes: "Yes, I did",
  no: "No, skip it",
  anyTime: "Any time until",
  fine: "is fine.",
  by: "By",
  ready: "When you’re ready",
  todayOrTomorrow: "Today or tomorrow",
  tonightOrTomorrow: "Tonight or tomorrow",
  what: "What to do",
  waiting: "Nothing to do until then",
  awaiting: "Nothing to do for now",
  sources: "Where this comes from",
  loading: "One moment …",
  notLoaded: "We couldn’t load this. Read it on the source’s page:",
  dropped: "Steps you don’t need",
  over: "You’re all done",
  broken: "Please check one of your answers",
  known: (region, until) => `Public holidays included: ${region}, to ${until}.`,
  rules: (version) => `Guide version ${version}.`,
};

const OFTEN = ["", "once", "twice", "three times", "four times", "five times"];

/** @param {number} times */
const often = (times) => OFTEN[times] || `${times} times`;

export const STOP = {
  title: "When to stop",
  after: (/** @type {number | null} */ most) =>
    most === null ? "The last time to ask:" : `You can ask ${often(most)}. The last time:`,
  none: "If they don’t reply, stop there.",
  gone: (/** @type {number | null} */ most) =>
    `You’ve asked ${most === null ? "as often as is wise" : often(most)}. It’s time to stop.`,
  then: "After that:",
  goesOn: "You can keep in touch with them until this day:",
};

/** @satisfies {import("../../core/types.js").Said} */
export const TRAIL = {
  bounds: { earliest: "Not before:", aim: "Best:", latest: "Not after:" },
  section: (section) => `, in “${section}”`,
  said: (words) => `What we take “${words}” to mean`,
  every: (every) => `Again ${rhythm(every)}`,
  apart: "We leave at least a day between messages",
};
