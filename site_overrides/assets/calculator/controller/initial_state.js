/** The initial state: from the answers in an address, or from what this browser keeps. */

import { decode, encode } from "../core/fragment.js";
import { knownInputs, restore } from "../core/known_inputs.js";
import { lasting, newApplication } from "../core/record.js";
import { kept, lastOf } from "../core/store.js";

/** @import { Opened, Place } from "./types.js" */
/** @import { Application } from "../core/types.js" */

/** The place that lists all applications. */
export const ALL = { part: "applications", about: "" };

/** Other fragments lead to a heading, and say nothing about answers. @param {string} fragment */
export const holdsAnswers = (fragment) => fragment.includes("=");

/**
 * @param {URL} root
 * @param {string} fragment of the address
 * @param {import("../core/types.js").Program} program
 * @param {{application?: string, place?: Place, linked?: boolean} | null} visit what the browser's history says of it
 * @returns {Opened}
 */
export function opened(root, fragment, program, visit) {
  const { applications } = kept(root);
  const own = applications.find(({ id }) => id === visit?.application);
  const begun = visit?.application ? { ...newApplication(), id: visit.application } : null;
  if (holdsAnswers(fragment)) {
    const read = decode(fragment, Object.keys(program.events));
    const { inputs, unknown } = knownInputs(read.inputs, program);
    const written = encode(lasting(inputs));
    const same = byLast(root, applications).find((each) => encode(each.inputs) === written);
    const { today } = inputs;
    return {
      application: own ?? same ?? begun ?? newApplication(),
      // An entry of the history may be older than the last answers.
      inputs: own ? restore(own.inputs, program, today) : inputs,
      unknown: own ? [] : [...read.unknown, ...unknown],
      linked: !own && !same && (visit?.linked ?? !visit?.application),
      place: visit?.place ?? null,
    };
  }
  const last = byLast(root, applications)[0];
  const application = own ?? begun ?? last ?? newApplication();
  return {
    application,
    inputs: restore(application.inputs, program),
    unknown: [],
    linked: false,
    place: visit?.place ?? (!visit?.application && applications.length > 1 ? ALL : null),
  };
}

/** Put the one that was last worked on first. @param {URL} root @param {Application[]} applications */
function byLast(root, applications) {
  const last = lastOf(root);
  const first = applications.filter(({ id }) => id === last);
  return [...first, ...applications.filter(({ id }) => id !== last)];
}
