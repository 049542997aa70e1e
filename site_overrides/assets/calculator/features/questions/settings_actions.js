/** Actions of the form as a whole, and of the settings that few readers change. */

import { NEXT } from "../../components/columns.js";
import { startOf } from "../../core/answers.js";
import { forgotten } from "../../core/known_inputs.js";
import { withFact } from "../../core/settings.js";
import { NOTICE } from "../notices/words.js";
import { FACT } from "./facts.js";
import { ANSWERS } from "./words.js";

/** @import { Page, Actions } from "../../controller/types.js" */

/** @param {Page} page @returns {Actions} */
export function settingsActions({ model, update, restart }) {
  /** @param {Partial<import("../../core/types.js").Inputs>} change */
  const change = (change) => update({ inputs: { ...model().state.inputs, ...change } });
  return {
    show: () => {
      const { state, program, today } = model();
      if (startOf(state.inputs, program, today)) update({ editing: null }, NEXT);
      else
        update(
          { mistakes: { ...state.mistakes, "start-on": { typed: "", message: ANSWERS.needed } } },
          "start-on",
        );
    },
    again: () => restart(NOTICE.restarted),
    route: ({ value }) => change({ route: value }),
    advice: ({ value }) => change({ advice: value }),
    region: ({ value }) => change({ region: value || null }),
    fact: (control) => {
      const { state, program } = model();
      const id = (control.getAttribute("name") ?? "").slice(FACT.length);
      update({ inputs: withFact(state.inputs, program, id, control.value ?? "") });
    },
    "every-day": (control) =>
      change({
        workingDays: control instanceof HTMLInputElement && control.checked ? false : undefined,
      }),
    forget: () => {
      const inputs = forgotten(model().state.inputs);
      update({ inputs }, "calc-happened", { undo: NOTICE.forgotten });
    },
    "real-today": () => change({ today: undefined }),
  };
}
