/** The way back from a plan's days to the numbers of the rules that made them. */

/** @typedef {import("./core/types.js").Program} Program */
/** @typedef {import("./core/types.js").Trail} Trail */
/** @typedef {import("./core/types.js").Inputs} Inputs */

/** @param {Pick<Program, "advice">} program @param {Inputs} inputs @returns {string} whose it is */
export const adviceOf = (program, inputs) => inputs.advice ?? Object.keys(program.advice)[0] ?? "";

/**
 * @param {Trail} trail
 * @param {string} name of a number
 * @returns {{words: string, address: string} | null} its line in the rules file, where it has one
 */
export function lineOf(trail, name) {
  const line = trail.lines[name];
  if (!line) return null;
  return {
    words: `${trail.file}, line ${line}`,
    address: trail.address.replace("{line}", `${line}`),
  };
}
