/**
 * Restore kept inputs under the current rules.
 *
 * Rules change while applications are kept. What they no longer know is planned without, and stays
 * beside the answers as what was left: other rules, or those of a later day, may know it again.
 */

import { ordered } from "./answers.js";
import { knownInputs } from "./known_inputs.js";
import { SETTINGS, withSetting } from "./settings.js";

/** @import { Inputs, Program } from "./types.js" */

/**
 * @param {Inputs} inputs as they were kept, by whichever rules
 * @param {Program} program
 * @param {string} [today] the day to plan for, which is not kept
 * @returns {Inputs} what means something, and beside it what was left
 */
export function restore(inputs, program, today) {
  const { inputs: known, unknown } = knownInputs(joined(inputs), program);
  return {
    ...known,
    ...(today === undefined ? {} : { today }),
    ...(unknown.length > 0 ? { left: unknown } : {}),
  };
}

/** @param {Inputs} inputs @returns {Inputs} without what was left, for good */
export function forgotten({ left: _, ...inputs }) {
  return inputs;
}

/** @param {Inputs} inputs @returns {Inputs} with what was left in its place, unless that is taken */
function joined({ left = [], ...inputs }) {
  let whole = { ...inputs, events: [...inputs.events] };
  for (const { kind, text, was, event, on } of left) {
    const setting = SETTINGS.find(({ key }) => key === kind);
    if (was) whole.events.push(was);
    else if (setting)
      whole = withSetting(whole, setting.key, setting.join(whole[setting.key], text));
    else if (kind === "detail") {
      const [key = "", value] = text.split("=", 2);
      const place = whole.events.findIndex((each) => each.event === event && each.on === on);
      const found = whole.events[place];
      if (found && !(key in found)) whole.events[place] = { ...found, [key]: value };
    }
  }
  return { ...whole, events: ordered(whole.events) };
}
