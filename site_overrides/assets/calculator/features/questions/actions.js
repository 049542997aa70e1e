/** Actions of the questions that every calculator asks: their answers, and dates in whatever way they are given. */

import { leanOf } from "../../components/date_field.js";
import { FIELD } from "../../components/words.js";
import {
  lastTime,
  promiseOf,
  startOf,
  withLastTime,
  withPromise,
  withStart,
} from "../../core/answers.js";
import { readDate } from "../../core/parse_date.js";
import { DAY_OF } from "./day_question.js";
import { controlOf, following, questionsAfterStart } from "./next_question.js";
import { HOW } from "./promise.js";

/** @import { Page, Actions, State } from "../../controller/types.js" */

/** @param {Page} page @returns {Actions} */
export function questionActions({ model, update }) {
  return {
    edit: ({ dataset }) => {
      const { field = "" } = dataset;
      const { state, program, words } = model();
      // Who turns to a setting is no longer led from question to question.
      const isLed = ["start", ...questionsAfterStart(program, words)].includes(field);
      update({ editing: field, asking: isLed ? state.asking : [] }, `question-${field}`);
    },
    following: () => {
      const { state, program, today } = model();
      const start = startOf(state.inputs, program, today);
      const next = following(state, start !== undefined && start.on > today);
      update(next, controlOf(next));
    },
    close: ({ dataset }) => {
      const { mistakes } = model().state;
      const others = Object.entries(mistakes).filter(([field]) => field.startsWith("draft-"));
      update({ editing: null, mistakes: Object.fromEntries(others) }, `change-${dataset.field}`);
    },
    date: ({ dataset }) => set(dataset.field ?? "", dataset.date ?? ""),
    "picked-date": ({ dataset, value }) => value && set(dataset.field ?? "", value),
    "typed-date": ({ id, value = "" }) => {
      const { dates, today, state, program } = model();
      const date = readDate(value, { locale: dates.locale, today, lean: leanOf(id) });
      const { event = "" } = state.draft ?? {};
      const isOptional = id === "draft-by" && program.events[event]?.may_take.includes("by");
      if (date) set(id, date);
      else if (!value.trim() && isOptional) set(id, "");
      else {
        const message = value.trim() ? FIELD.notADate(value, dates.plain(today)) : FIELD.noDay;
        update({ mistakes: { ...state.mistakes, [id]: { typed: value, message } } });
      }
    },
    calendar: ({ dataset }) => {
      const native = document.querySelector(`input[type="date"][data-field="${dataset.field}"]`);
      if (native instanceof HTMLInputElement) native.showPicker();
    },
    "start-time": ({ value }) => {
      const { state, program, today } = model();
      const start = startOf(state.inputs, program, today);
      if (!start) return;
      const when = value ? { on: start.on, at: value } : { on: start.on };
      update({ inputs: withStart(state.inputs, program, today, when) });
    },
    "take-other": ({ dataset }) => {
      const { field = "", date = "" } = dataset;
      promise(field, { by: date }, { promising: null }, `${field}-by`);
    },
    "promise-how": (control) => {
      const field = (control.getAttribute("name") ?? "").slice(0, -HOW.length);
      const { value } = control;
      const promising = value === "none" ? null : `${field}-${value}`;
      const { state, program, today } = model();
      // What has not been answered yet changes nothing.
      if (field !== "draft" && !promiseOf(state.inputs, program, today)) update({ promising });
      else promise(field, null, { promising });
    },
    said: ({ value, dataset }) => {
      const field = dataset.field ?? "";
      promise(field, value ? { said: value } : null, { promising: `${field}-said` });
    },
  };

  /** @param {string} field @param {string} date empty only where that is an answer */
  function set(field, date) {
    const { state, program, today } = model();
    const { inputs } = state;
    const { [field]: _, ...mistakes } = state.mistakes;
    const [, of = "", key = ""] = /^(.*)-(on|by)$/.exec(field) ?? [];
    if (of === "draft") {
      const draft = state.draft && { ...state.draft, [key]: date || undefined };
      update({ mistakes, refused: null, draft });
    } else if (of === "promise")
      update({ mistakes, inputs: withPromise(inputs, program, today, { by: date }) });
    else if (of === "start") {
      const start = startOf(inputs, program, today);
      const when = start?.at ? { on: date, at: start.at } : { on: date };
      const change = { mistakes, inputs: withStart(inputs, program, today, when) };
      if (start || state.editing !== "start") return update(change);
      // Asked alone, the first answer leads on.
      const next = following(state, date > today);
      update({ ...change, ...next }, controlOf(next));
    } else {
      const event = of.slice(DAY_OF.length);
      const happening = { event, on: lastTime(inputs, event)?.on ?? today, [key]: date };
      const change = { mistakes, inputs: withLastTime(inputs, program, happening) };
      update({ ...change, editing: null }, "change-day");
    }
  }

  /**
   * @param {string} field
   * @param {{by?: string, said?: string} | null} named
   * @param {Partial<State>} change
   * @param {string} [focus]
   */
  function promise(field, named, change, focus) {
    const { state, program, today } = model();
    if (field === "draft") {
      const draft = state.draft && { ...state.draft, by: undefined, said: undefined, ...named };
      update({ ...change, refused: null, draft }, focus);
    } else update({ ...change, inputs: withPromise(state.inputs, program, today, named) }, focus);
  }
}
