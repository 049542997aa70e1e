/**
 * Who says so, and where: for each number behind a step's day the rule, the claims or the reason
 * that it rests on, and its line in the rules file.
 */

import { el } from "../../components/dom.js";
import { reportLink } from "../../components/report.js";
import { REPORT } from "../../components/words.js";
import { noteAddress, numberAddress, stepAddress } from "../../core/addresses.js";
import { has, isNamedDay } from "../../core/answers.js";
import { dateOf } from "../../core/civil_date.js";
import { anchorInWords, countedFrom, notCounted } from "../../core/reason.js";
import { REASON } from "../../core/reason_words.js";
import { adviceOf } from "../../engine.js";
import { PLAN, TRAIL } from "./words.js";

/** @import { Model } from "../../controller/types.js" */
/** @import { PlanStep, Trail, Why } from "../../core/types.js" */
/** @import { Child } from "../../components/dom.js" */

/** @param {PlanStep} step */
const citesOf = (step) => [...new Set(step.why.flatMap((why) => why.cites))];

/** @param {PlanStep} step */
const reasonsOf = (step) => [...new Set(step.why.flatMap((why) => why.editorial ?? []))];

/** @param {PlanStep} step @returns {string} empty where there is nothing to show */
export function evidenceTitle(step) {
  const backed = citesOf(step).length > 0 || reasonsOf(step).length > 0;
  return backed ? PLAN.sources : "";
}

/**
 * @param {PlanStep} step
 * @param {Model} model
 * @returns {Child[]} to stand in a `details` with `data-evidence`, which has the claims loaded
 */
export function evidence(step, model) {
  /** What a claim says is told once. @type {Set<string>} */
  const told = new Set();
  return [
    el(
      "ul",
      { class: "calc-evidence" },
      step.why.map((why) =>
        el(
          "li",
          el(
            "p",
            el("strong", TRAIL.bounds[why.bound]),
            " ",
            rule(model, numberOf(why, step.step, model), counting(why, model)),
            phrase(why, model),
          ),
          why.cites.length > 0 &&
            el(
              "ul",
              why.cites.map((cite) => el("li", claim(cite, model, told))),
            ),
          why.editorial && el("p", why.editorial, " ", el("em", REPORT.ours)),
        ),
      ),
      further(step, model).map((content) => el("li", el("p", content))),
    ),
    reportLink(model, {
      rule: `steps.${step.step}`,
      page: stepAddress(model, step.step),
      cites: citesOf(step),
      isOurs: reasonsOf(step).length > 0,
    }),
  ];
}

/**
 * @param {Model} model
 * @param {string | undefined} name of a number of the rules, where it is known
 * @param {string} words
 * @returns {Child} the words as the way to the number, and that to its line in the rules file
 */
function rule(model, name, words) {
  if (!model.trail || !name) return words;
  const line = model.editor ? lineOf(model.trail, name) : null;
  return [
    el("a", { href: numberAddress(model, name) }, words),
    line && [" ", el("a", { class: "calc-line", href: line.address }, line.words)],
  ];
}

/** @param {Why} why @param {string} step @param {Model} model @returns {string | undefined} its name */
const numberOf = ({ term, bound }, step, { trail }) =>
  trail?.shared[term]?.[`${step}.${bound}`] ?? trail?.terms[term];

/**
 * @param {Trail} trail
 * @param {string} name of a number
 * @returns {{words: string, address: string} | null} its line in the rules file, where it has one
 */
function lineOf(trail, name) {
  const line = trail.lines[name];
  if (!line || !trail.address) return null;
  return {
    words: `${trail.file}, line ${line}`,
    address: trail.address.replace("{line}", `${line}`),
  };
}

/**
 * @param {Why} why
 * @param {Model} model
 * @returns {string} "a day after the date they gave you (Fri 27 Nov)"
 */
function counting(why, { plan, program, words, dates }) {
  const { anchor, date } = why;
  const declared = program.anchors[anchor];
  const id = declared && "step" in declared ? declared.step : anchor;
  const step = plan?.steps.find((each) => each.step === id);
  const day = dates.short(dateOf(date));
  const dated = `${anchorInWords(anchor, words)} (${step ? standing(step, day) : day})`;
  return countedFrom(why, dated, program);
}

/**
 * A step that has not been done is counted from all the same, and that should be plain.
 *
 * @param {PlanStep} step
 * @param {string} day
 */
function standing({ status, dropped }, day) {
  if (status === "done" || dropped === "superseded") return day;
  return status === "dropped" ? REASON.leftOut(day) : REASON.planned(day);
}

/** @param {string} cite @param {Model} model @param {Set<string>} [told] the claims that have said it already @returns {Child} */
export function claim(cite, { claims, words, root }, told = new Set()) {
  const [site, source] = [{ words, root }, words.sources[sourceOf(cite)]];
  const known = claims?.[cite];
  if (!source || !claims) return PLAN.loading;
  if (!known)
    return [
      PLAN.notLoaded,
      " ",
      el("a", { href: noteAddress(site, sourceOf(cite), "") }, source.name),
    ];
  const says = told.has(cite) ? "" : known.says;
  told.add(cite);
  return [
    says && [says, " "],
    el("a", { href: noteAddress(site, sourceOf(cite), known.note) }, source.name),
    known.section && TRAIL.section(known.section),
  ];
}

/**
 * What they said in words was taken for a date by a rule, too.
 *
 * @param {Why} why
 * @param {Model} model
 * @returns {Child}
 */
function phrase({ anchor }, model) {
  const { program, state, trail } = model;
  if (!isNamedDay(program, anchor)) return null;
  const promises = state.inputs.events.filter((each) => has(program, each, "promises"));
  const said = promises.at(-1)?.said;
  return said && [". ", rule(model, trail?.phrases[said], TRAIL.said(said))];
}

/**
 * @param {PlanStep} step
 * @param {Model} model
 * @returns {Child[]} the rules behind its other days: how it repeats, and what moved it
 */
function further(step, model) {
  const { program, state, trail, words } = model;
  const advice = adviceOf(program, state.inputs);
  const every = program.advice[advice]?.steps[step.step]?.every;
  const because = [...new Set(step.skipped.map((skipped) => skipped.because))];
  const bounds = /** @type {const} */ (["earliest", "aim", "latest"]);
  const uncounted = bounds.flatMap((bound) => notCounted(step, bound, model));
  const quiet = [...new Set([...because, ...uncounted])].filter(
    (name) => trail && name in trail.quiet,
  );
  const isApart = because.some((name) => name in words.steps);
  return [
    every ? [rule(model, trail?.every[advice]?.[step.step], TRAIL.every(every))] : null,
    ...quiet.map((name) => rule(model, trail?.quiet[name], name)),
    isApart && trail ? rule(model, trail.apart, TRAIL.apart) : null,
  ].filter((content) => content !== null);
}

/** @param {string} cite */
const sourceOf = (cite) => cite.split("/")[0] ?? "";
