/** Words of the printed plan and of the picture. */

/** @satisfies {import("../../core/types.js").Said} */
export const SHEET = {
  title: "My dates",
  text: "Your plan as text",
  asOf: (date) => `as of ${date}`,
  said: (when) => `you’ll hear ${when}`,
  next: "Next",
  nothing: "Nothing to do now",
  columns: ["Day", "Step", "Why this date", "Where this comes from"],
  window: (span) => `any day of ${span}`,
  ours: "our own advice",
  instead: (steps) => `instead of ${steps}`,
  happened: "What has happened",
  gone: "Steps you don’t need",
  sources: "Where this comes from, in full",
  code: "QR code of the link to these dates",
  scan: ", or scan the code",
  stands: (address) => `Update it at ${address}`,
};

/** @satisfies {import("../../core/types.js").Said} */
export const PICTURE = {
  title: (guide) => `${guide}: my dates`,
  foot: (date, version) => `As of ${date}, worked out with version ${version} of the rules`,
};
