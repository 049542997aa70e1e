/** Words of the printed plan and of the picture. */

export const SHEET = {
  title: "My dates",
  asOf: (/** @type {string} */ date) => `as of ${date}`,
  said: (/** @type {string} */ when) => `they said: ${when}`,
  next: "Next",
  nothing: "Nothing to do now",
  columns: ["Day", "Step", "Why then", "Who says so"],
  window: (/** @type {string} */ span) => `any day of ${span}`,
  ours: "our own advice",
  happened: "What has happened",
  gone: "What doesn’t apply",
  sources: "Who says so, in full",
  stands: (/** @type {string} */ address) => `It can be worked out anew on ${address}`,
};

export const PICTURE = {
  title: (/** @type {string} */ guide) => `${guide}: my dates`,
  foot: (/** @type {string} */ date, /** @type {string} */ version) =>
    `As of ${date}, worked out with version ${version} of the rules`,
};
