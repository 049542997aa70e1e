/** Words of the notices and of the link. */

export const NOTICE = {
  link: "The link to your dates",
  unknown: "Part of this link isn’t recognised, so we’ve ignored it:",
  left: "One of your answers is no longer used in this version. We’ve kept it, but it doesn’t change your dates:",
  forget: "Remove",
  forgotten: "Removed",
  more: (/** @type {number} */ count) => `and ${count} more`,
  holidays: (/** @type {string} */ region) =>
    `We couldn’t load public holidays for ${region}. Check for them yourself.`,
  elsewhere: (
    /** @type {string} */ source,
    /** @type {string} */ places,
    /** @type {string} */ region,
  ) => `${source} speaks for ${places}. In ${region}, customs may differ.`,
  today: (/** @type {string} */ date) => `Showing the plan for ${date}.`,
  realToday: "Show today’s",
  copy: "Copy link",
  share: "Share link",
  again: "Start again",
  restarted: "Your answers were cleared",
  copied: "Link copied",
  keep: "Save or share",
  print: "Print",
  picture: (/** @type {string} */ kind) => `Picture (${kind})`,
  prefilled: (/** @type {string} */ set) =>
    `Some answers came with the link you followed: ${set}. You can change them.`,
  prefilledKept: "Your own dates are still kept.",
  noRegion: "no region",
  everyDay: "every day counts",
  ours: "our own advice",
  copyWhy: "The link includes your dates, but no names.",
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
  today: (/** @type {string} */ text) => `the day to plan for, “${text}”, which isn’t a date`,
  date: (/** @type {string} */ text) => `“${text}”, which isn’t a date or a time`,
  said: (/** @type {string} */ text) => `their words “${text}”`,
  step: (/** @type {string} */ text) => `the step “${text}”`,
  many: (/** @type {string} */ most) => `only the first ${most} events count`,
  with: (/** @type {string} */ text) => `who with: “${text}”`,
  lacking: () => "it doesn’t say enough to count",
};
