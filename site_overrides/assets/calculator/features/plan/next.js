/** The one thing to do next: what, when, how, to whom, and why on that day. */

import { NEXT } from "../../components/columns.js";
import { dated } from "../../components/dated.js";
import { el, fold } from "../../components/dom.js";
import { stepAddress } from "../../core/addresses.js";
import { startOf } from "../../core/answers.js";
import { dateOf } from "../../core/civil_date.js";
import { decisionIn } from "../../core/planning.js";
import { reason } from "../../core/reason.js";
import { ending } from "../../core/why_not.js";
import { calendarMenu } from "../calendar/menu.js";
import { formAt } from "../history/event_form.js";
import { ANSWERS } from "../questions/words.js";
import { evidence, evidenceTitle } from "./evidence.js";
import { another, done, setAside } from "./step_buttons.js";
import {
  alternatives,
  distance,
  how,
  howAndToWhom,
  named,
  partFor,
  parts,
  soon,
  titled,
  warnings,
} from "./step_lines.js";
import { following, wholeOf } from "./step_order.js";
import { PLAN, STOP } from "./words.js";

/** @import { Model } from "../../controller/types.js" */
/** @import { PlanStep } from "../../core/types.js" */

/** @param {Model} model @returns {HTMLElement} */
export function next(model) {
  const { plan, fault, state, program, today } = model;
  if (plan) {
    const step = plan.steps.find((each) => each.step === plan.next);
    return step ? todo(step, model) : nothing(model);
  }
  const begun = startOf(state.inputs, program, today);
  return card("none", fault && begun ? PLAN.broken : ANSWERS.setNow, "", []);
}

/**
 * @param {string} key
 * @param {string} title
 * @param {string} kicker
 * @param {import("../../components/dom.js").Child[]} content
 * @param {string} [before] what is said before all else
 */
function card(key, title, kicker, content, before = "") {
  return el(
    "section",
    { class: "calc-next", "data-key": `next-${key}`, "aria-labelledby": NEXT },
    before && el("p", { class: "calc-next__before" }, before),
    el(
      "h2",
      { id: NEXT, tabindex: "-1" },
      kicker && el("span", { class: "calc-next__kicker" }, kicker),
      title,
    ),
    content,
  );
}

/** @param {PlanStep} step @param {Model} model */
function todo(step, model) {
  const { words, dates, plan } = model;
  const { title = step.step, says = "" } = words.steps[step.step] ?? {};
  const before = sympathy(step, model);
  // Nobody who has just heard is hurried.
  const until =
    before && step.latest && dateOf(step.latest) > dates.today ? dateOf(step.latest) : "";
  const why = before ? "" : reason(step, model);
  const hasWords = partFor(step, model) !== "";
  return card(
    step.step,
    title,
    kicker(step, model),
    [
      el("p", { class: "calc-next__day" }, day(step, until, model)),
      howAndToWhom(step, model),
      why && el("p", { class: "calc-next__why" }, el("strong", PLAN.why), " ", why),
      warnings(step, model),
      el(
        "div",
        { class: "calc-row calc-next__actions", "data-key": "actions" },
        // Whoever has something to write or to say wants the words first.
        hasWords
          ? [how(step, model, true), done(step.step, model, true)]
          : [done(step.step, model), how(step, model)],
      ),
      el(
        "div",
        { class: "calc-row calc-next__actions", "data-key": "otherwise" },
        another(step.step, "next", model),
        setAside(step, "next", model),
      ),
      formAt("next", model),
      alternatives(step, model),
      plan?.state === "wait" && !before && el("p", { class: "calc-next__calm" }, calm(model)),
      parts(step, model),
      also(step, model),
      !before && afterwards(step, model),
      fold({ "data-key": "what", class: "calc-more" }, el("summary", PLAN.what), () => [
        el("p", says),
        el("p", el("a", { href: stepAddress(model, step.step) }, PLAN.all)),
      ]),
      calendarMenu(step.step, model),
      evidenceTitle(step) &&
        fold(
          { "data-key": "evidence", "data-evidence": true, class: "calc-more" },
          el("summary", evidenceTitle(step)),
          () => evidence(step, model),
        ),
    ],
    before,
  );
}

/**
 * @param {PlanStep} step
 * @param {Pick<Model, "plan" | "program" | "words">} model
 * @returns {string} what to say first, where it answers their decision
 */
export function sympathy({ step }, { plan, program, words }) {
  const decision = plan && decisionIn(plan);
  const isAnswer = program.steps.some(
    ({ id, answers }) => id === step && answers.includes(decision ?? ""),
  );
  return (isAnswer && words.events[decision ?? ""]?.before) || "";
}

/** @param {PlanStep} step @param {Model} model */
function kicker(step, model) {
  const { plan } = model;
  if (sympathy(step, model)) return PLAN.ready;
  if (soon(step, model)) return soon(step, model);
  if (step.status === "late" && plan?.state === "do") return PLAN.late;
  const words = plan?.state === "do" ? PLAN.do : PLAN.wait;
  return step.optional ? `${words} (${PLAN.optional})` : words;
}

/**
 * @param {PlanStep} step
 * @param {string} until the last day, where any day will do
 * @param {Model} model
 */
function day(step, until, model) {
  const { dates, plan } = model;
  // A last day in large letters would read like a deadline.
  if (until)
    return [PLAN.anyTime, " ", el("span", dated(until, dates.long(until))), ` ${PLAN.fine}`];
  const on = step.on ?? dates.today;
  const date = el("span", { class: "calc-next__date" }, dated(on, dates.long(on)));
  // What is for today or tomorrow says so above.
  if (soon(step, model)) return [PLAN.by, " ", date];
  if (plan?.state === "do" && on === dates.today) return date;
  return [date, ", ", el("span", { class: "calc-next__distance" }, distance(step, model))];
}

/** @param {Model} model @returns {string} that waiting is all there is to do, and why so */
function calm({ plan, words }) {
  const stopped = plan?.steps.some(({ dropped }) => dropped === "no-contact");
  return (stopped && words.because["no-contact"]) || PLAN.calm;
}

/** @param {PlanStep} step @param {Model} model */
function also(step, model) {
  const { plan, dates, program } = model;
  if (step.on !== dates.today || !plan) return null;
  const others = plan.steps.filter(
    (each) =>
      each !== step &&
      each.on === dates.today &&
      each.status === "now" &&
      each.instead_of.length === 0 &&
      !wholeOf(each, program),
  );
  return named(PLAN.also, others, model);
}

/** @param {PlanStep} step @param {Model} model @returns {HTMLElement | null} what has to be done after it */
function afterwards(step, model) {
  const { plan, dates } = model;
  const then = plan && following(step, plan);
  const on = then?.on ?? "";
  if (!then || on <= dates.today) return null;
  return el(
    "p",
    { class: "calc-or" },
    `${STOP.then} `,
    titled(then, model),
    ", ",
    dated(on, dates.short(on)),
    ` (${distance(then, model)})`,
  );
}

/** @param {Model} model */
function nothing(model) {
  const { plan, words, state, program, today, dates } = model;
  const because = plan?.because ?? "";
  const isAwaiting = plan?.state === "wait" && because in words.events;
  const coming =
    plan?.state === "wait" && !isAwaiting
      ? startOf({ ...state.inputs, events: ahead(state.inputs.events, today) }, program, today)
      : undefined;
  const title = isAwaiting ? PLAN.awaiting : plan?.state === "wait" ? PLAN.waiting : PLAN.over;
  return card("over", title, "", [
    coming &&
      el(
        "p",
        { class: "calc-next__day" },
        el("span", { class: "calc-next__date" }, dated(coming.on, dates.long(coming.on)), ","),
        " ",
        el("span", { class: "calc-next__distance" }, dates.distance(coming.on)),
      ),
    el("p", ending(plan, words)),
  ]);
}

/** @param {import("../../core/types.js").Happening[]} events @param {string} today */
const ahead = (events, today) => events.filter(({ on }) => on > today);
