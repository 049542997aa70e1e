/** Guess the region whose days off count, from the browser's time zone and languages. */

/** @import { RegionWords } from "./types.js" */

/**
 * The time zone says it best; the language only where no region claims the zone.
 *
 * @param {Record<string, RegionWords>} regions
 * @returns {string | null} a region's id
 */
export function guessHere(regions) {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const ids = Object.keys(regions);
  const here = ids.filter((id) => regions[id]?.zones?.includes(timeZone));
  /** @param {string} id @param {string} tag */
  const speaks = (id, tag) => regions[id]?.locales?.includes(tag) || tag.endsWith(`-${id}`);
  for (const candidates of here.length > 0 ? [here] : [ids]) {
    for (const tag of navigator.languages) {
      const found = candidates.find((id) => speaks(id, tag));
      if (found) return found;
    }
  }
  return here[0] ?? null;
}
