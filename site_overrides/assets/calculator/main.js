/**
 * Starts the calculators that stand on a page. It is loaded on all of them, so it loads the rest
 * only where one stands; with instant navigation it starts again on each new page.
 */

/** @type {WeakSet<Element>} */
const started = new WeakSet();

/** @param {string} selector @param {() => Promise<(element: HTMLElement) => Promise<void>>} load */
async function start(selector, load) {
  for (const element of document.querySelectorAll(selector)) {
    if (!(element instanceof HTMLElement) || started.has(element)) continue;
    started.add(element);
    const whole = async (/** @type {HTMLElement} */ place) => (await load())(place);
    try {
      if (await isNew()) (await import("./first.js")).first(element, whole);
      else {
        void ahead().catch(() => {});
        await whole(element);
      }
    } catch (error) {
      // What stands there for readers without JavaScript is shown again.
      element.classList.add("calc-failed");
      console.error(error);
    }
  }
}

/** Whether nothing was answered yet, neither in the address nor here. */
async function isNew() {
  const { isAnyKept } = await import("./core/storage_keys.js");
  return !location.hash.includes("=") && !isAnyKept(new URL("../../", import.meta.url));
}

/** The data is on its way while the code is still coming; whoever needs it says if it fails. */
async function ahead() {
  const { loadProgram, loadWords } = await import("./core/data.js");
  await Promise.allSettled([loadProgram(), loadWords()]);
}

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
