/**
 * What the calculator itself says: its questions, buttons and headings. What the rules say - the
 * names of steps, events, channels, the reasons - comes from `words.json`.
 */

export const QUESTIONS = {
  start: (/** @type {string} */ event) => `${event}: on which day?`,
  time: "At what time? (optional)",
  promise: "Did they say when you would hear?",
  route: "How do you deal with them?",
  region: "Where do you live?",
  advice: "Whose advice?",
};

export const ANSWERS = {
  title: "Your answers",
  promise: "They said",
  route: "Route",
  region: "Region",
  advice: "Advice",
  none: "not given yet",
  noDate: "no date",
  aDate: "Yes, a date",
  inWords: "Yes, in words",
  noPromise: "No",
  by: (/** @type {string} */ date) => `by ${date}`,
  words: "What they said",
  choose: "Choose …",
  taken: (/** @type {string} */ date) => `We take that as ${date}.`,
  takeOther: "Change that to another date",
  settings: "Name, region and advice",
  noRegion: "No region: weekends only",
  guessed: "guessed",
  guessedWhy: "We guessed it from your browser. It decides which public holidays count.",
  regionWhy: "It decides which public holidays count.",
  everyDay: "Count weekends and public holidays as ordinary days",
  everyDayShort: "every day counts",
  ourAdvice: "Our guide",
  adviceWhy: "Our guide chooses among its sources. You can also follow one of them alone.",
  change: "Change",
  close: "Done",
  following: "Next",
  show: "Show my dates",
  today: "Today",
  yesterday: "Yesterday",
  date: "Date",
  forExample: (/** @type {string} */ example) => `For example ${example}`,
  dateHint: (/** @type {string} */ example) => `For example ${example}, or yesterday`,
  calendar: "Choose from a calendar",
  needed: "We need this day to work out the others.",
  noDay: "A date is needed here.",
  notADate: (/** @type {string} */ typed) =>
    `We can’t read “${typed}” as a date. Try it like the example.`,
  setNow: "Choose the day, and your dates appear here.",
};

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
  another: "On another day",
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
  announce: (/** @type {string} */ step, /** @type {string} */ date) => `Next: ${step}, ${date}.`,
};

export const REASON = {
  sameDay: (/** @type {string} */ anchor) => `on the day of ${anchor}`,
  onDay: (/** @type {string} */ day) => `on ${day}`,
  after: (/** @type {string} */ offset, /** @type {string} */ anchor) =>
    `${offset} after ${anchor}`,
  step: (/** @type {string} */ step) => `“${step}”`,
  planned: (/** @type {string} */ date) => `planned for ${date}`,
  leftOut: (/** @type {string} */ date) => `left out, due ${date}`,
  later: (/** @type {number} */ count) =>
    count > 2 ? ", whichever is latest" : ", whichever is later",
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
  free: (
    /** @type {string} */ steps,
    /** @type {boolean} */ many,
    /** @type {boolean} */ ticked,
  ) => {
    const [are, them, days] = many ? ["are", "them", "their days are"] : ["is", "it", "its day is"];
    return `${steps} ${are} optional: leave ${them} out${ticked ? ` or tick ${them} off` : ""}, and ${days} free`;
  },
  noneLeft: "no working day is left by then, so don’t wait for one",
  earlier: ", so it comes earlier",
  but: (/** @type {string} */ reason, /** @type {string} */ skipped) => `${reason}, but ${skipped}`,
};

export const STOP = {
  title: "When to stop",
  after: "Your last message that asks for an answer:",
  none: "After it, send no more of them",
  gone: "You have sent the last message that asks for an answer. Send no more of them",
  most: (/** @type {number} */ most) => `; more than ${most} would be too many`,
  then: "What comes then:",
};

/** @param {string} every such as "1 month" @returns {string} "every month" */
export const rhythm = (every) => `every ${every.replace(/^1 /, "")}`;

export const TRAIL = {
  bounds: { earliest: "From", aim: "Best", latest: "At the latest" },
  section: (/** @type {string} */ section) => `, in “${section}”`,
  said: (/** @type {string} */ words) => `How we take “${words}”`,
  every: (/** @type {string} */ every) => `Again ${rhythm(every)}`,
  apart: "Messages to the same people keep a distance",
};

export const HAPPENED = {
  title: "What happened?",
  history: "What has happened so far",
  add: "Add",
  cancel: "Cancel",
  remove: "Remove",
  correct: "Correct",
  save: "Save",
  earlier: "Earlier that day",
  undo: "Undo",
  removed: (/** @type {string} */ what, /** @type {string} */ day) => `Removed “${what}”, ${day}`,
  done: (/** @type {string} */ step) => `When did you do this: “${step}”?`,
  idle: (/** @type {string} */ start, /** @type {string} */ date, /** @type {boolean} */ ahead) =>
    `It comes before “${start}” (${date}), so it changes nothing.` +
    (ahead ? ` If there will be no such day, remove “${start}”.` : ""),
  when: "When?",
  time: "Time (optional)",
  which: "Which step?",
  choose: "Choose …",
  whom: "With whom?",
};

export const NOTICE = {
  fault: (/** @type {string} */ found, /** @type {string} */ expected) =>
    `“${found}” doesn’t fit here. We need ${expected}.`,
  stranger: (/** @type {string} */ found) => `“${found}” is nothing that we know here.`,
  lacking: "This is still needed.",
  link: "The link to your dates",
  unknown: (/** @type {string} */ version) =>
    `The link says something that this guide (version ${version} of its rules) doesn’t know. ` +
    "All else in it is planned; this was left out:",
  left: (/** @type {string} */ version) =>
    `You told this guide something that its advice of now (version ${version}) no longer speaks of. ` +
    "It is kept, and your dates are worked out without it:",
  forget: "Take it away",
  forgotten: "Taken away",
  more: (/** @type {number} */ count) => `and ${count} more`,
  holidays: (/** @type {string} */ region) =>
    `The public holidays of ${region} could not be loaded, so only weekends are left out.`,
  today: (/** @type {string} */ date) => `Worked out as if today were ${date}.`,
  realToday: "Use the real date",
  copy: "Copy link",
  again: "Start again",
  restarted: "Your answers were cleared",
  copied: "Link copied",
  keep: "Keep it, share it",
  print: "Print",
  picture: (/** @type {string} */ kind) => `Picture (${kind})`,
  prefilled: (/** @type {string} */ set) => `Prefilled by a link: ${set}. Change it as you like.`,
  prefilledKept: "Your own dates are still kept.",
  noRegion: "no region",
  everyDay: "every day counts",
  ours: "our own advice",
  copyWhy: "The link holds your dates and choices, and nothing personal.",
};

/** What a link says that was left out: what it is, and the event that it was said of. */
export const LEFT = {
  part: (/** @type {string} */ text) => `“${text}”`,
  event: (/** @type {string} */ text) => `something that happened, called “${text}”`,
  detail: (/** @type {string} */ text) => `“${text}”`,
  twice: (/** @type {string} */ text) => `“${text}”, which it says a second time`,
  advice: (/** @type {string} */ text) => `whose advice: “${text}”`,
  region: (/** @type {string} */ text) => `the region “${text}”`,
  route: (/** @type {string} */ text) => `the route “${text}”`,
  today: (/** @type {string} */ text) => `the day to plan for, “${text}”, which is no date`,
  date: (/** @type {string} */ text) => `“${text}”, which is no date or time`,
  said: (/** @type {string} */ text) => `their words “${text}”`,
  step: (/** @type {string} */ text) => `the step “${text}”`,
  with: (/** @type {string} */ text) => `with whom: “${text}”`,
  lacking: () => "it doesn’t say enough to count",
};

export const WIDGET = {
  title: "Your dates",
  open: "All your dates",
  ask: "Choose the day, and your days appear here.",
};

export const OUT = {
  title: "Take your dates along",
  add: "Add to calendar",
  update: "Update your calendar",
  text: "Copy as text",
  one: "Put this step into a calendar",
};

export const PLACES = {
  back: "Back to the dates",
  loading: "One moment …",
  failed: "This part could not be loaded.",
  again: "Try again",
};

export const APPLICATION = {
  label: "For",
  unnamed: "not named yet",
  question: "Which application is this?",
  why: "Only to tell your applications apart. It stays in this browser.",
  all: (/** @type {number} */ others) =>
    others === 1 ? "Your other application" : `Your ${others} other applications`,
  list: "All applications",
  new: "New application",
  linked: "These dates come from a link. They are kept in this browser once you change something.",
  keep: "Keep them",
  forgetful:
    "Your browser keeps nothing for this page. Copy the link below if you want to come back.",
};
