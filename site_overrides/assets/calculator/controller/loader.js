/** Loads what a calculator needs only now and then: features, days off, evidence. */

import { PLACE } from "../components/columns.js";
import { loadClaims, loadTrail } from "../core/data.js";
import { loadRegions } from "../core/days_off.js";

/** @import { Model, Page, Part } from "./types.js" */
/** @import { Screen } from "./screen.js" */
/** @import { Session } from "./session.js" */

/**
 * @param {Session} session
 * @param {Screen} screen
 * @param {Record<string, () => Promise<Part>>} loads each lazily loaded feature
 * @param {() => Model} model
 * @param {(part: Part) => void} loaded is told of a feature once it is there
 */
export function loaderFor(session, screen, loads, model, loaded) {
  const isAt = (/** @type {string} */ name) => session.state.place?.part === name;

  /** Load a feature, unless it is there; what failed is tried again. @type {Page["need"]} */
  const need = async (name) => {
    const load = loads[name];
    if (session.parts[name] || !load) return;
    const inPlace = isAt(name);
    delete session.parts[name];
    try {
      const part = await load();
      await part.ready?.(model());
      session.parts[name] = part;
      loaded(part);
    } catch (error) {
      session.parts[name] = null;
      console.error(error);
    }
    // What the page opens with leaves the focus where it is.
    screen.show(inPlace && screen.element.isConnected && isAt(name) ? PLACE : undefined);
  };

  /** Load the days off of the region that was chosen, once for each. */
  const needDaysOff = async () => {
    const region = session.regionToLoad();
    if (!region) return;
    await loadRegions(session.program, [session.state]);
    if (session.regionToLoad() === region) session.set({ missing: region });
    if (screen.isShown()) screen.show();
  };

  /** Without the claims there are still the pages of their sources; the next press tries again. */
  const needEvidence = async () => {
    if (session.trail && session.claims && Object.keys(session.claims).length > 0) return;
    [session.claims, session.trail] = await Promise.all([
      loadClaims().catch(() => ({})),
      loadTrail().catch(() => null),
    ]);
    screen.show();
  };
  return { need, needDaysOff, needEvidence };
}
