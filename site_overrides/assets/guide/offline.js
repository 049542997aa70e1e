/**
 * What makes the guide work without a connection: a service worker, which keeps an edition whole
 * (generator/hosting/offline/worker.js). Where there is none, or it fails, all works as it did before.
 */

import { edition } from "./edition.js";
import { onceLoaded, savesData } from "./idle.js";

/** How long nobody asks the host for a newer edition, in milliseconds. */
const QUIET = 60 * 60 * 1000;

/**
 * How long what the page is just loading has to come, in milliseconds: if the earlier worker is busy
 * when the new one is wanted, Chromium lets that wait for half a minute.
 */
const QUIETLY = 500;

/** How long the first visit's copying waits at most for a quiet moment, in milliseconds. */
const PATIENCE = 5000;

/** This module lies in `assets/guide/`. */
const root = new URL("../../", import.meta.url);
const script = new URL("service-worker.js", root).href;

/** Let the worker begin once the page has all that it needs, and say when the edition is another. */
export function startOffline() {
  const ours = edition;
  // In a frame of another's page the reader has not come for the guide.
  if (ours === null || self !== top) return;
  if (isNew(ours)) void tell("new");
  if (!isWanted()) return;
  // No page goes on with the files of another edition than its own.
  navigator.serviceWorker.addEventListener("message", ({ data }) => {
    if (isOurs() && data?.edition !== ours) location.reload();
  });
  const begin = () => void keep(ours).catch(() => {}); // as good as no worker
  onceLoaded(begin, PATIENCE);
}

/** Whether the page is served by our worker: another guide's may lie above it on the same host. */
const isOurs = () => navigator.serviceWorker.controller?.scriptURL === script;

/** @returns {boolean} whether this browser can keep the guide, and the reader would not mind */
function isWanted() {
  try {
    return "serviceWorker" in navigator && Boolean(navigator.serviceWorker) && !savesData();
  } catch {
    return false;
  }
}

/** @param {string} edition @throws where the browser refuses, as in a private window */
async function keep(edition) {
  const workers = navigator.serviceWorker;
  const registration = await workers.register(script, {
    scope: root.pathname,
    updateViaCache: "none",
  });
  const use = () => {
    if (!registration.waiting) location.reload();
    setTimeout(() => registration.waiting?.postMessage("use"), QUIETLY);
  };
  const tellIfReady = () => {
    if (registration.waiting && isOurs()) void tell("ready", use);
  };
  registration.addEventListener("updatefound", () => {
    registration.installing?.addEventListener("statechange", tellIfReady);
  });
  registration.installing?.addEventListener("statechange", tellIfReady);
  tellIfReady();
  lookNowAndThen(registration);
  if (!isOurs()) (await workers.ready).active?.postMessage({ edition });
}

/** Ask for a newer edition when the reader comes back to a page that has long been open.
 * @param {ServiceWorkerRegistration} registration
 */
function lookNowAndThen(registration) {
  let last = Date.now();
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "visible" || Date.now() - last < QUIET) return;
    last = Date.now();
    registration.update().catch(() => {}); // no connection, or half a site: another time
  });
}

/** @param {"ready" | "new"} what @param {() => void} [use] */
async function tell(what, use) {
  const { showNotice } = await import("./edition_notice.js");
  const feed = document.querySelector('link[type="application/atom+xml"]');
  showNotice(what, feed && new URL("changes/", root), use);
}

/** @param {string} edition @returns {boolean} whether the reader's last was another */
function isNew(edition) {
  try {
    const key = `edition:${root.pathname}`;
    const last = localStorage.getItem(key);
    localStorage.setItem(key, edition);
    return last !== null && last !== edition;
  } catch {
    return false; // a browser that keeps nothing
  }
}
