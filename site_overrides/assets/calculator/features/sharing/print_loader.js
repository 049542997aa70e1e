/**
 * The plan on paper. Nothing can be loaded once a browser prints, and its own menu does not ask
 * first; so what makes the sheet is loaded in a quiet moment, and the sheet is made for as long as
 * it is printed.
 */

import { savesData, whenIdle } from "../../../guide/idle.js";

/** How long a quiet moment is waited for, in milliseconds. */
const PATIENCE = 3000;

/**
 * Print the sheet instead of the page. Whoever saves data has it loaded by the keys that print, or by the
 * button; the browser's own menu prints the page itself.
 *
 * @param {import("../../controller/types.js").Page} page
 * @param {AbortSignal} signal
 */
export function printSheet({ model, update, need }, signal) {
  // Where nobody has asked for it, nobody is told that it could not be loaded.
  const load = () =>
    void import("./sheet_and_picture.js").then(
      () => need("sharing"),
      () => {},
    );
  if (!savesData()) whenIdle(load, PATIENCE);
  addEventListener("beforeprint", () => update({ printing: true }), { signal });
  addEventListener("afterprint", () => update({ printing: false }), { signal });
  addEventListener(
    "keydown",
    (event) => {
      if (!(event.ctrlKey || event.metaKey) || event.key !== "p") return;
      const { plan, state, parts } = model();
      if (!plan || state.place || parts.sharing) return;
      event.preventDefault();
      void need("sharing").then(() => print());
    },
    { signal },
  );
}
