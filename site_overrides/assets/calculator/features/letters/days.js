/** The days that a letter names and that the calculator knows, written as one says them. */

import { isNamedDay } from "../../core/answers.js";
import { daysBetween } from "../../core/civil_date.js";
import { own } from "../../core/own.js";
import { knownDays } from "../../core/planning.js";
import { data } from "./data.js";
import { LETTERS } from "./words.js";

/** @import { Model } from "../../controller/types.js" */

/** Up to so many days away, the weekday alone says which day is meant. */
const NEAR = 6;

/** Each person's letter asks for the same days. @type {WeakMap<object, Record<string, string>>} */
const found = new WeakMap();

/** @param {Model} model @returns {Record<string, string>} by blank */
export function daysFor(model) {
  const { plan } = model;
  if (!plan) return {};
  const days = found.get(plan) ?? daysOf(plan, model);
  found.set(plan, days);
  return days;
}

/** @param {import("../../core/types.js").Plan} plan @param {Model} model @returns {Record<string, string>} */
function daysOf(plan, { state, program, dates }) {
  const { blanks } = data.letters;
  const { events } = state.inputs;
  const anchors = Object.values(blanks).flatMap(({ datedBy }) => datedBy ?? []);
  const known = knownDays(plan, anchors);
  return Object.fromEntries(
    Object.entries(blanks).flatMap(([blank, { datedBy = "", withOn }]) => {
      const day = own(known, datedBy);
      // A day that their words were taken for is not put into their mouth.
      const isNamed = !isNamedDay(program, datedBy) || events.some(({ by }) => by === day);
      return day && isNamed ? [[blank, said(day, withOn === true, dates)]] : [];
    }),
  );
}

/** @param {string} day @param {boolean} withOn @param {import("../../core/format_dates.js").Dates} dates */
function said(day, withOn, dates) {
  const away = Math.abs(daysBetween(dates.today, day));
  if (away === 0) return LETTERS.today;
  const words = (away <= NEAR ? dates.weekday(day) : dates.long(day)).replaceAll("\u00a0", " ");
  return withOn ? LETTERS.on(words) : words;
}
