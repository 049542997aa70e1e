/** Faults that the engine reports, put into plain words for the answer that caused them. */

import { isDate } from "../core/civil_date.js";
import { FAULT } from "./words.js";

/** @import { Model } from "../controller/types.js" */
/** @import { Dates } from "../core/format_dates.js" */
/** @import { Fault, Happening } from "../core/types.js" */

/** In characters: what is longer is a list of ids, which helps an editor and not a reader. */
const LONGEST = 60;

/** @param {Fault} fault @param {Dates} dates */
export function faultInWords({ found, expected }, dates) {
  if (found === undefined || found === null || found === "") return FAULT.lacking;
  const text = typeof found === "string" ? found : JSON.stringify(found);
  const written = plain(expected).replaceAll(/\d{4}-\d{2}-\d{2}/g, (date) =>
    isDate(date) ? dates.short(date) : date,
  );
  if (written.length > LONGEST) return FAULT.stranger(text);
  return FAULT.fault(isDate(text) ? dates.short(text) : text, written);
}

/** How a date is written in data is nothing to a reader. @param {string} expected */
const plain = (expected) => expected.replace(/, [A-Z-]+(:[A-Z]+)?$/, "");

/** @param {Model} model @param {string} field such as `route` @returns {string | undefined} */
export const faultAt = ({ fault, dates }, field) =>
  fault?.field === field ? faultInWords(fault, dates) : undefined;

/** @param {Model} model @param {Happening} happening @returns {string | undefined} */
export function faultOf({ fault, state, dates }, happening) {
  const index = state.inputs.events.indexOf(happening);
  return fault?.field.startsWith(`events[${index}]`) ? faultInWords(fault, dates) : undefined;
}
