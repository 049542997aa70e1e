/**
 * What is typed is kept once the reader pauses, presses a button or leaves: typing never waits. Not
 * when they leave the field, for what they press then must not move away under the finger.
 */

/** In milliseconds. */
const PAUSE = 500;

/** @import { Actions, Control, Page } from "../controller/types.js" */
/** @import { Application } from "../core/types.js" */

/**
 * @typedef {object} Typing
 * @property {(page: Page, written: (dataset: DOMStringMap, value: string) => Partial<Application>) => (field: Control) => void} typed
 *   the action of a field: keeps after a pause what its text makes of the application
 * @property {(actions: Actions) => Actions} first the same, each after what was typed has been kept
 * @property {() => void} settle keeps it at once, without showing it
 */

/** @returns {Typing} */
export function typing() {
  /** What is still to be kept, by field. @type {Map<string, (silently: boolean) => void>} */
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
    typed:
      ({ model, keep }, written) =>
      ({ id: field, dataset, value = "" }) => {
        const { id } = model().application;
        waiting.set(field, (silently) => {
          // What was typed for one application is never kept with another.
          if (model().application.id === id) keep(written(dataset, value), undefined, silently);
        });
        clearTimeout(timer);
        timer = setTimeout(now, PAUSE);
      },
    first: (actions) =>
      Object.fromEntries(
        Object.entries(actions).map(([name, act]) => [
          name,
          (control) => {
            now();
            act(control);
          },
        ]),
      ),
    settle,
  };
}
