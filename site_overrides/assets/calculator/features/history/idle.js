/** Events without effect, as they lie before the first start. */

import { startAfter, withEvent } from "../../core/answers.js";
import { planned } from "../../core/planning.js";
import { HAPPENED } from "./words.js";

/** @import { Model } from "../../controller/types.js" */

/**
 * @param {Model} model
 * @param {import("../../core/types.js").Happening} happening one of the answers' events, or one to be added
 * @returns {string | null} that it changes nothing, and why
 */
export function idle({ state, program, words, dates, today, plan }, happening) {
  const { inputs } = state;
  const start = startAfter(inputs, program, happening);
  if (!start || !plan) return null;
  const others = inputs.events.includes(happening)
    ? { ...inputs, events: inputs.events.filter((each) => each !== happening) }
    : withEvent(inputs, program, happening);
  // Some steps count whenever they were done, so the engine has the last word.
  const other = planned(program, others, today).plan;
  if (JSON.stringify(other) !== JSON.stringify(plan)) return null;
  const label = words.events[start.event]?.label ?? start.event;
  return HAPPENED.idle(label, dates.short(start.on), start.on > today);
}
