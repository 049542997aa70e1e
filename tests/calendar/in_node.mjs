// The calendar files that the browser's modules make of situations.

import { planned } from "../../site_overrides/assets/calculator/core/planning.js";
import * as made from "../../site_overrides/assets/calculator/features/calendar/entries.js";
import { calendarFile } from "../../site_overrides/assets/calculator/features/calendar/file.js";

/** The plan of a situation, and the inputs that the calculator would have for it. */
function planOf(program, { today, working_days: workingDays, ...rest }) {
  const inputs = { ...rest, workingDays };
  const { plan, fault } = planned(program, inputs, today);
  if (!plan) throw new Error(JSON.stringify(fault));
  return { plan, inputs };
}

/** A file for each job; null where it would hold no event. */
export function files({ jobs, root, ...loaded }) {
  return jobs.map(({ situation, id, label, sequence, exported, without, remind }) => {
    const { plan, inputs } = planOf(loaded.program, situation);
    const { events, route } = inputs;
    const known = made.knownOf({ plan, events, route, ...loaded, root: new URL(root) });
    const entries = made.entries(known, label, exported, without);
    const { guide } = loaded.words;
    const about = { id, label: made.oneLine(label), sequence, today: plan.today, guide, remind };
    return entries.length > 0 ? calendarFile(entries, about) : null;
  });
}
