// What the browser's modules make of situations: calendar files, and plans as text.

import { datesFor } from "../../site_overrides/assets/calculator/core/format_dates.js";
import { encode } from "../../site_overrides/assets/calculator/core/fragment.js";
import { planned } from "../../site_overrides/assets/calculator/core/planning.js";
import { planAsText } from "../../site_overrides/assets/calculator/features/calendar/as_text.js";
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

/** A plan as a reader copies it. */
export function text({ program, words, root }, situation, locale) {
  const { plan, inputs } = planOf(program, situation);
  const dates = datesFor(locale, plan.today);
  const shown = { plan, program, words, dates, state: { inputs }, root: new URL(root) };
  return planAsText(shown, encode(inputs));
}
