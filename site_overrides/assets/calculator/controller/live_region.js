/** The live region: announces a change and the next step, once, and nothing else. */

import { el } from "../components/dom.js";

/** @import { Model } from "./types.js" */

/** How long a plan stays the same before it is read out, in milliseconds. */
const CALM = 700;

/** @returns {{region: HTMLElement, say: (model: Model) => void}} `say` fills it */
export function liveRegion() {
  const region = el("p", { class: "vh", role: "status" });
  /** The next step that was heard of last. */
  let known = "";
  /** The change that was told last. @type {Model["state"]["change"]} */
  let heard = null;
  let saying = 0;
  /** The id of the application that is open. */
  let application = "";

  /** @param {Model} model */
  const say = (model) => {
    const { state, parts } = model;
    const next = nextInWords(model);
    // What the page opens with is read like any other text.
    if (application !== state.application.id) {
      application = state.application.id;
      [known, heard] = [next, state.change];
      region.textContent = "";
    }
    clearTimeout(saying);
    const news = state.change !== heard && state.change !== null;
    // The words for it are on their way, and bring the page up once more.
    const note = parts["change-note"];
    if (news && note === undefined) return;
    saying = setTimeout(() => {
      const told = [news && note?.spoken?.(model), known !== next && next];
      const text = told.filter(Boolean).join(" ");
      if (text) region.textContent = text;
      [known, heard] = [next, state.change];
    }, CALM);
  };
  return { region, say };
}

/** @param {Model} model */
function nextInWords({ plan, words, dates }) {
  const step = plan?.steps.find((each) => each.step === plan.next);
  return step?.on
    ? `Next: ${words.steps[step.step]?.title ?? step.step}, ${dates.long(step.on)}.`
    : "";
}
