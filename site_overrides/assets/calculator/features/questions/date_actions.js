/** Dates, typed, chosen from a calendar, or at the press of a button. */

import { leanOf } from "../../components/date_field.js";
import { FIELD } from "../../components/words.js";
import { lastTime, startOf, withLastTime, withPromise, withStart } from "../../core/answers.js";
import { readDate } from "../../core/parse_date.js";
import { DAY_OF } from "./asked_day.js";
import { controlOf, following } from "./next_question.js";

/** @import { Page, Actions } from "../../controller/types.js" */

/** @param {Page} page @returns {Actions} */
export function dateActions({ model, update }) {
  return {
    date: ({ dataset }) => set(dataset.field ?? "", dataset.date ?? ""),
    "picked-date": ({ dataset, value }) => value && set(dataset.field ?? "", value),
    "typed-date": ({ id, value = "" }) => {
      const { dates, today, state, program } = model();
      const date = readDate(value, { locale: dates.locale, today, lean: leanOf(id) });
      const { event = "" } = state.draft ?? {};
      const isOptional = id === "draft-by" && program.events[event]?.may_take.includes("by");
      if (date) set(id, date);
      else if (!value.trim() && isOptional) set(id, undefined);
      else {
        const message = value.trim() ? FIELD.notADate(value, dates.plain(today)) : FIELD.noDay;
        update({ mistakes: { ...state.mistakes, [id]: { typed: value, message } } });
      }
    },
    calendar: ({ dataset }) => {
      const native = document.querySelector(`input[type="date"][data-field="${dataset.field}"]`);
      if (native instanceof HTMLInputElement) native.showPicker();
    },
  };

  /** @param {string} field @param {string} [date] none only where that is an answer */
  function set(field, date = "") {
    const { state, program, today } = model();
    const { [field]: _, ...mistakes } = state.mistakes;
    if (field === "draft-on" || field === "draft-by") {
      const key = field === "draft-on" ? "on" : "by";
      update({
        mistakes,
        refused: null,
        draft: state.draft && { ...state.draft, [key]: date || undefined },
      });
    } else if (field.startsWith(DAY_OF)) {
      const [, event = "", day = ""] = /^(.*)-(on|by)$/.exec(field.slice(DAY_OF.length)) ?? [];
      const on = lastTime(state.inputs, event)?.on ?? today;
      const happening = { event, on, [day]: date };
      const inputs = withLastTime(state.inputs, program, happening);
      update({ mistakes, inputs, editing: null }, "change-day");
    } else if (field === "promise-by") {
      update({ mistakes, inputs: withPromise(state.inputs, program, today, { by: date }) });
    } else {
      const start = startOf(state.inputs, program, today);
      const when = start?.at ? { on: date, at: start.at } : { on: date };
      const inputs = withStart(state.inputs, program, today, when);
      // Asked alone, the first answer leads on.
      if (!start && state.editing === "start") {
        const next = following(state, date > today);
        update({ mistakes, inputs, ...next }, controlOf(next));
      } else update({ mistakes, inputs });
    }
  }
}
