/** Run something once the page has all that it needs, or the browser is idle. */

/**
 * @param {(moment?: IdleDeadline) => void} act is told how long the moment lasts, where the browser knows
 * @param {number} patience how long it waits at most, in milliseconds
 */
export function whenIdle(act, patience) {
  if ("requestIdleCallback" in window) requestIdleCallback(act, { timeout: patience });
  else setTimeout(act, 1000);
}

/** @param {() => void} act @param {number} patience how long it waits for a quiet moment after the page has loaded */
export function onceLoaded(act, patience) {
  const soon = () => whenIdle(act, patience);
  if (document.readyState === "complete") soon();
  else addEventListener("load", soon, { once: true });
}

/** Who saves data has not asked for more than is needed now. @returns {boolean} */
export const savesData = () =>
  /** @type {{connection?: {saveData?: boolean}}} */ (/** @type {unknown} */ (navigator)).connection
    ?.saveData === true;
