/** The parts of the calculator that are loaded when they are first used, each a module of `parts/`. */

/** @typedef {import("./types.js").Part} Part */

/** @type {Record<string, () => Promise<Part>>} */
export const PARTS = {
  sharing: () => import("./parts/sharing.js"),
  "rules-changed": () => import("./parts/rules_changed.js"),
  applications: () => import("./parts/applications.js"),
  calendar: () => import("./parts/calendar.js"),
  letters: () => import("./parts/letters.js"),
  notes: () => import("./parts/notes.js"),
};
