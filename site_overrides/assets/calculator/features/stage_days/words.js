/** What the small calculator of a stage says. */

export const WIDGET = {
  title: "Your dates",
  open: "All your dates",
  ask: "Choose the day, and your days appear here.",
};
