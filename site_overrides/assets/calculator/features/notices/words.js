/** Words of the notices and of the link. */

export const NOTICE = {
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
  elsewhere: (
    /** @type {string} */ source,
    /** @type {string} */ places,
    /** @type {string} */ region,
  ) => `${source} speaks for ${places}. In ${region}, customs may differ.`,
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
  facts: (/** @type {string} */ text) => `your answer “${text}”`,
  workingDays: (/** @type {string} */ text) => `“${text}”`,
  today: (/** @type {string} */ text) => `the day to plan for, “${text}”, which is no date`,
  date: (/** @type {string} */ text) => `“${text}”, which is no date or time`,
  said: (/** @type {string} */ text) => `their words “${text}”`,
  step: (/** @type {string} */ text) => `the step “${text}”`,
  with: (/** @type {string} */ text) => `with whom: “${text}”`,
  lacking: () => "it doesn’t say enough to count",
};
