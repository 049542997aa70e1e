/** The empty state, and the record of an application made from a state. */

import { lasting } from "../core/record.js";

/** @import { State } from "./types.js" */

/** @type {Omit<State, "application" | "guess" | "width">} */
export const EMPTY = {
  inputs: { events: [] },
  linked: false,
  kept: 0,
  forgetful: false,
  outdated: false,
  place: null,
  editing: null,
  asking: [],
  draft: null,
  formAt: "",
  correcting: null,
  past: [],
  change: null,
  mistakes: {},
  refused: null,
  unknown: [],
  prefilled: null,
  missing: null,
  promising: null,
  copied: "",
  printing: false,
};

/** @param {State} state @returns {import("../core/types.js").Application} as it is to be kept */
export const current = ({ application, inputs }) => ({ ...application, inputs: lasting(inputs) });
