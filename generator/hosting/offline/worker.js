/**
 * The service worker of a finished site: the standard life cycle, with one cache for each edition.
 *
 * The build puts `SITE` before this: the edition's name, and the hash of each file by its address.
 */

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));
const ROOT = worker.registration.scope;

/** Prefix of our caches. Two guides on one host share none: no address has a space in it. */
const FAMILY = `guide ${ROOT} `;
const CACHE = FAMILY + SITE.edition;
/** Where a cache has the list of its files, written last; no page asks for the worker itself. */
const LIST = new URL("service-worker.js", ROOT).href;
const NOT_HERE = new URL("404.html", ROOT).href;
/** How many files are fetched at a time: the reader may be loading something, too. */
const AT_ONCE = 4;

/** @type {Map<string, string>} the hash of each file by its whole address */
const FILES = new Map(
  Object.entries(SITE.files).map(([path, hash]) => [new URL(`./${path}`, ROOT).href, hash]),
);

worker.addEventListener("install", (event) => event.waitUntil(install()));
worker.addEventListener("activate", (event) => event.waitUntil(activate()));
worker.addEventListener("message", (event) => {
  if (event.data === "use") event.waitUntil(worker.skipWaiting());
  // A page that came from the host joins, if it is of this very edition.
  if (event.data?.edition === SITE.edition) event.waitUntil(claim());
});
worker.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(ROOT)) return;
  event.respondWith(request.mode === "navigate" ? navigate(event) : load(event));
});

/** Keep every file of this edition, or none. A later visit tries again. */
async function install() {
  if (await keptFile(LIST)) return; // an edition that has come back
  await caches.delete(CACHE); // half an edition, of a browser that was closed
  const stop = new AbortController();
  try {
    const cache = await caches.open(CACHE);
    const earlier = await earlierFiles();
    const left = FILES.entries();
    const lane = async () => {
      for (const [url, hash] of left) {
        const known = earlier.get(`${hash} ${url}`);
        const file = known && (await soundFile(url, hash, known));
        await cache.put(url, file || (await fetched(url, hash, stop.signal)));
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, lane));
    await cache.put(LIST, new Response(JSON.stringify([...FILES])));
  } catch (error) {
    stop.abort();
    await caches.delete(CACHE);
    throw error;
  }
}

/** Delete earlier editions; pages that show one load again. */
async function activate() {
  for (const name of await ourCaches()) if (name !== CACHE) await caches.delete(name);
  await tellEdition();
}

/** Serve the pages that came from the host, too. */
async function claim() {
  await worker.clients.claim();
  await tellEdition();
}

/** Tell each page which edition serves it now, so that one of another edition loads again. */
async function tellEdition() {
  for (const page of await worker.clients.matchAll({ type: "window" }))
    page.postMessage({ edition: SITE.edition });
}

/**
 * @returns {Promise<Map<string, string>>} the cache that has a file, by its hash and address: what has
 * not changed is not fetched again
 */
async function earlierFiles() {
  const found = new Map();
  for (const name of await ourCaches()) {
    try {
      const list = await caches.match(LIST, { cacheName: name });
      for (const [url, hash] of list ? await list.json() : []) found.set(`${hash} ${url}`, name);
    } catch {
      // A list that cannot be read: its files are fetched again.
    }
  }
  return found;
}

/**
 * @param {string} url
 * @param {string} hash
 * @param {string} cacheName
 * @returns {Promise<Response | undefined>} what a cache has of a file, if it is still what was built
 */
async function soundFile(url, hash, cacheName) {
  try {
    const file = await caches.match(url, { cacheName });
    if (!file?.ok) return undefined;
    const bytes = await file.clone().arrayBuffer();
    const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
    return hash === `sha256-${btoa(String.fromCharCode(...digest))}` ? file : undefined;
  } catch {
    return undefined; // a disk that cannot be read
  }
}

/**
 * Keep a file of this edition that has gone missing, if the host still has it and there is room.
 * @param {string} url
 */
async function restore(url) {
  const hash = FILES.get(url);
  if (hash === undefined || !(await keptFile(LIST))) return;
  try {
    const file = await fetched(url, hash, new AbortController().signal);
    await (await caches.open(CACHE)).put(url, file);
  } catch {
    // No connection, another edition, or no room: the host is asked again the next time.
  }
}

/**
 * Fetch a file, past what the browser has of it, and see that it is the one that was built. If the
 * site is being replaced at this moment, it is not.
 * @param {string} url
 * @param {string} integrity
 * @param {AbortSignal} signal
 * @returns {Promise<Response>}
 * @throws {TypeError} where there is no connection, or another file
 */
async function fetched(url, integrity, signal) {
  const get = (/** @type {RequestCache} */ cache) => fetch(url, { cache, integrity, signal });
  // Some hosts call a changed file unchanged; the second way does not ask them.
  return copyOf(await get("no-cache").catch(() => get("reload")));
}

/**
 * @param {Response} response
 * @returns {Response} the same, but that a page may be opened with it after a redirect, too
 */
function copyOf(response, status = 200) {
  const headers = new Headers(response.headers);
  for (const name of ["content-encoding", "content-length", "vary"]) headers.delete(name);
  return new Response(response.body, { status, headers });
}

const ourCaches = async () => (await caches.keys()).filter((name) => name.startsWith(FAMILY));

/**
 * Open a page from this edition, or as the host has it. A page of this edition that is not kept, as
 * where there is no room, is never said not to be there.
 * @param {FetchEvent} event
 * @returns {Promise<Response>}
 */
async function navigate(event) {
  const { request } = event;
  const url = addressOf(request.url);
  const kept = await keptFile(url);
  if (kept) return kept;
  if (FILES.has(`${url}/`)) return Response.redirect(`${url}/${new URL(request.url).search}`);
  event.waitUntil(restore(url));
  try {
    return await fetch(request);
  } catch (error) {
    const notHere = FILES.has(url) ? undefined : await keptFile(NOT_HERE);
    if (!notHere) throw error;
    return copyOf(await fitting(notHere), 404);
  }
}

/**
 * @param {Response} page
 * @returns {Promise<Response>} the same; where the build did not know the guide's folder on the host,
 * its links led to the host's root
 */
async function fitting(page) {
  const text = await page.text();
  const { pathname } = new URL(ROOT);
  const mended = text.includes('"base": "/"')
    ? text.replace(/([=:] ?)"\//g, `$1"${pathname}`)
    : text;
  return new Response(mended, { headers: page.headers });
}

/**
 * Answer what a page asks for. A range of a file is answered with all of it, as HTTP allows. A page
 * that this edition does not have came from the host, and so does all that it asks for.
 * @param {FetchEvent} event
 * @returns {Promise<Response>}
 */
async function load(event) {
  const { request, clientId } = event;
  const kept = await keptFile(addressOf(request.url));
  if (!kept) {
    event.waitUntil(restore(addressOf(request.url)));
    return fetch(request);
  }
  const page = await worker.clients.get(clientId).catch(() => undefined);
  const isForeign = page?.type === "window" && !FILES.has(addressOf(page.url));
  return isForeign ? fetch(request).catch(() => kept) : kept;
}

/** @param {string} url @returns {Promise<Response | undefined>} undefined, too, where it cannot be read */
async function keptFile(url) {
  try {
    const file = await caches.match(url, { cacheName: CACHE });
    return file?.ok ? file : undefined;
  } catch {
    return undefined;
  }
}

/** @param {string} asked @returns {string} without what makes no difference to a file */
function addressOf(asked) {
  const url = new URL(asked);
  return url.origin + url.pathname.replace(/\/index\.html$/, "/");
}
