/** Words about the open application. */

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
