/** The loaded data of letters and notes. */

import { loadLetters, loadWorksheet } from "../../core/data.js";

/** @import { Letters, Worksheet } from "../../core/letters/types.js" */

/** @type {{letters: Letters, worksheet: Worksheet}} */
export const data = { letters: /** @type {Letters} */ ({}), worksheet: {} };

/** @throws {Error} where they cannot be loaded */
export async function loadData() {
  [data.letters, data.worksheet] = await Promise.all([loadLetters(), loadWorksheet()]);
}
