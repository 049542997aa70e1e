/** Words of the printed plan and of the picture. */

export const SHEET = {
  title: "My dates",
  asOf: (/** @type {string} */ date) => `as of ${date}`,
  said: (/** @type {string} */ when) => `you’ll hear ${when}`,
  next: "Next",
  nothing: "Nothing to do now",
  columns: ["Day", "Step", "Why this date", "Where this comes from"],
  window: (/** @type {string} */ span) => `any day of ${span}`,
  ours: "our own advice",
  instead: (/** @type {string} */ steps) => `instead of ${steps}`,
  happened: "What has happened",
  gone: "Steps you don’t need",
  sources: "Where this comes from, in full",
  code: "QR code of the link to these dates",
  scan: ", or scan the code",
  stands: (/** @type {string} */ address) => `Update it at ${address}`,
};

export const PICTURE = {
  title: (/** @type {string} */ guide) => `${guide}: my dates`,
  foot: (/** @type {string} */ date, /** @type {string} */ version) =>
    `As of ${date}, worked out with version ${version} of the rules`,
};
