/** The loaded data of letters and notes. */

import { loadClaims, loadLetters, loadWorksheet } from "../../core/data.js";

/** @import { Letters, Worksheet } from "../../core/letters/types.js" */

/** @type {{letters: Letters, worksheet: Worksheet, claims: import("../../core/types.js").Claims}} */
export const data = {
  letters: /** @type {Letters} */ ({}),
  worksheet: {},
  claims: {},
};

/** @throws {Error} where the words cannot be loaded; the claims can be done without */
export async function loadData() {
  [data.letters, data.worksheet, data.claims] = await Promise.all([
    loadLetters(),
    loadWorksheet(),
    loadClaims().catch(() => ({})),
  ]);
}
