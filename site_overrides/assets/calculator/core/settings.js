/**
 * The settings of a situation, all but what happened: how each stands in a link and in a situation,
 * what of it the rules know, and how it is kept. This is the only list of them.
 */

import { isDate } from "./civil_date.js";
import { escaped, split, unescaped } from "./link_text.js";
import { isRecord, own } from "./own.js";

/** @import { Inputs, Program } from "./types.js" */

/**
 * @typedef {keyof Omit<Inputs, "events" | "left">} Key
 *
 * @typedef {object} Setting its values are those of its key
 * @property {Key} key of the inputs
 * @property {string} link its name in a link
 * @property {"advice" | "facts" | "region" | "route" | "working_days" | null} given its name in a situation
 * @property {(value: any) => string | undefined} write to a link; undefined where there is nothing to say
 * @property {(text: string) => unknown} read from a link; undefined where it is not understood
 * @property {(value: unknown) => string | null} lacks what is expected of a kept value, or null
 * @property {(value: any, program: Program) => [unknown, string[]]} known what the rules know of a value,
 *   and the rest
 * @property {(value: any, lost: string) => unknown} join a value with what was left of one
 */

/** Stands for "no region", which is not the same as saying nothing of it; no id is written so. */
const NONE = "none";

/** Stands for plans that count weekends and holidays as any other day. */
const CALENDAR = "calendar";

/**
 * @param {Key & Setting["given"]} name
 * @param {(program: Program) => string[]} ids
 * @returns {Setting} one id of the rules
 */
const choice = (name, ids) => ({
  key: name,
  link: name,
  given: name,
  write: escaped,
  read: unescaped,
  lacks: aText,
  known: (id, program) => (ids(program).includes(id) ? [id, []] : [undefined, [id]]),
  join: (id, lost) => id ?? lost,
});

/** @param {unknown} value */
const aText = (value) => (typeof value === "string" ? null : "a text");

/** In the order in which a link has them. @type {Setting[]} */
export const SETTINGS = [
  choice("advice", ({ advice }) => Object.keys(advice)),
  {
    key: "workingDays",
    link: "days",
    given: "working_days",
    write: (counted) => (counted === false ? CALENDAR : undefined),
    read: (text) => (unescaped(text) === CALENDAR ? false : undefined),
    lacks: (value) => (typeof value === "boolean" ? null : "true or false"),
    known: (counted) => [counted, []],
    join: (counted) => counted,
  },
  {
    key: "facts",
    link: "facts",
    given: "facts",
    write: (facts) => factsInLink(facts) || undefined,
    read: (text) => {
      const facts = text.split(",").filter(Boolean).map(fact);
      return facts.length > 0 ? Object.fromEntries(facts) : undefined;
    },
    lacks: (value) =>
      isRecord(value) && Object.values(value).every((answer) => aText(answer) === null)
        ? null
        : "an answer to each of some facts",
    known: (facts, program) => {
      const all = Object.entries(facts);
      const isKnown = (/** @type {string[]} */ [id = "", answer = ""]) =>
        own(program.facts ?? {}, id)?.answers.includes(answer) ?? false;
      const lost = all.filter((each) => !isKnown(each)).map((each) => each.join(":"));
      const known = all.filter(isKnown);
      return [known.length > 0 ? Object.fromEntries(known) : undefined, lost];
    },
    join: (facts, lost) => ({ ...Object.fromEntries([split(lost, ":")]), ...facts }),
  },
  {
    ...choice("region", ({ regions }) => regions),
    write: (region) => (region === null ? NONE : escaped(region)),
    read: (text) => (unescaped(text) === NONE ? null : unescaped(text)),
    lacks: (value) => (value === null ? null : aText(value)),
    known: (region, { regions }) =>
      region === null || regions.includes(region) ? [region, []] : [undefined, [region]],
    join: (region, lost) => (region === undefined ? lost : region),
  },
  choice("route", ({ routes }) => Object.keys(routes)),
  {
    key: "today",
    link: "today",
    given: null, // every plan is for some day
    write: escaped,
    read: unescaped,
    lacks: aText,
    known: (day) => (isDate(day) ? [day, []] : [undefined, [day]]),
    join: (day) => day,
  },
];

/** @param {Record<string, string>} facts @returns {string} `contact:recruiter,met:recorded` */
const factsInLink = (facts) =>
  Object.keys(facts)
    .sort()
    .map((id) =>
      [id, facts[id] ?? ""].map((text) => escaped(text).replaceAll(":", "%3A")).join(":"),
    )
    .join(",");

/** @param {string} text @returns {string[]} */
const fact = (text) => {
  const [id = "", answer = ""] = split(text, ":");
  return [unescaped(id), unescaped(answer)];
};

/** Set it or, undefined, remove it. @param {Inputs} inputs @param {Key} key @param {unknown} value */
export function withSetting(inputs, key, value) {
  const { [key]: _, ...others } = inputs;
  const set = value === undefined ? others : { ...others, [key]: value };
  return /** @type {Inputs} */ (set);
}

/** @param {Inputs} inputs @returns {Partial<import("./types.js").Situation>} as a situation has them */
export const settingsOf = (inputs) =>
  Object.fromEntries(
    SETTINGS.flatMap(({ key, given }) => {
      const value = inputs[key];
      return given && value !== undefined && value !== null ? [[given, value]] : [];
    }),
  );

/**
 * @param {Inputs} inputs
 * @param {Program} program
 * @param {string} id of a fact
 * @param {string} answer
 * @returns {Inputs} with the answer, unless it counts anyway
 */
export function withFact(inputs, program, id, answer) {
  const { [id]: _, ...others } = inputs.facts ?? {};
  const facts = answer === program.facts[id]?.default ? others : { ...others, [id]: answer };
  return withSetting(inputs, "facts", Object.keys(facts).length > 0 ? facts : undefined);
}

/** @param {Program} program @param {Pick<Inputs, "facts">} inputs @param {string} id @returns {string} the answer that counts */
export const answerOf = (program, { facts = {} }, id) =>
  own(facts, id) ?? own(program.facts, id)?.default ?? "";

/** @param {Pick<import("../controller/types.js").Model, "state" | "words">} model @returns {string} what the region is called */
export const regionName = ({ state: { inputs }, words }) =>
  words.regions[inputs.region ?? ""]?.name ?? inputs.region ?? "";
