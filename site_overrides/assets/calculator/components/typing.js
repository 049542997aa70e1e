/**
 * What is typed is kept once the reader pauses, presses a button or leaves: typing never waits. Not
 * when they leave the field, for what they press then must not move away under the finger.
 */

/** In milliseconds. */
const PAUSE = 500;

/** @typedef {(silently: boolean) => void} Keep */

/**
 * @typedef {object} Typing
 * @property {(field: string, keep: Keep) => void} later keeps what stands in a field after a pause
 * @property {() => void} now keeps at once all that is still to be kept
 * @property {() => void} settle the same, without showing it
 */

/** @returns {Typing} */
export function typing() {
  /** @type {Map<string, Keep>} */
  const waiting = new Map();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const keepAll = (/** @type {boolean} */ silently) => {
    clearTimeout(timer);
    const all = [...waiting.values()];
    waiting.clear();
    for (const keep of all) keep(silently);
  };
  const now = () => keepAll(false);
  const settle = () => keepAll(true);
  addEventListener("pagehide", settle);
  document.addEventListener("visibilitychange", settle);
  return {
    later: (field, keep) => {
      waiting.set(field, keep);
      clearTimeout(timer);
      timer = setTimeout(now, PAUSE);
    },
    now,
    settle,
  };
}

/**
 * @param {() => void} now
 * @param {import("../controller/types.js").Actions} actions
 * @returns {import("../controller/types.js").Actions} the same, each after what was typed has been kept
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
