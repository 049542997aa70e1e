/** What the reader can do: each control names one of these, and each says how the state changes. */

import {
  withDone,
  withEvent,
  withStart,
  withoutDone,
  withoutEvent,
  withPromise,
  startOf,
} from "./answers.js";
import { readDate } from "./typed.js";
import { ANSWERS } from "./strings.js";
import { A_DATE } from "./view/promise.js";
import { planned } from "./planning.js";
import { NEXT } from "./view/next.js";

/** @typedef {import("./types.js").State} State */
/** @typedef {import("./types.js").Model} Model */
/** @typedef {import("./types.js").Happening} Happening */

/**
 * @typedef {object} Page
 * @property {() => Model} model
 * @property {(change: Partial<State>, focus?: string) => void} update
 * @property {() => void} restart
 */

/** @typedef {HTMLElement & {value?: string}} Control */

/**
 * @param {Page} page
 * @returns {Record<string, (control: Control) => void>}
 */
export function actionsOf(page) {
  return {
    ...formActions(page),
    ...dateActions(page),
    ...planActions(page),
    ...historyActions(page),
  };
}

/** The questions. @param {Page} page @returns {Record<string, (control: Control) => void>} */
function formActions({ model, update, restart }) {
  /** @param {Partial<import("./types.js").Inputs>} change */
  const change = (change) => update({ inputs: { ...model().state.inputs, ...change } });
  return {
    edit: ({ dataset }) => update({ editing: dataset.field ?? null }, `question-${dataset.field}`),
    close: ({ dataset }) => update({ editing: null }, `change-${dataset.field}`),
    show: () => {
      const { state, program, today } = model();
      if (startOf(state.inputs, program, today)) update({ editing: null }, NEXT);
      else
        update(
          { mistakes: { ...state.mistakes, "start-on": { typed: "", message: ANSWERS.needed } } },
          "start-on",
        );
    },
    again: restart,
    route: ({ value }) => change({ route: value }),
    advice: ({ value }) => change({ advice: value }),
    region: ({ value }) => change({ region: value || null }),
    "every-day": (control) =>
      change({
        workingDays: control instanceof HTMLInputElement && control.checked ? false : undefined,
      }),
    "real-today": () => change({ today: undefined }),
    "start-time": ({ value }) => {
      const { state, program, today } = model();
      const start = startOf(state.inputs, program, today);
      if (!start) return;
      const when = value ? { on: start.on, at: value } : { on: start.on };
      update({ inputs: withStart(state.inputs, program, today, when) });
    },
    said: ({ value, dataset }) => {
      const field = dataset.field ?? "";
      const promising = value === A_DATE ? field : null;
      promise(field, value && !promising ? { said: value } : null, { promising });
    },
  };

  /**
   * @param {string} field
   * @param {{by?: string, said?: string} | null} named
   * @param {Partial<State>} change
   */
  function promise(field, named, change) {
    const { state, program, today } = model();
    if (field === "draft")
      update({
        ...change,
        refused: null,
        draft: state.draft && { ...bare(state.draft), ...named },
      });
    else update({ ...change, inputs: withPromise(state.inputs, program, today, named) });
  }
}

/** @param {Happening} happening @returns {Happening} without what was said about a date */
function bare({ by: _by, said: _said, ...rest }) {
  return rest;
}

/**
 * Dates, typed or chosen.
 *
 * @param {Page} page
 * @returns {Record<string, (control: Control) => void>}
 */
function dateActions({ model, update }) {
  return {
    date: ({ dataset }) => set(dataset.field ?? "", dataset.date ?? ""),
    "picked-date": ({ dataset, value }) => value && set(dataset.field ?? "", value),
    "typed-date": ({ id, value = "" }) => {
      const { dates, today, state } = model();
      const lean = id.endsWith("-by") ? "future" : "past";
      const date = readDate(value, { locale: dates.locale, today, lean });
      if (date) set(id, date);
      else if (value.trim()) {
        update({
          mistakes: { ...state.mistakes, [id]: { typed: value, message: ANSWERS.notADate(value) } },
        });
      }
    },
    calendar: ({ dataset }) => {
      const native = document.querySelector(`input[type="date"][data-field="${dataset.field}"]`);
      if (native instanceof HTMLInputElement) native.showPicker();
    },
  };

  /** @param {string} field @param {string} date */
  function set(field, date) {
    const { state, program, today } = model();
    const { [field]: _, ...mistakes } = state.mistakes;
    if (field === "draft-on" || field === "draft-by") {
      const key = field === "draft-on" ? "on" : "by";
      update({ mistakes, refused: null, draft: state.draft && { ...state.draft, [key]: date } });
    } else if (field === "promise-by") {
      update({ mistakes, inputs: withPromise(state.inputs, program, today, { by: date }) });
    } else {
      const start = startOf(state.inputs, program, today);
      const when = start?.at ? { on: date, at: start.at } : { on: date };
      const inputs = withStart(state.inputs, program, today, when);
      // Asked alone, the first answer is all that was wanted.
      if (!start && state.editing === "start")
        update({ mistakes, inputs, editing: null }, "change-start");
      else update({ mistakes, inputs });
    }
  }
}

/** The steps. @param {Page} page @returns {Record<string, (control: Control) => void>} */
function planActions({ model, update }) {
  return {
    done: ({ dataset }) => {
      const { state, program, today } = model();
      update({ inputs: withDone(state.inputs, program, dataset.step ?? "", today) }, NEXT);
    },
    undone: ({ dataset }) => {
      const { state, program } = model();
      update({ inputs: withoutDone(state.inputs, program, dataset.step ?? "") }, NEXT);
    },
    copy: async () => {
      try {
        await navigator.clipboard.writeText(location.href);
        update({ copied: "yes" });
      } catch {
        // Without leave to use the clipboard, the reader copies the link by hand.
        update({ copied: "by-hand" }, "calc-link");
      }
    },
  };
}

/** What happened. @param {Page} page @returns {Record<string, (control: Control) => void>} */
function historyActions({ model, update }) {
  return {
    happened: ({ dataset }) => {
      const { state, program, today } = model();
      const event = dataset.event ?? "";
      const promising = program.events[event]?.takes.includes("by") ? "draft" : null;
      if (state.draft?.event === event) update({ draft: null, refused: null });
      else update({ draft: { event, on: today }, refused: null, promising }, "draft-on");
    },
    draft: ({ dataset, value }) => {
      const { state } = model();
      const name = dataset.name ?? "";
      if (state.draft)
        update({ refused: null, draft: { ...state.draft, [name]: value || undefined } });
    },
    cancel: () => {
      const event = model().state.draft?.event;
      update({ draft: null, refused: null }, `happened-${event}`);
    },
    add: () => {
      const { state, program, today } = model();
      if (!state.draft) return;
      const draft = /** @type {Happening} */ (
        Object.fromEntries(Object.entries(state.draft).filter(([, value]) => value))
      );
      const inputs = withEvent(state.inputs, draft);
      const place = `events[${inputs.events.indexOf(draft)}]`;
      const { fault } = planned(program, inputs, today);
      if (fault?.field.startsWith(place)) {
        update({ refused: { ...fault, field: fault.field.slice(place.length + 1) } });
      } else update({ inputs, draft: null, refused: null, promising: null }, NEXT);
    },
    remove: ({ dataset }) => {
      const { state } = model();
      update({ inputs: withoutEvent(state.inputs, Number(dataset.index)) }, "calc-happened");
    },
  };
}
