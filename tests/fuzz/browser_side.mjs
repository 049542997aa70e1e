// Gives what a stranger may have written to the calculator's own modules, which answer or throw.

import { opened } from "../../site_overrides/assets/calculator/controller/initial_state.js";
import { bare } from "../../site_overrides/assets/calculator/core/data.js";
import { decode, encode } from "../../site_overrides/assets/calculator/core/fragment.js";
import { knownInputs, restore } from "../../site_overrides/assets/calculator/core/known_inputs.js";
import { asMarkdown } from "../../site_overrides/assets/calculator/core/letters/worksheet.js";
import { mergedApplication } from "../../site_overrides/assets/calculator/core/merge.js";
import { readDate } from "../../site_overrides/assets/calculator/core/parse_date.js";
import { plannedNow } from "../../site_overrides/assets/calculator/core/planned_now.js";
import { plan, SituationError } from "../../site_overrides/assets/calculator/engine.js";
import * as file from "../../site_overrides/assets/calculator/features/applications/file.js";

let rules;

/** Take the rules that the inputs are for. */
export function setUp(given) {
  rules = bare(given);
}

/** What a browser keeps, which has no room for more. */
class Full {
  constructor(kept) {
    Object.assign(this, kept);
  }
  getItem(key) {
    return Object.hasOwn(this, key) ? this[key] : null;
  }
  setItem() {
    throw new DOMException("full", "QuotaExceededError");
  }
}

/** Plan with inputs, as the page does with whatever it has opened. */
function planned(inputs) {
  const { program, words, today } = rules;
  const { plan: found } = plannedNow(program, inputs, { today, time: "12:00", words });
  const link = encode(inputs);
  const again = decode(link, Object.keys(program.events));
  if (again.unknown.length > 0 && !found?.steps) return;
  if (encode(again.inputs) !== link) throw new Error(`another link: ${link}`);
}

/** What the engine says, as both engines are compared. */
export function answer(program, situation) {
  try {
    return plan(program, situation);
  } catch (error) {
    if (error instanceof SituationError) return { error };
    throw error;
  }
}

/** By the kinds of inputs that come here; of a situation, what the engine says. */
export const read = {
  link(text) {
    const { inputs } = decode(text, Object.keys(rules.program.events));
    planned(knownInputs(inputs, rules.program).inputs);
  },
  file(text) {
    let applications;
    try {
      applications = file.read(text);
    } catch (error) {
      const { field, expected } = error;
      if (typeof field === "string" && typeof expected === "string") return;
      throw error;
    }
    for (const each of applications) {
      planned(restore(each.inputs, rules.program));
      asMarkdown(rules.worksheet, each.notes, "Notes");
      const other = mergedApplication(null, each, applications[0]);
      planned(restore(other.inputs, rules.program));
    }
    file.compared(applications, applications.slice(1));
  },
  stored(text) {
    globalThis.localStorage = new Full(JSON.parse(text));
    const root = new URL("https://guide.example/");
    const { inputs, unknown } = opened(root, "", rules.program, null);
    delete globalThis.localStorage;
    planned(inputs);
    if (!Array.isArray(unknown)) throw new Error("unknown is no list");
  },
  typed(text) {
    for (const locale of ["en-AU", "de-DE"])
      for (const lean of ["past", "future"]) readDate(text, { locale, today: rules.today, lean });
  },
  situation: (text) => answer(rules.program, JSON.parse(text)),
};
