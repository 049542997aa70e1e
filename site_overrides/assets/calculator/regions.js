/** The days off of several regions at once. */

import { loadHolidays } from "./data.js";

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
      if (!region || region in program.holidays || !program.regions.includes(region)) return;
      program.holidays[region] = await loadHolidays(region);
    }),
  );
}
