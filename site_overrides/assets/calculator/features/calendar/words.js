/** Words of the calendar menu and its panel. */

export const PANEL = {
  saved: (/** @type {number} */ days, /** @type {number} */ gone) =>
    [
      days === 1 ? "Saved a file with 1 day." : days > 1 && `Saved a file with ${days} days.`,
      gone > 0 && "It cancels what you no longer need.",
    ]
      .filter(Boolean)
      .join(" "),
  empty: "You have no dates left to add.",
  none: "Choose at least one step.",
  remind: "Remind me at",
  which: "Put these steps in",
  how: [
    ["iPhone, iPad, Mac:", "open the file, and choose “Add All”."],
    ["Android:", "open the file with your calendar. If that is Google’s, use a computer."],
    ["Google Calendar:", "on a computer, choose Settings, then Import & export, then the file."],
    ["Outlook:", "choose Add calendar, then Upload from file."],
    [
      "When your dates change:",
      "save the file again, and import it into the same calendar. Your dates will update without duplicates.",
    ],
  ],
  google: "Google Calendar",
  outlook: "Outlook",
  file: "A file with this step",
  sent: "These links share the step, date and reason, but no names.",
};

export const OUT = {
  title: "Save your dates",
  add: "Add to calendar",
  update: "Update your calendar",
  choose: "Choose the time and the steps",
  one: "Put this step into a calendar",
};
