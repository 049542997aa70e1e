/** The plan of this very hour: what had to be done in the room is over once the reader has left it. */

import { eventWith, startOf, withEvent } from "./answers.js";
import { dateOf } from "./civil_date.js";
import { planned } from "./planning.js";

/** @import { Inputs, Plan, Program, Words } from "./types.js" */

/**
 * The engine knows days. On the day itself, a step that is done face to face and belongs to that day is planned
 * as one that is left out, so that nothing waits for it, and told as one that is too late.
 *
 * @param {Program} program
 * @param {Inputs} inputs
 * @param {{today: string, time: string | null, words: Pick<Words, "inPerson">}} now without a time, another
 *   day is looked at than the clock's
 * @returns {ReturnType<typeof planned>}
 */
export function plannedNow(program, inputs, { today, time, words }) {
  const answer = planned(program, inputs, today);
  const leave = eventWith(program, "leaves-out");
  if (!answer.plan || !leave || !isOver(program, inputs, today, time)) return answer;
  const gone = inTheRoom(answer.plan, words).map(({ step }) => step);
  if (gone.length === 0) return answer;
  /** @type {(inputs: Inputs, step: string) => Inputs} */
  const without = (some, step) => withEvent(some, program, { event: leave, on: today, step });
  const again = planned(program, gone.reduce(without, inputs), today);
  for (const step of again.plan?.steps ?? [])
    if (gone.includes(step.step) && step.dropped !== null) step.dropped = "too-late";
  return again;
}

/**
 * @param {Program} program
 * @param {Inputs} inputs
 * @param {string} today
 * @param {string | null} time
 * @returns {boolean} whether what started the clock was today, and its hour has come; one that was given no hour has been
 */
function isOver(program, inputs, today, time) {
  const start = startOf(inputs, program, today);
  if (start?.on !== today) return false;
  return start.at === undefined || (time !== null && time >= start.at);
}

/** @param {Plan} plan @param {Pick<Words, "inPerson">} words */
const inTheRoom = ({ steps, today }, { inPerson }) =>
  steps.filter(
    ({ status, latest, channels }) =>
      status === "now" &&
      latest !== null &&
      dateOf(latest) === today &&
      channels.length > 0 &&
      channels.every((channel) => inPerson.includes(channel)),
  );
