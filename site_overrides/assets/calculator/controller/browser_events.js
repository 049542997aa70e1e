/** Browser events other than those of the calculator's own controls. */

import { root } from "../core/data.js";
import { concerns } from "../core/store.js";

/**
 * @param {HTMLElement} place
 * @param {HTMLElement} shown
 * @param {object} follow
 * @param {() => void} follow.wake the page is looked at again, or the connection is back
 * @param {() => void} follow.stored another page has changed what is kept
 * @param {(part: string | undefined, isEvidence: boolean) => void} follow.unfolded
 * @param {(width: number) => void} follow.resized the picture's width in CSS pixels
 * @returns {AbortSignal} aborted once the place has left the page
 */
export function followBrowser(place, shown, { wake, stored, unfolded, resized }) {
  const gone = new AbortController();
  const look = () => {
    if (place.isConnected) wake();
    else gone.abort();
  };
  // A page left open overnight wakes up to another day, whether it is looked at or not.
  let midnight = 0;
  const waitForMidnight = () => {
    clearTimeout(midnight);
    const now = new Date();
    const next = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1);
    midnight = setTimeout(nextDay, next.getTime() - now.getTime() + 1000);
  };
  const nextDay = () => {
    look();
    if (!gone.signal.aborted) waitForMidnight();
  };
  waitForMidnight();
  gone.signal.addEventListener("abort", () => clearTimeout(midnight));
  document.addEventListener("visibilitychange", nextDay, gone);
  addEventListener("online", look, gone);
  addEventListener(
    "storage",
    ({ key }) => {
      if (place.isConnected && concerns(root, key)) stored();
    },
    gone,
  );
  shown.addEventListener(
    "toggle",
    ({ target }) => {
      if (target instanceof HTMLDetailsElement && target.open)
        unfolded(target.dataset.part, "evidence" in target.dataset);
    },
    { capture: true },
  );
  new ResizeObserver(() => {
    const width = shown.querySelector("[data-picture]")?.clientWidth ?? 0;
    if (width > 0) resized(width);
  }).observe(shown);
  return gone.signal;
}
