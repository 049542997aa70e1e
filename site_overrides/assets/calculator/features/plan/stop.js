/**
 * When to stop: after the last message that asks for an answer, and what follows it.
 *
 * Where the plan goes on with messages to the same person, that one is not the last, and no count
 * of them ends it; what does is the first step after them that is no message.
 */

import { dated } from "../../components/dated.js";
import { el } from "../../components/dom.js";
import { holds } from "../../core/planning.js";
import { waitsForReader } from "../../core/why_not.js";
import { byDay, following } from "./step_order.js";
import { STOP } from "./words.js";

/** @import { Model } from "../../controller/types.js" */
/** @import { PlanStep } from "../../core/types.js" */

/** While one of them was dropped for these reasons, it is not the count of them that ended it. */
const STOPPED_OTHERWISE = ["no-contact", "next-interview"];

/** @param {Model} model @returns {HTMLElement | null} null where nothing is asked any more */
export function stop(model) {
  const { plan, program, words } = model;
  const decided = { decided: Object.keys(program.events) };
  if (!plan || plan.state === "over" || holds(model, decided)) return null;
  const chases = plan.steps.filter(
    ({ step, instead_of }) =>
      instead_of.length === 0 && program.steps.find(({ id }) => id === step)?.chase,
  );
  const sent = byDay(chases.filter(({ status }) => status === "done"));
  const last = byDay(chases.filter(({ on, status }) => on !== null && status !== "done")).at(-1);
  const otherwise = chases.some(
    ({ step, dropped }) =>
      STOPPED_OTHERWISE.includes(dropped ?? "") || waitsForReader(step, dropped, model),
  );
  if (otherwise || (!last && sent.length === 0)) return null;
  const most = program.advice[plan.advice]?.follow_ups;
  const latest = last ?? sent.at(-1);
  const next = following(latest, plan);
  const goesOn = next !== undefined && next.channels.length > 0 && next.to === latest?.to;
  const then = goesOn ? following(next, plan) : next;
  if (goesOn && !then) return null;
  const asked = last
    ? el(
        "p",
        STOP.after(most ?? null),
        " ",
        el("strong", words.steps[last.step]?.short ?? last.step),
        ", ",
        day(last, model),
        ". ",
        STOP.none,
      )
    : el("p", STOP.gone(most ?? null));
  return el(
    "section",
    { class: "calc-stop", "data-key": "stop" },
    el("h2", STOP.title),
    goesOn ? null : asked,
    then &&
      el(
        "p",
        goesOn ? STOP.goesOn : STOP.then,
        " ",
        el("strong", words.steps[then.step]?.title ?? then.step),
        ", ",
        day(then, model),
        ".",
      ),
  );
}

/** @param {PlanStep} step @param {Model} model */
const day = ({ on }, { dates }) => {
  const date = on ?? dates.today;
  return [dated(date, dates.short(date)), ` (${dates.distance(date)})`];
};
