/**
 * The plan as a picture: a row for each step, its window as a band, its day as a mark, and today
 * as a line through all of them. It decorates the list, which says the same in words.
 */

import { el, later, svg } from "../../components/dom.js";
import { has, startOf } from "../../core/answers.js";
import { addDays, daysBetween, weekday } from "../../core/civil_date.js";
import { goodDays } from "../../core/planning.js";
import { inOrder, shapeOf, wholeOf } from "./step_order.js";

/** @import { Model } from "../../controller/types.js" */

/** All in CSS pixels. */
const ROW = 26;
const TOP = 24;
const AXIS = 20;
const PAD = 12;
const MARK = 7;
/** Above a row whose label fits on neither side of its mark. */
const LINE = 18;
const GAP = 6;
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
 *
 * @typedef {object} Label
 * @property {string} text cut only where the picture is too narrow for it
 * @property {number} x
 * @property {"start" | "end"} anchor
 * @property {boolean} isAbove whether it takes a line of its own
 */

/** @param {Model} model @returns {HTMLElement | null} as it stands on the page */
export const pictureView = (model) =>
  model.plan &&
  later(el("div", { class: "calc-picture", "data-key": "picture", "data-picture": true }), () => [
    picture(model),
  ]);

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
  const days = Math.max(daysBetween(start, end), 1);
  /** @param {string} date */
  const x = (date) =>
    Math.round(PAD + (Math.min(daysBetween(start, date), days) / days) * (width - 2 * PAD));
  let bottom = TOP;
  const all = rows.map((row) => {
    const label = labelOf(row, x, width);
    bottom += label.isAbove ? ROW + LINE : ROW;
    return drawn(row, bottom - ROW / 2, x, width, label);
  });
  const height = bottom + AXIS;
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
    all,
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

/** @type {CanvasRenderingContext2D | null} */
let pen = null;

/** Of each label that was measured. @type {Map<string, number>} */
const widths = new Map();

/** @param {string} text @param {boolean} bold @returns {number} its width in the picture, in CSS pixels */
function widthOf(text, bold) {
  const key = `${bold} ${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  pen ??= document.createElement("canvas").getContext("2d");
  if (!pen) return text.length * MARK;
  pen.font = `${bold ? 700 : 400} 14px ${getComputedStyle(document.body).fontFamily}`;
  widths.set(key, Math.ceil(pen.measureText(text).width));
  return widths.get(key) ?? 0;
}

/**
 * @param {Row} row
 * @param {(date: string) => number} x
 * @returns {[number, number, number]} where its band begins and ends, and its mark; in CSS pixels
 */
function span({ on, from, until }, x) {
  const mark = x(on);
  return from && until ? [Math.max(x(from), PAD), x(until), mark] : [mark, mark, mark];
}

/**
 * @param {Row} row
 * @param {(date: string) => number} x
 * @param {number} width
 * @returns {Label} behind the band, before it, or where it fits on neither side above it
 */
function labelOf(row, x, width) {
  const [left, right, mark] = span(row, x);
  const [whole, room] = [row.label, widthOf(row.label, row.shape === "next")];
  const after = Math.max(right, mark) + MARK + GAP;
  if (after + room <= width) return { text: whole, x: after, anchor: "start", isAbove: false };
  // A band that ended long before its day leaves room between the two.
  const between = mark - right - 2 * (MARK + GAP) >= room;
  const before = (between ? mark : Math.min(left, mark)) - MARK - GAP;
  if (before >= room) return { text: whole, x: before, anchor: "end", isAbove: false };
  const letters = Math.floor((whole.length * width) / room);
  const text = room > width ? `${whole.slice(0, letters - 2)}…` : whole;
  return { text, x: Math.max(Math.min(left, width - room), 0), anchor: "start", isAbove: true };
}

/**
 * @param {Row} row
 * @param {number} y its middle
 * @param {(date: string) => number} x
 * @param {number} width
 * @param {Label} label
 */
function drawn(row, y, x, width, label) {
  const { shape, beyond } = row;
  const [left, right, mark] = span(row, x);
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
  return svg(
    "g",
    { class: `calc-row-${shape}` },
    band,
    marked(beyond && mark >= width - PAD - 1 ? "beyond" : shape, mark, y),
    svg(
      "text",
      {
        class: "calc-row-label",
        x: label.x,
        y: y + 5 - (label.isAbove ? LINE : 0),
        "text-anchor": label.anchor,
      },
      label.text,
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
  const half = widthOf(label, true) / 2 + 4;
  return svg(
    "g",
    { class: "calc-today" },
    svg("line", { x1: x, x2: x, y1: TOP - 4, y2: height - AXIS }),
    svg(
      "text",
      { x: Math.min(Math.max(x, half), width - half), y: 14, "text-anchor": "middle" },
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
          x: Math.min(Math.max(x(date), TICK_ROOM / 2), state.width - TICK_ROOM / 2),
          y: height - 5,
          "text-anchor": "middle",
        },
        dates.tick(date),
      ),
    ),
  );
}
