/**
 * The plan as a picture: a row for each step, its window as a band, its day as a mark, and today
 * as a line through all of them. It decorates the list, which says the same in words.
 */

import { el, svg } from "../../components/dom.js";
import { has, startOf } from "../../core/answers.js";
import { addDays, daysBetween, weekday } from "../../core/civil_date.js";
import { goodDays } from "../../core/planning.js";
import { inOrder, shapeOf, wholeOf } from "./step_order.js";

/** @import { Model } from "../../controller/types.js" */

/** All in CSS pixels. */
const ROW = 26;
const TOP = 22;
const AXIS = 20;
const PAD = 12;
const MARK = 7;
const LETTER = 7;
const TICKS = [1, 2, 7, 14, 28, 56, 112, 364];
const TICK_ROOM = 62;

/**
 * @typedef {object} Row
 * @property {string} label
 * @property {string} shape
 * @property {string} on
 * @property {string | null} from
 * @property {string | null} until
 * @property {boolean} beyond whether it repeats without an end that the picture could show
 */

/** @param {Model} model @returns {HTMLElement | null} as it stands on the page */
export const pictureView = (model) =>
  model.plan &&
  el("div", { class: "calc-picture", "data-key": "picture", "data-picture": true }, picture(model));

/** @param {Model} model @returns {SVGSVGElement | null} null where there is too little to draw */
export function picture(model) {
  const rows = [...eventRows(model), ...stepRows(model)];
  const start = firstDay(model);
  const ends = rows.filter((row) => !row.beyond).flatMap(({ on, until }) => [on, until ?? on]);
  const end = [...ends, addDays(model.today, 1)].reduce((one, other) =>
    one > other ? one : other,
  );
  if (rows.length < 2 || start === null) return null;

  const { width } = model.state;
  const height = TOP + rows.length * ROW + AXIS;
  const days = Math.max(daysBetween(start, end), 1);
  /** @param {string} date */
  const x = (date) =>
    Math.round(PAD + (Math.min(daysBetween(start, date), days) / days) * (width - 2 * PAD));
  return svg(
    "svg",
    {
      class: "calc-picture__svg",
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      "aria-hidden": "true",
      focusable: "false",
    },
    ticks(start, end, x, height, model),
    todayLine(x(model.today), width, height, model),
    rows.map((row, index) => drawn(row, TOP + index * ROW + ROW / 2, x, width)),
  );
}

/** @param {Model} model @returns {string | null} */
function firstDay({ state, program, today }) {
  const start = startOf(state.inputs, program, today);
  return start ? (start.on < today ? start.on : today) : null;
}

/** What is told of a step is seen at the step. */
const OF_STEPS = /** @type {const} */ (["does", "leaves-out", "puts-off"]);

/** @param {Model} model @returns {Row[]} what happened in this round, but for steps */
function eventRows(model) {
  const { state, program, words } = model;
  const start = firstDay(model) ?? "";
  return state.inputs.events
    .filter(
      (happening) =>
        happening.on >= start && !OF_STEPS.some((trait) => has(program, happening, trait)),
    )
    .map(({ event, on, by }) => ({
      label: shorter(words.events[event]) ?? event,
      shape: "event",
      on: by ?? on,
      from: by ? on : null,
      until: by ?? null,
      beyond: false,
    }));
}

/** @param {import("../../core/types.js").EventWords | undefined} words */
const shorter = (words) =>
  words && (words.button.length < words.label.length ? words.button : words.label);

/** @param {Model} model @returns {Row[]} */
function stepRows(model) {
  const start = firstDay(model) ?? "";
  return (model.plan ? inOrder(model.plan) : [])
    .filter(
      (step) =>
        step.instead_of.length === 0 && (step.on ?? "") >= start && !wholeOf(step, model.program),
    )
    .map((step) => {
      const [from, until] = (model.plan && goodDays(model.plan, step)) ?? [null, null];
      return {
        label: model.words.steps[step.step]?.short ?? step.step,
        shape: shapeOf(step, model),
        on: step.on ?? model.today,
        from,
        until,
        beyond: step.occurrences.length > 0,
      };
    });
}

/**
 * @param {Row} row
 * @param {number} y its middle
 * @param {(date: string) => number} x
 * @param {number} width
 */
function drawn({ label, shape, on, from, until, beyond }, y, x, width) {
  const left = from && until ? Math.max(x(from), PAD) : x(on);
  const right = from && until ? x(until) : x(on);
  const band =
    right > left &&
    svg("rect", {
      class: "calc-band",
      x: left - MARK,
      y: y - MARK,
      width: right - left + 2 * MARK,
      height: 2 * MARK,
      rx: MARK,
    });
  const mark = x(on);
  const room = label.length * LETTER;
  const after = Math.max(right, mark) + MARK + 6;
  // A band that ended long before its day leaves room between the two.
  const between = mark - right - 2 * MARK - 12 >= room;
  const before = (between ? mark : Math.min(left, mark)) - MARK - 6;
  // Where it fits on neither side, it is cut on the wider one; the list has it whole.
  const fitsAfter = after + room <= width || (before < room && width - after >= before);
  const letters = Math.floor((fitsAfter ? width - after : before) / LETTER);
  return svg(
    "g",
    { class: `calc-row-${shape}` },
    band,
    marked(beyond && mark >= width - PAD - 1 ? "beyond" : shape, mark, y),
    svg(
      "text",
      {
        class: "calc-row-label",
        x: fitsAfter ? after : before,
        y: y + 4,
        "text-anchor": fitsAfter ? "start" : "end",
      },
      label.length > letters ? `${label.slice(0, letters - 1)}…` : label,
    ),
  );
}

/** @param {string} shape @param {number} x @param {number} y */
function marked(shape, x, y) {
  switch (shape) {
    case "done":
      return [
        svg("circle", { class: "calc-mark", cx: x, cy: y, r: MARK }),
        svg("path", { class: "calc-tick", d: `M${x - 3} ${y}l2 2.5 4-5` }),
      ];
    case "next":
      return [
        svg("circle", { class: "calc-mark", cx: x, cy: y, r: MARK + 1 }),
        svg("circle", { class: "calc-dot", cx: x, cy: y, r: 3 }),
      ];
    case "late":
      return svg("path", {
        class: "calc-mark",
        d: `M${x} ${y - MARK}l${MARK} ${2 * MARK}h${-2 * MARK}z`,
      });
    case "event":
      return svg("path", {
        class: "calc-mark",
        d: `M${x} ${y - MARK}l${MARK} ${MARK}-${MARK} ${MARK}-${MARK}-${MARK}z`,
      });
    case "beyond":
      return svg("path", { class: "calc-mark", d: `M${x - 5} ${y - 6}l7 6-7 6` });
    default:
      return svg("circle", { class: "calc-mark", cx: x, cy: y, r: MARK - 1 });
  }
}

/** @param {number} x @param {number} width @param {number} height @param {Model} model */
function todayLine(x, width, height, { dates, today }) {
  const label = dates.distance(today);
  const half = (label.length * LETTER) / 2 + 4;
  return svg(
    "g",
    { class: "calc-today" },
    svg("line", { x1: x, x2: x, y1: TOP - 4, y2: height - AXIS }),
    svg(
      "text",
      { x: Math.min(Math.max(x, half), width - half), y: 12, "text-anchor": "middle" },
      label,
    ),
  );
}

/**
 * @param {string} start
 * @param {string} end
 * @param {(date: string) => number} x
 * @param {number} height
 * @param {Model} model
 */
function ticks(start, end, x, height, { dates, state }) {
  const total = Math.max(daysBetween(start, end), 1);
  const step = TICKS.find((days) => (days / total) * (state.width - 2 * PAD) >= TICK_ROOM) ?? total;
  const first = step < 7 ? start : addDays(start, (8 - weekday(start)) % 7);
  const count = Math.max(Math.floor(daysBetween(first, end) / step) + 1, 0);
  return Array.from({ length: count }, (_, index) => addDays(first, index * step)).map((date) =>
    svg(
      "g",
      { class: "calc-axis" },
      svg("line", { x1: x(date), x2: x(date), y1: TOP, y2: height - AXIS }),
      svg(
        "text",
        {
          x: Math.min(Math.max(x(date), 22), state.width - 22),
          y: height - 5,
          "text-anchor": "middle",
        },
        dates.tick(date),
      ),
    ),
  );
}
