/** The days off of several regions at once. */

import { loadHolidays } from "./data.js";
import { restore } from "./known_inputs.js";

/**
 * Put the days off into a program that lacks them; what cannot be loaded is left out.
 *
 * @param {import("./types.js").Program} program
 * @param {import("./types.js").Application[]} applications
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

/**
 * Whether a region can be planned with, or its days off are still to come.
 *
 * @param {import("./types.js").Program} program
 * @param {string | null | undefined} region
 */
export const isReady = (program, region) =>
  !region || region in program.holidays || !program.regions.includes(region);

/**
 * @param {import("./types.js").Program} program
 * @param {import("./types.js").Inputs} inputs
 * @returns {import("./types.js").Inputs} what of them can be planned with now: known to the rules,
 *   and without a region whose days off are still to come
 */
export function usable(program, inputs) {
  const known = restore(inputs, program);
  return isReady(program, known.region) ? known : { ...known, region: null };
}
