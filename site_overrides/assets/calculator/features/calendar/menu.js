/** The plan to take along into a calendar. What does it is loaded when it is pressed. */

import { button, row } from "../../components/button.js";
import { el } from "../../components/dom.js";
import { partOf } from "../../components/place.js";
import { OUT } from "./words.js";

/** @import { Model } from "../../controller/types.js" */

/** The part of the calculator that does it. */
const PART = "calendar";

/** Stands where otherwise a step's id does: the hour and the steps are to be shown. */
export const CHOICE = ":choice";

/** @param {Model} model @returns {HTMLElement | null} */
export function takenAlong(model) {
  const { plan, state, application, parts } = model;
  if (!plan) return null;
  const label = application.calendar.sequence > 0 ? OUT.update : OUT.add;
  const taken = lastTaken(state);
  const isShown = taken || parts[PART] === null;
  return el(
    "section",
    { class: "calc-out", "data-key": "out", "aria-label": OUT.title },
    row(button("save-calendar", label, { id: "calc-save-calendar", "data-part": PART })),
    el("p", { class: "calc-out__said", role: "status" }, taken?.said),
    isShown && partOf(model, PART),
    folded("choice", OUT.choose, CHOICE, model),
  );
}

/**
 * @param {import("../../controller/types.js").State} state
 * @returns {import("./panel.js").CalendarState | null} what was last taken along, unless
 *   the answers are others since
 */
export const lastTaken = ({ calendar, inputs }) => (calendar?.inputs === inputs ? calendar : null);

/** @param {string} step @param {Model} model @returns {HTMLElement} the ways into a calendar for it */
export const calendarMenu = (step, model) => folded("calendar", OUT.one, step, model);

/** @param {string} key @param {string} title @param {string} about @param {Model} model */
const folded = (key, title, about, model) =>
  el(
    "details",
    { class: "calc-more", "data-key": key, "data-part": PART },
    el("summary", title),
    partOf(model, PART, about),
  );
