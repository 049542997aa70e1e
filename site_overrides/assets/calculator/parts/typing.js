/** What is typed is kept once the reader pauses, or leaves the field or the page: typing never waits. */

/** In milliseconds. */
const PAUSE = 500;

/**
 * @returns {{later: (field: string, keep: () => void) => void, now: () => void}} `later` keeps
 *   what stands in a field after a pause; `now` at once all that is still to be kept
 */
export function typing() {
  /** @type {Map<string, () => void>} */
  const waiting = new Map();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const now = () => {
    clearTimeout(timer);
    const all = [...waiting.values()];
    waiting.clear();
    for (const keep of all) keep();
  };
  for (const event of ["pagehide", "popstate"]) addEventListener(event, now, { capture: true });
  document.addEventListener("visibilitychange", now);
  return {
    later: (field, keep) => {
      waiting.set(field, keep);
      clearTimeout(timer);
      timer = setTimeout(now, PAUSE);
    },
    now,
  };
}
