/**
 * The plan on paper. Nothing can be loaded once a browser prints, and its own menu does not ask
 * first; so what makes the sheet is loaded in a quiet moment, and the sheet is made for as long as
 * it is printed.
 */

import { savesData, whenIdle } from "../../../guide/idle.js";
import { catchUp } from "../../components/dom.js";

/** Makes the sheet, once it is loaded. @type {import("../../controller/types.js").State["printing"]} */
let sheet = null;

/** How long a quiet moment is waited for, in milliseconds. */
const PATIENCE = 3000;

/** @throws {Error} where it cannot be loaded */
export async function loadSheet() {
  sheet = (await import("./sheet_and_picture.js")).view;
}

export const isSheetLoaded = () => sheet !== null;

/** Load it when there is nothing else to do. Whoever saves data gets the page itself printed. */
export function loadSheetSoon() {
  if (sheet || savesData()) return;
  whenIdle(() => void loadSheet().catch(() => {}), PATIENCE);
}

/**
 * Print the sheet instead of the page; without it the page, with the reasons that are folded on it.
 *
 * @param {HTMLElement} place
 * @param {import("../../controller/types.js").Page["update"]} update
 * @param {AbortSignal} signal
 */
export function printSheet(place, update, signal) {
  /** @type {HTMLDetailsElement[]} */
  let unfolded = [];
  const before = () => {
    if (sheet) update({ printing: sheet });
    else {
      catchUp();
      unfolded = [...place.querySelectorAll("details")].filter(({ open }) => !open);
      for (const details of unfolded) details.open = true;
    }
  };
  const after = () => {
    update({ printing: null });
    for (const details of unfolded.splice(0)) details.open = false;
  };
  addEventListener("beforeprint", before, { signal });
  addEventListener("afterprint", after, { signal });
}
