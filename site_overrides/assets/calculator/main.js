/**
 * Starts the calculators that stand on a page. It is loaded on all of them, so it loads the rest
 * only where one stands; with instant navigation it starts again on each new page.
 */

import { loadProgram, loadWords, root } from "./core/data.js";
import { isAnyKept } from "./core/storage_keys.js";

/** @type {WeakSet<Element>} */
const started = new WeakSet();

/** @param {string} selector @param {() => Promise<(element: HTMLElement) => Promise<void>>} load */
async function start(selector, load) {
  for (const element of document.querySelectorAll(selector)) {
    if (!(element instanceof HTMLElement) || started.has(element)) continue;
    started.add(element);
    /** @param {HTMLElement} place @param {Promise<void>} [isFree] when it may be changed */
    const whole = async (place, isFree) => {
      // The data is on its way while the code is still coming; whoever needs it says if it fails.
      void Promise.allSettled([loadProgram(), loadWords()]);
      const put = await load();
      await isFree;
      await put(place);
    };
    try {
      if (isNew()) (await import("./first.js")).first(element, whole);
      else await whole(element);
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
  void start("[data-calculator]", async () => (await import("./calculator.js")).calculator);
  void start(".guide-widget[data-steps]", async () => (await import("./widget.js")).widget);
}

// The theme's observable of pages, where there is one: it also tells of the first page.
const { document$ } = /** @type {{document$?: {subscribe(next: () => void): void}}} */ (
  /** @type {unknown} */ (window)
);
if (document$) document$.subscribe(startAll);
else startAll();
