/**
 * Starts the calculators that stand on a page. It is loaded on all of them, so it loads the rest
 * only where one stands; with instant navigation it starts again on each new page.
 */

import { loadProgram, loadWords, root } from "./core/data.js";
import { isAnyKept } from "./core/storage_keys.js";

/**
 * @typedef {object} Kind what is loaded for a calculator
 * @property {(place: HTMLElement) => Promise<void>} put puts it into its place
 * @property {() => Promise<void>} [rehearse] makes ready what the first answer will need
 */

/** @type {WeakSet<Element>} */
const started = new WeakSet();

/** @param {string} selector @param {() => Promise<Kind>} load */
async function start(selector, load) {
  for (const element of document.querySelectorAll(selector)) {
    if (!(element instanceof HTMLElement) || started.has(element)) continue;
    started.add(element);
    const whole = () => {
      // The data is on its way while the code is still coming; whoever needs it says if it fails.
      void Promise.allSettled([loadProgram(), loadWords()]);
      return load();
    };
    try {
      if (isNew()) (await import("./first.js")).first(element, whole);
      else await (await whole()).put(element);
    } catch (error) {
      // What stands there for readers without JavaScript is shown again.
      element.classList.add("calc-failed");
      console.error(error);
    }
  }
}

/** Whether nothing was answered yet, neither in the address nor here. */
const isNew = () => !location.hash.includes("=") && !isAnyKept(root);

function startAll() {
  void start("[data-calculator]", async () => {
    const { calculator, rehearse } = await import("./calculator.js");
    return { put: calculator, rehearse };
  });
  void start(".guide-widget[data-steps]", async () => ({
    put: (await import("./widget.js")).widget,
  }));
}

// The theme's observable of pages, where there is one: it also tells of the first page.
const { document$ } = /** @type {{document$?: {subscribe(next: () => void): void}}} */ (
  /** @type {unknown} */ (window)
);
if (document$) document$.subscribe(startAll);
else startAll();
