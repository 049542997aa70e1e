/** The day that a phrase is taken for. */

import { isDate } from "./civil_date.js";
import { dayOf, written } from "./engine/dates.js";
import { saidDate } from "./engine/situation.js";
import { WorkingDays } from "./engine/working_days.js";
import { own } from "./own.js";

/**
 * @param {string} said
 * @param {string} on the day it was said
 * @param {import("./types.js").Program} program
 * @param {Pick<import("./types.js").Inputs, "region" | "workingDays">} inputs
 * @returns {string | null} null where the rules know no such phrase, or there is no such day
 */
export function dayOfPhrase(said, on, program, { region, workingDays }) {
  const phrase = own(program.phrases, said);
  if (!phrase || !isDate(on)) return null;
  const calendar = new WorkingDays(program, region ?? undefined, workingDays !== false);
  return written(saidDate(phrase, dayOf(on), calendar));
}
