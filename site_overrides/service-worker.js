/**
 * Stands where a finished site has its service worker. A reader who has one from before gets rid of
 * it, and of all that it kept: while the guide is edited, or once it does without, nothing old shows.
 */

const worker = /** @type {any} */ (self);

// Not at once: if the earlier worker is busy with a page, Chromium lets this one wait for half a minute.
worker.addEventListener("install", () => setTimeout(() => worker.skipWaiting(), 2000));
worker.addEventListener("activate", (/** @type {any} */ event) => event.waitUntil(leave()));

/** Pages that were on their way meanwhile came from what was kept, too: a second look finds them. */
const LOOKS = 3;
const BETWEEN = 1000; // milliseconds

async function leave() {
  const ours = `guide ${worker.registration.scope} `;
  for (const name of await caches.keys()) if (name.startsWith(ours)) await caches.delete(name);
  await worker.registration.unregister();
  for (let look = 0; look < LOOKS; look += 1) {
    for (const page of await worker.clients.matchAll({ type: "window" })) {
      // With a place on it, the same address would load nothing; with a "?" it is another.
      const address = page.url.replace("#", page.url.includes("?") ? "&#" : "?#");
      await page.navigate(address).catch(() => {}); // it has gone by itself
    }
    await new Promise((resolve) => setTimeout(resolve, BETWEEN));
  }
}
