/** The days off of regions, and what can be planned without them. */

import { loadHolidays } from "./data.js";
import { restore } from "./known_inputs.js";

/** @import { Application, Inputs, Program } from "./types.js" */

/**
 * Put the days off into a program that lacks them; what cannot be loaded is left out.
 *
 * @param {Program} program
 * @param {Pick<Application, "inputs">[]} applications
 */
export async function loadRegions(program, applications) {
  const regions = new Set(applications.map(({ inputs }) => inputs.region));
  await Promise.allSettled(
    [...regions].map(async (region) => {
      if (!region || isReady(program, region)) return;
      program.holidays[region] = await loadHolidays(region);
    }),
  );
}

/** Ask whether a region can be planned with now. @param {Program} program @param {string | null} [region] */
export const isReady = (program, region) =>
  !region || region in program.holidays || !program.regions.includes(region);

/**
 * @param {Program} program
 * @param {Inputs} inputs
 * @returns {Inputs} what of them can be planned with now: known to the rules,
 *   and without a region whose days off are still to come
 */
export function usable(program, inputs) {
  const known = restore(inputs, program);
  return isReady(program, known.region) ? known : { ...known, region: null };
}
