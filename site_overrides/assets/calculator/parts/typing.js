/**
 * What is typed is kept once the reader pauses, presses a button or leaves: typing never waits. Not
 * when they leave the field, for what they press then must not move away under the finger.
 */

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

/**
 * @param {() => void} now
 * @param {import("../types.js").Actions} actions
 * @returns {import("../types.js").Actions} the same, each after what was typed has been kept
 */
export const first = (now, actions) =>
  Object.fromEntries(
    Object.entries(actions).map(([name, act]) => [
      name,
      (control) => {
        now();
        act(control);
      },
    ]),
  );
