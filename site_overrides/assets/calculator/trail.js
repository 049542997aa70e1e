/**
 * The way back from a plan's days to the numbers of the rules that made them.
 *
 * A plan says what each bound counts from, but not which number of the rules that was; two windows
 * may have the same. So the plan is made once more with the numbers' names in the place of what
 * they cite, and hands the names back.
 */

import { planned } from "./planning.js";

/** @typedef {import("./types.js").Program} Program */
/** @typedef {import("./types.js").Trail} Trail */
/** @typedef {import("./types.js").Inputs} Inputs */
/** @typedef {import("./types.js").Bound} Bound */
/** @typedef {import("./types.js").Advised} Advised */

/** @type {Bound[]} */
const BOUNDS = ["earliest", "aim", "latest"];

/**
 * @param {Trail} trail
 * @param {Program} program
 * @param {Inputs} inputs
 * @param {string} today
 * @returns {Record<string, string[]>} by step, the name of the number behind each entry of its `why`
 */
export function traced(trail, program, inputs, today) {
  const advice = adviceOf(program, inputs);
  const advised = program.advice[advice];
  const names = trail.advice[advice];
  if (!advised || !names) return {};
  const named = { ...program, advice: { ...program.advice, [advice]: naming(advised, names) } };
  const { plan } = planned(named, inputs, today);
  return Object.fromEntries(
    (plan?.steps ?? []).map(({ step, why }) => [step, why.map(({ cites }) => cites[0] ?? "")]),
  );
}

/** @param {Pick<Program, "advice">} program @param {Inputs} inputs @returns {string} whose it is */
export const adviceOf = (program, inputs) => inputs.advice ?? Object.keys(program.advice)[0] ?? "";

/**
 * @param {Advised} advised
 * @param {Trail["advice"][string]} names
 * @returns {Advised} the same advice, each term citing its number's name alone
 */
function naming(advised, names) {
  const steps = Object.entries(advised.steps).map(([step, { windows, ...rest }]) => [
    step,
    {
      ...rest,
      windows: windows.map((window, n) => ({
        ...window,
        ...Object.fromEntries(
          BOUNDS.filter((bound) => window[bound]).map((bound) => [
            bound,
            window[bound]?.map((term, nth) => ({
              ...term,
              cites: [names[step]?.[n]?.[bound]?.[nth] ?? ""],
            })),
          ]),
        ),
      })),
    },
  ]);
  return { ...advised, steps: Object.fromEntries(steps) };
}

/**
 * @param {Trail} trail
 * @param {string} name of a number
 * @returns {{words: string, address: string} | null} its line in the rules file, where it has one
 */
export function lineOf(trail, name) {
  const line = trail.lines[name];
  if (!line) return null;
  return { words: `${trail.file}, line ${line}`, address: trail.address.replace("{line}", `${line}`) };
}
