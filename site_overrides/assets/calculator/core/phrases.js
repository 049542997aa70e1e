/** The day that a phrase is taken for. */

import { readSituation } from "../engine.js";
import { eventWith } from "./answers.js";
import { addDays } from "./civil_date.js";

/** The engine counts its days from here. */
const FIRST = "1970-01-01";

/**
 * @param {string} said
 * @param {string} on the day it was said
 * @param {import("./types.js").Program} program
 * @param {Pick<import("./types.js").Inputs, "region" | "workingDays">} inputs
 * @returns {string | null} null where the rules know no such phrase, or no such day
 */
export function dayOfPhrase(said, on, program, { region, workingDays }) {
  const [start, promises] = [eventWith(program, "starts"), eventWith(program, "promises")];
  const known = region && region in program.holidays ? { region } : {};
  try {
    const { events } = readSituation(program, {
      today: on,
      ...known,
      working_days: workingDays !== false,
      events: [
        { event: start, on },
        { event: promises, on, said },
      ],
    });
    const by = events.find((event) => event.by !== null)?.by;
    return by === undefined || by === null ? null : addDays(FIRST, by);
  } catch {
    return null;
  }
}
