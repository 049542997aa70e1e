/** What the reader chooses of a calendar file: the time of its reminders, and the steps in it. */

import { el } from "../../components/dom.js";
import { lineField } from "../../components/fields.js";
import { isAhead } from "../../core/planning.js";
import { byDay } from "../plan/step_order.js";
import { MORNING } from "./file.js";
import { PANEL } from "./words.js";

/** @import { Actions, Model, Page } from "../../controller/types.js" */

/** @param {Model} model */
export function choice({ application, plan, words, dates }) {
  const { remind = MORNING, without = [] } = application.calendar;
  const steps = byDay((plan?.steps ?? []).filter(isAhead));
  return el(
    "div",
    { class: "calc-out__choice", "data-key": "choice" },
    lineField({
      id: "calc-remind",
      label: PANEL.remind,
      type: "time",
      value: remind,
      attributes: { "data-change": "remind" },
    }),
    steps.length > 0 &&
      el(
        "fieldset",
        el("legend", PANEL.which),
        steps.map(({ step, on }) =>
          el(
            "label",
            { class: "calc-choice", "data-key": step },
            el("input", {
              type: "checkbox",
              checked: !without.includes(step),
              "data-change": "in-calendar",
              "data-step": step,
            }),
            el(
              "span",
              el("strong", words.steps[step]?.short ?? step),
              on && el("span", { class: "calc-hint" }, dates.short(on)),
            ),
          ),
        ),
      ),
  );
}

/** @param {Page} page @returns {Actions} */
export function choiceActions({ model, keep }) {
  /** @param {Partial<import("../../core/types.js").Application["calendar"]>} change */
  const change = (change) =>
    keep({ calendar: { ...model().state.application.calendar, ...change } });
  return {
    remind: ({ value }) => change({ remind: value || undefined }),
    "in-calendar": (control) => {
      const { step = "" } = control.dataset;
      const { without = [] } = model().state.application.calendar;
      const others = without.filter((each) => each !== step);
      const isIn = control instanceof HTMLInputElement && control.checked;
      change({ without: isIn ? others : [...others, step] });
    },
  };
}
