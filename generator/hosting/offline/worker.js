/**
 * The service worker of a finished site. It keeps each edition of the guide whole, in a cache of its
 * own, and serves a page, and all that the page asks for, from one edition alone.
 *
 * The build puts `SITE` before this: the edition's name, and the hash of each file by its address.
 */

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));
const ROOT = worker.registration.scope;

/** Two guides on one host keep apart what they keep: no address has a space in it. */
const FAMILY = `guide ${ROOT} `;
/** Stands for the edition of a page that came from the host: what it asks for comes from there, too. */
const HOST = "host";
/** Where a cache has the list of its files, written last; no page asks for the worker itself. */
const LIST = new URL("service-worker.js", ROOT).href;
const NOT_HERE = new URL("404.html", ROOT).href;
/** How many files are fetched at a time: the reader may be loading something, too. */
const AT_ONCE = 4;
/** How long a page may take from being asked for to being there, in milliseconds. */
const OPENING = 60_000;

/** @type {Map<string, string>} the hash of each file by its whole address */
const FILES = new Map(
  Object.entries(SITE.files).map(([path, hash]) => [new URL(`./${path}`, ROOT).href, hash]),
);

worker.addEventListener("install", (event) => event.waitUntil(install()));
worker.addEventListener("activate", (event) => event.waitUntil(takeOver()));
worker.addEventListener("message", (event) => {
  const from = event.source instanceof Client ? event.source.id : "";
  if (event.data === "use") event.waitUntil(worker.skipWaiting());
  // A page that came from the host joins, if it is of this very edition.
  if (from && event.data?.edition === SITE.edition) event.waitUntil(adopt(from));
});
worker.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(ROOT)) return;
  event.respondWith(request.mode === "navigate" ? opened(event) : asked(event));
});

// --- Keeping an edition --------------------------------------------------------------------------

/** @param {string} edition */
const cacheOf = (edition) => FAMILY + edition;

/** Keep every file of this edition, or none. A later visit tries again. */
async function install() {
  const name = cacheOf(SITE.edition);
  if (await caches.match(LIST, { cacheName: name })) return; // an edition that has come back
  await caches.delete(name); // half an edition, of a browser that was closed
  const stop = new AbortController();
  try {
    const cache = await caches.open(name);
    const earlier = await earlierFiles();
    const left = FILES.entries();
    const lane = async () => {
      for (const [url, hash] of left) {
        const known = earlier.get(`${hash} ${url}`);
        const file = known && (await caches.match(url, { cacheName: known }));
        await cache.put(url, file || (await fetched(url, hash, stop.signal)));
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, lane));
    await cache.put(LIST, json([...FILES]));
  } catch (error) {
    stop.abort();
    await caches.delete(name);
    throw error;
  }
}

/**
 * @returns {Promise<Map<string, string>>} the cache that has a file, by its hash and address: what has
 * not changed is not fetched again
 */
async function earlierFiles() {
  const found = new Map();
  for (const name of await ourCaches()) {
    const list = await caches.match(LIST, { cacheName: name });
    for (const [url, hash] of list ? await list.json() : []) found.set(`${hash} ${url}`, name);
  }
  return found;
}

/**
 * Fetch a file, past what the browser has of it, and see that it is the one that was built. If the
 * site is being replaced at this moment, it is not.
 * @param {string} url
 * @param {string} integrity
 * @param {AbortSignal} [signal]
 * @returns {Promise<Response>}
 * @throws {TypeError} where there is no connection, or another file
 */
async function fetched(url, integrity, signal = new AbortController().signal) {
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

// --- Answering -----------------------------------------------------------------------------------

/**
 * Open a page: of this edition, or as the host has it.
 * @param {FetchEvent} event
 * @returns {Promise<Response>}
 */
async function opened(event) {
  const { request, resultingClientId: page } = event;
  const url = addressOf(request.url);
  const kept = FILES.has(url) && (await keptFile(url, SITE.edition));
  if (kept) {
    event.waitUntil(note(page, SITE.edition));
    return kept;
  }
  if (FILES.has(`${url}/`)) return Response.redirect(`${url}/${new URL(request.url).search}`);
  try {
    const answer = await fetch(request);
    await note(page, HOST);
    return answer;
  } catch (error) {
    const notHere = await keptFile(NOT_HERE, SITE.edition);
    if (!notHere) throw error;
    event.waitUntil(note(page, SITE.edition));
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
 * Answer what a page asks for, from the edition that the page is of. A part of a file that is asked
 * for is answered with all of it, as HTTP allows.
 * @param {FetchEvent} event
 * @returns {Promise<Response>}
 */
async function asked(event) {
  const { request, clientId, resultingClientId } = event;
  const url = addressOf(request.url);
  const edition = (await visitors())[clientId]?.edition ?? SITE.edition;
  if (resultingClientId) await note(resultingClientId, edition); // a worker of the page
  if (edition === HOST) return fetch(request);
  const kept = await keptFile(url, edition);
  if (kept) return kept;
  // The browser has thrown it away: another edition's does not stand in.
  const hash = edition === SITE.edition ? FILES.get(url) : undefined;
  return hash ? fetched(url, hash) : fetch(request);
}

/** @param {string} url @param {string} edition */
const keptFile = (url, edition) => caches.match(url, { cacheName: cacheOf(edition) });

/** @param {string} asked @returns {string} without what makes no difference to a file */
function addressOf(asked) {
  const url = new URL(asked);
  return url.origin + url.pathname.replace(/\/index\.html$/, "/");
}

// --- Who has which edition -----------------------------------------------------------------------

/**
 * @typedef {{ edition: string, since: number, seen?: boolean }} Visitor a page, or a worker of one: what
 * it is of, when it was asked for, and whether it has come to be there
 * @typedef {Record<string, Visitor>} Visitors by their ids
 */

/** @type {Promise<Visitors> | undefined} */
let known;

/** The cache, and what it is written under. */
const VISITORS = `${FAMILY}visitors`;
const WHO = new URL("visitors", ROOT).href;

/** @returns {Promise<Visitors>} written down, since a worker is stopped whenever it has nothing to do */
function visitors() {
  known ??= caches
    .match(WHO, { cacheName: VISITORS })
    .then((kept) => (kept ? kept.json() : {}))
    .catch(() => ({}));
  return known;
}

/** @param {string} id @param {string} edition */
async function note(id, edition) {
  const all = await visitors();
  if (!id) return;
  all[id] = { edition, since: Date.now() };
  await writeDown();
}

/** Write down who has what, and let go of the editions that nobody has any more. */
async function writeDown() {
  const all = await visitors();
  const open = new Set((await everyone()).map(({ id }) => id));
  for (const [id, visitor] of Object.entries(all)) {
    if (open.has(id)) visitor.seen = true;
    else if (visitor.seen || Date.now() - visitor.since > OPENING) delete all[id];
  }
  const cache = await caches.open(VISITORS);
  await cache.put(WHO, json(all));
  // What is coming is not there yet, or not in use.
  if (worker.registration.installing || worker.registration.waiting) return;
  const editions = new Set(Object.values(all).map(({ edition }) => cacheOf(edition)));
  for (const name of await ourCaches()) {
    const inUse = name === VISITORS || name === cacheOf(SITE.edition) || editions.has(name);
    if (!inUse) await caches.delete(name);
  }
}

/** @returns {Promise<readonly Client[]>} what is open of this site, whoever serves it */
async function everyone() {
  const all = await worker.clients.matchAll({ includeUncontrolled: true, type: "all" });
  return all.filter(({ url }) => url.startsWith(ROOT));
}

/** Begin to serve. Pages that are open stay what they are: of an earlier edition, or the host's. */
async function takeOver() {
  await strangersStayWithHost();
  await writeDown();
}

/** @param {string} id of a page that came from the host and is of this edition */
async function adopt(id) {
  await strangersStayWithHost();
  await note(id, SITE.edition);
  await worker.clients.claim();
}

async function strangersStayWithHost() {
  const all = await visitors();
  for (const { id } of await everyone()) all[id] ??= { edition: HOST, since: Date.now() };
}

/** @param {unknown} data */
const json = (data) => new Response(JSON.stringify(data));
