/** Words of the small calculator on a stage's page. */

export const WIDGET = {
  title: "Your dates",
  open: "All your dates",
};
