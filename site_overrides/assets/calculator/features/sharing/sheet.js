/** The plan as it is printed: what to do on which day, why then, and who says so. */

import { windowOf } from "../../components/dated.js";
import { el } from "../../components/dom.js";
import { calculatorAddress, linkTo } from "../../core/addresses.js";
import { promiseOf, startOf } from "../../core/answers.js";
import { nameOf } from "../../core/application_name.js";
import { reason } from "../../core/reason.js";
import { regionName } from "../../core/settings.js";
import { sourcesOf } from "../../core/source_words.js";
import { droppedInWords, ending } from "../../core/why_not.js";
import { adviceOf, routeOf } from "../../engine.js";
import { inWords as eventInWords } from "../history/event_in_words.js";
import { howAndToWhom } from "../plan/step_lines.js";
import { byDay, shapeOf } from "../plan/step_order.js";
import { PLAN } from "../plan/words.js";
import { answersGiven } from "../questions/facts.js";
import { promiseInWords } from "../questions/promise.js";
import { ANSWERS } from "../questions/words.js";
import { code } from "./code.js";
import { SHEET } from "./words.js";

/** @import { Model } from "../../controller/types.js" */
/** @import { PlanStep, Happening } from "../../core/types.js" */

/** @param {Model} model @returns {HTMLElement | null} null without a plan */
export function sheet(model) {
  const { plan, words, application } = model;
  if (!plan) return null;
  const name = nameOf(application, words);
  const scanned = code(linkTo(model), SHEET.code);
  const address = calculatorAddress(model, "").replace(/#$/, "");
  return el(
    "section",
    { class: "calc-sheet" },
    scanned,
    el("p", { class: "calc-sheet__guide" }, words.guide.title),
    // The page's own heading is not printed with it.
    el("h1", name || SHEET.title),
    content(model, address, scanned && SHEET.scan),
  );
}

/** @param {Model} model @returns {string} the same to be pasted anywhere: with the link, and nobody's name */
export function sheetAsText(model) {
  const whole = el("div", content(model, linkTo(model)));
  for (const small of whole.querySelectorAll("small")) small.prepend(", ");
  const blocks = [...whole.querySelectorAll("p, tbody tr")].map((block) => {
    const lines = block instanceof HTMLTableRowElement ? [...block.cells] : [block];
    return lines
      .map(({ textContent }) => textContent)
      .filter(Boolean)
      .join("\n  ");
  });
  return [model.words.guide.title, ...blocks].join("\n\n").replaceAll("\u00a0", " ");
}

/** @param {Model} model @param {string} address where the plan is worked out anew @param {string | null} [scan] */
const content = (model, address, scan) => [
  el("p", situation(model)),
  el("p", { class: "calc-sheet__next" }, nextInWords(model)),
  table(model),
  happened(model),
  gone(model),
  sources(model),
  foot(model, address, scan),
];

/** @param {Model} model @returns {string} "Interview Fri 20 Nov · they said: by Fri 27 Nov · …" */
function situation(model) {
  const { state, program, words, dates, today } = model;
  const { inputs } = state;
  const start = startOf(inputs, program, today);
  const promise = promiseOf(inputs, program, today);
  const route = routeOf(program, inputs);
  const advice = adviceOf(program, inputs);
  return [
    start && `${words.events[start.event]?.label ?? start.event} ${dates.short(start.on)}`,
    promise && SHEET.said(promiseInWords(promise, dates)),
    Object.keys(program.routes).length > 1 && (words.routes[route]?.title ?? route),
    ...answersGiven(inputs, words),
    inputs.region ? (words.regions[inputs.region]?.name ?? inputs.region) : ANSWERS.noRegion,
    inputs.workingDays === false && ANSWERS.everyDayShort,
    words.sources[advice]?.name ?? ANSWERS.ourAdvice,
    SHEET.asOf(dates.plain(today)),
  ]
    .filter(Boolean)
    .join(" · ");
}

/** @param {Model} model @returns {import("../../components/dom.js").Child[]} */
function nextInWords({ plan, words, dates }) {
  const step = plan?.steps.find((each) => each.step === plan.next);
  if (!step?.on) {
    const nothing = plan?.state === "wait" ? PLAN.awaiting : SHEET.nothing;
    return [el("strong", `${nothing}.`), ` ${ending(plan, words)}`];
  }
  const title = words.steps[step.step]?.title ?? step.step;
  const when = `${dates.long(step.on)}, ${dates.distance(step.on)}`;
  return [`${SHEET.next}: `, el("strong", title), ` – ${when}`];
}

/** @param {Model} model @returns {PlanStep[]} what is done or to do, what was missed included */
const standing = ({ plan }) =>
  byDay((plan?.steps ?? []).filter(({ status }) => status !== "dropped"));

/** @param {Model} model */
const table = (model) =>
  el(
    "table",
    el(
      "thead",
      el(
        "tr",
        SHEET.columns.map((column) => el("th", { scope: "col" }, column)),
      ),
    ),
    el(
      "tbody",
      standing(model).map((step) => row(step, model)),
    ),
  );

/** @param {PlanStep} step @param {Model} model */
function row(step, model) {
  const { words, dates } = model;
  const isDone = step.status === "done";
  const span = isDone ? null : windowOf(step, model);
  const after = step.occurrences.filter((date) => date !== step.on).map(dates.short);
  const state = stateOf(step, model);
  return el(
    "tr",
    { class: `calc-sheet__row calc-sheet__row--${shapeOf(step, model)}` },
    el(
      "th",
      { scope: "row" },
      el("span", { class: "calc-day" }, dates.short(step.on ?? dates.today)),
      span && step.earliest !== step.latest && el("small", SHEET.window(span.textContent ?? "")),
    ),
    el("td", el("strong", words.steps[step.step]?.short ?? step.step), state && el("small", state)),
    el(
      "td",
      isDone ? "" : reason(step, model),
      after.length > 0 && !isDone && ` ${PLAN.then}: ${after.join(", ")}.`,
    ),
    el("td", whoSays(step, model)),
  );
}

/** @param {PlanStep} step @param {Model} model @returns {string} its state, and how and to whom */
function stateOf(step, model) {
  const { words, dates } = model;
  const how = step.status === "done" ? "" : (howAndToWhom(step, model)?.textContent ?? "");
  return [
    shapeOf(step, model) === "next" && PLAN.next,
    ["done", "late"].includes(step.status) && words.statuses[step.status],
    step.optional && PLAN.optional,
    step.instead_of.length > 0 &&
      SHEET.instead(dates.and(step.instead_of.map((id) => words.steps[id]?.short ?? id))),
    how,
  ]
    .filter(Boolean)
    .join(" · ");
}

/** @param {PlanStep} step @param {Model} model @returns {string} "Keystone, Firm, our own advice" */
function whoSays(step, { words }) {
  const names = sourcesBehind(step).map((id) => words.sources[id]?.name ?? id);
  const isOurs = step.why.some(({ editorial }) => editorial);
  return [...names, ...(isOurs ? [SHEET.ours] : [])].join(", ");
}

/** @param {PlanStep} step @returns {string[]} the ids of those that its days rest on */
const sourcesBehind = ({ why }) => sourcesOf(why.flatMap(({ cites }) => cites));

/** @param {Model} model */
function happened(model) {
  const { state, dates } = model;
  /** @param {Happening} each */
  const inWords = (each) => `${eventInWords(each, model)}, ${dates.short(each.on)}`;
  return paragraph(SHEET.happened, state.inputs.events.map(inWords).join("; "));
}

/** @param {Model} model @returns {import("../../components/dom.js").Child} those of one reason together */
function gone(model) {
  const { plan, words } = model;
  /** @type {Map<string, string[]>} */
  const together = new Map();
  for (const { step, status, dropped } of plan?.steps ?? []) {
    if (status !== "dropped") continue;
    const because = droppedInWords(step, dropped, model);
    const short = words.steps[step]?.short ?? step;
    together.set(because, [...(together.get(because) ?? []), short]);
  }
  const told = [...together].map(([because, steps]) => `${steps.join(", ")} – ${because}`);
  return told.length > 0 && paragraph(SHEET.gone, told.join(" "), "");
}

/** @param {Model} model */
function sources(model) {
  const { words } = model;
  const cited = new Set(standing(model).flatMap(sourcesBehind));
  const titles = [...cited].map((id) => {
    const { name = id, title = id } = words.sources[id] ?? {};
    return `${name}, “${title}”`;
  });
  return titles.length > 0 && paragraph(SHEET.sources, titles.join("; "));
}

/** @param {Model} model @param {string} address @param {string | null} [scan] */
function foot(model, address, scan) {
  const { plan } = model;
  const known = plan?.holidays_known;
  return el(
    "p",
    { class: "calc-sheet__foot" },
    plan && PLAN.rules(plan.rules),
    known && ` ${PLAN.known(regionName(model), known.until.slice(0, 4))}`,
    ` ${SHEET.stands(address)}`,
    scan,
  );
}

/** @param {string} title @param {string} text @param {string} [end] */
const paragraph = (title, text, end = ".") => el("p", el("strong", `${title}: `), text + end);
