/** The parts of the calculator that are loaded when they are first used, each a module of `parts/`. */

/** @import { Part } from "../core/types.js" */

/** @type {Record<string, () => Promise<Part>>} */
export const PARTS = {
  sharing: () => import("./sharing/sheet_and_picture.js"),
  "rules-changed": () => import("./rules_changed/view.js"),
  applications: () => import("./applications/list.js"),
  calendar: () => import("./calendar/panel.js"),
  letters: () => import("./letters/view.js"),
  notes: () => import("./notes/view.js"),
};
