/** The calculator on its own page: its answers stand in the address, and in this browser. */

import { below, planColumn } from "./components/columns.js";
import { later, nodes } from "./components/dom.js";
import { placeView } from "./components/place.js";
import { controllerAt } from "./controller/controller.js";
import { holdsAnswers, opened } from "./controller/initial_state.js";
import { rehearse as rehearseFor } from "./controller/rehearsal.js";
import { loadProgram, loadWords, root } from "./core/data.js";
import { encode } from "./core/fragment.js";
import { questionsAfterStart } from "./features/questions/next_question.js";
import { FEATURES, PARTS } from "./features/registry.js";
import { printSheet } from "./features/sharing/print_loader.js";

/** @import { Model, Place } from "./controller/types.js" */

/** @param {HTMLElement} place @throws {Error} where its files cannot be loaded */
export async function calculator(place) {
  const { open, page, gone } = await controllerAt(place, {
    view,
    actions: FEATURES.flatMap(({ actions }) => actions ?? []),
    parts: PARTS,
    // On a phone one question at a time leaves the plan in sight.
    unanswered: (program, words) =>
      matchMedia("(max-width: 44.9375em)").matches
        ? { editing: "start", asking: questionsAfterStart(program, words) }
        : { editing: "every", asking: [] },
    opened: (program) => opened(root, location.hash, program, history.state),
    answered: ({ id }, inputs, there) => {
      history.replaceState(visit(id, there), "", address(inputs));
    },
    went: ({ id }, inputs, there) => {
      // What is typed there is kept as this application, and Back has to find it again.
      const { application, state } = page.model();
      if (state.linked && !history.state?.application)
        history.replaceState({ ...visit(application.id, null), linked: true }, "");
      history.pushState(visit(id, there), "", address(inputs));
    },
    left: () => {
      if (!history.state?.place?.part) return false;
      history.back();
      return true;
    },
  });
  addEventListener(
    "popstate",
    ({ state }) => {
      // The links of the page to its headings are none of ours.
      if (place.isConnected && (state || holdsAnswers(location.hash) || !location.hash)) open();
    },
    { signal: gone },
  );
  printSheet(page, gone);
}

/** The whole page, from what is known. @param {Model} model @returns {Node[]} */
export function view(model) {
  const { state } = model;
  /** @param {...string} slots */
  const shown = (...slots) =>
    FEATURES.filter(({ slot = "" }) => slots.includes(slot)).map(({ view }) => view?.(model));
  if (state.place) return nodes([shown("everywhere"), placeView(model)]);
  return nodes([
    shown("above"),
    planColumn(shown("plan", "everywhere")),
    later(below(), () => shown("below")),
    shown("paper"),
  ]);
}

/** Make ready what the first answer will need. @throws {Error} where its files cannot be loaded */
export async function rehearse() {
  const views = FEATURES.flatMap(({ view }) => view ?? []);
  rehearseFor(await loadProgram(), await loadWords(), views);
}

/** What the browser's history keeps of a visit. @param {string} application @param {Place | null} place */
const visit = (application, place) => ({ application, place });

/** @param {import("./core/types.js").Inputs} inputs */
function address(inputs) {
  const fragment = encode(inputs);
  return fragment ? `#${fragment}` : location.pathname + location.search;
}
