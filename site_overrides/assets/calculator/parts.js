/** The parts of the calculator that are loaded when they are first used, each a module of `parts/`. */

/** @typedef {import("./types.js").Part} Part */

/** @type {Record<string, () => Promise<Part>>} */
export const PARTS = {
  applications: () => import("./parts/applications.js"),
  calendar: () => import("./parts/calendar.js"),
};
