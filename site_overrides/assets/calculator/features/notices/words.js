/** Words of the notices and of the link. */

/** @satisfies {import("../../core/types.js").Said} */
export const NOTICE = {
  link: "The link to your dates",
  unknown: "Part of this link isn’t recognised, so we’ve ignored it:",
  left: "One of your answers is no longer used in this version. We’ve kept it, but it doesn’t change your dates:",
  forget: "Remove",
  forgotten: "Removed",
  more: (/** @type {number} */ count) => `and ${count} more`,
  holidays: (region) => `We couldn’t load public holidays for ${region}. Check for them yourself.`,
  elsewhere: (source, places, region) =>
    `${source} speaks for ${places}. In ${region}, customs may differ.`,
  today: (date) => `Showing the plan for ${date}.`,
  realToday: "Show today’s",
  copy: "Copy link",
  share: "Share link",
  again: "Start again",
  restarted: "Your answers were cleared",
  copied: "Link copied",
  copyText: "Copy as text",
  textCopied: "Copied as text",
  keep: "Save or share",
  print: "Print",
  picture: (kind) => `Picture (${kind})`,
  prefilled: (set) => `Some answers came with the link you followed: ${set}. You can change them.`,
  prefilledKept: "Your own dates are still kept.",
  noRegion: "no region",
  everyDay: "every day counts",
  ours: "our own advice",
  copyWhy: "The link includes your dates, but no names.",
};

/**
 * What a link says that was left out: what it is, and the event that it was said of.
 *
 * @satisfies {import("../../core/types.js").Said}
 */
export const LEFT = {
  part: (text) => `“${text}”`,
  event: (text) => `something that happened, called “${text}”`,
  detail: (text) => `“${text}”`,
  twice: (text) => `“${text}”, which it says a second time`,
  advice: (text) => `whose advice: “${text}”`,
  region: (text) => `the region “${text}”`,
  route: (text) => `the route “${text}”`,
  facts: (text) => `your answer “${text}”`,
  workingDays: (text) => `“${text}”`,
  today: (text) => `the day to plan for, “${text}”, which isn’t a date`,
  date: (text) => `“${text}”, which isn’t a date or a time`,
  said: (text) => `their words “${text}”`,
  step: (text) => `the step “${text}”`,
  many: (most) => `only the first ${most} events count`,
  with: (text) => `who with: “${text}”`,
  lacking: () => "it doesn’t say enough to count",
};
