/**
 * The engine that plans in the browser: a program (rules.json) and a situation in, a plan out.
 *
 * The twin of generator/engine, module by module; what the two answer may never differ.
 * Pure: no clock, no page, no network.
 */

export { plan } from "./core/engine/plan.js";
export { adviceOf, routeOf } from "./core/engine/situation.js";
export { SituationError } from "./core/engine/situation_error.js";
