/**
 * Keeps the theme from fetching all that a search needs, more than a page itself, before anybody
 * searches. A plain script, for it has to come before the theme's. Should the theme one day ask in another
 * way, the search works as ever, and a test says that it loads too early.
 */

{
  const isAsked = /[?&][qh]=/.test(location.search);
  /** Somebody searches: the field has the focus, or the address brings what is looked for. */
  const wanted = new Promise((resolve) => {
    if (isAsked) resolve(undefined);
    addEventListener("focusin", ({ target }) => {
      if (target instanceof Element && target.matches(".md-search__input")) resolve(undefined);
    });
  });

  const { Worker, XMLHttpRequest } = window;

  window.XMLHttpRequest = class extends XMLHttpRequest {
    #isIndex = false;

    /** @override @param {string} method @param {string | URL} url */
    open(method, url) {
      this.#isIndex = /\/search_index\.json$/.test(`${url}`);
      super.open(method, url);
    }

    /** @override @param {XMLHttpRequestBodyInit | null} [body] */
    send(body) {
      if (this.#isIndex) void wanted.then(() => super.send(body));
      else super.send(body);
    }
  };

  // The search is the one worker of a page, and all that is asked of it are messages.
  window.Worker = /** @type {typeof Worker} */ (
    /** @type {unknown} */ (
      class extends EventTarget {
        /** @type {Promise<Worker>} */
        #worker;

        /** @param {string | URL} url */
        constructor(url) {
          super();
          this.#worker = wanted.then(() => {
            const worker = new Worker(url);
            worker.addEventListener("message", ({ data }) =>
              this.dispatchEvent(new MessageEvent("message", { data })),
            );
            return worker;
          });
        }

        /** @param {unknown} message */
        postMessage(message) {
          void this.#worker.then((worker) => worker.postMessage(message));
        }
      }
    )
  );
}
