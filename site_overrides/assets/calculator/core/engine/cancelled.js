/** Which starts were called off. */

/** @import { EventKind } from "../contract.js" */

/**
 * @template {{on: string | number}} T
 * @param {T[]} events in the order in which they happened
 * @param {(event: T, trait: EventKind["traits"][number]) => boolean} has
 * @returns {T[]} without each start that is off: the next one, on its own day too, or else the latest
 */
export function withoutCancelled(events, has) {
  let kept = events;
  for (const event of events) {
    if (!has(event, "cancels")) continue;
    const starts = kept.filter((each) => has(each, "starts"));
    const off = starts.find(({ on }) => on >= event.on) ?? starts.at(-1);
    kept = kept.filter((each) => each !== off);
  }
  return kept;
}
