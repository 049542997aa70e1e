/**
 * The types of what the calculator works with. Nothing here runs: other modules import the types
 * in their comments, so the browser never loads this file.
 *
 * Dates are civil dates, `YYYY-MM-DD`; times are `HH:MM`.
 */

/** @typedef {import("./contract.js").Happening} Happening something that happened, on a day */

/**
 * Everything that the reader gave: a situation without its day.
 *
 * @typedef {object} Inputs
 * @property {string} [route] the rules' first, if not given
 * @property {string} [advice] the rules' first, if not given
 * @property {string | null} [region] null where the reader wants none; guessed, if not given
 * @property {boolean} [workingDays] whether days off are left out; they are, if not given
 * @property {Record<string, string>} [facts] the answers that differ from what counts without them
 * @property {string} [today] the day to plan for, instead of the clock's
 * @property {Happening[]} events ordered by day
 * @property {Left[]} [left] of what was kept, what the rules of now do not know
 */

/**
 * A part of a link, or of what was kept, that was not understood, and so left out of the answers.
 *
 * @typedef {object} Left
 * @property {"part" | "event" | "detail" | "twice" | "date" | "said" | "step" | "with" | "lacking" | "many" |
 *   import("./settings.js").Key} kind a setting by its key
 * @property {string} text as it was written
 * @property {string} [event] what happened that it was said of, where it was
 * @property {string} [on] the day of it
 * @property {Happening} [was] what happened, where nothing of it could be planned
 */

/**
 * Somebody whom the reader met.
 *
 * @typedef {object} Person
 * @property {string} name
 * @property {string} email
 * @property {string} point something that was talked about with them
 */

/**
 * All that is kept of one job that the reader is after.
 *
 * @typedef {object} Application
 * @property {string} id made once; it means nothing
 * @property {Record<string, string>} about what the reader typed once, by the id of a blank
 * @property {Person[]} people
 * @property {Record<string, string>} notes by the id of a question of the worksheet
 * @property {Record<string, string>} [drafts] words that the reader has changed, which ones they
 *   chose, and what they have sent
 * @property {Inputs} inputs without a day to plan for
 * @property {KeptCalendar} calendar
 *
 * @typedef {object} KeptCalendar
 * @property {number} sequence how many files were saved
 * @property {string[]} keys what they gave, with its days
 * @property {string} [remind] the time that the reader chose for reminders, `HH:MM`
 * @property {string[]} [without] the steps that they want no entry of
 */

/**
 * What the engine is given, and what it answers.
 *
 * @typedef {import("./contract.js").Program} Program
 * @typedef {import("./contract.js").Situation} Situation
 * @typedef {import("./contract.js").Plan} Plan
 * @typedef {import("./contract.js").PlannedStep} PlanStep
 * @typedef {import("./contract.js").Why} Why
 * @typedef {Why["bound"]} Bound
 * @typedef {import("./contract.js").Skipped} Skipped
 * @typedef {import("./contract.js").Fault} Fault what it throws when a situation is malformed
 */

/**
 * Fixed words of the calculator. What is put into them are texts, unless they say otherwise.
 *
 * @typedef {Record<string, string | ((...given: string[]) => string) | object>} Said
 */

/**
 * The words of the rules: `words.json`.
 *
 * @typedef {object} Words
 * @property {{title: string, version: string, case: {one: string, many: string, label?: string}, route: {label: string, question: string}}} guide
 * @property {{id: string, label: string, example: string}[]} applications the blanks that tell
 *   applications apart
 * @property {Record<"stage" | "source" | "calculator" | "template" | "numbers", string> & {changes?: string}} pages
 *   their addresses from the site's root; `{id}` stands for an id
 * @property {Record<string, StepWords>} steps
 * @property {Record<string, EventWords>} events
 * @property {Record<string, string>} groups the headings of the events' buttons
 * @property {Record<string, string>} anchors
 * @property {Record<string, FactWords>} facts
 * @property {Record<string, string>} channels
 * @property {string[]} inPerson the channels that are face to face
 * @property {Record<string, string>} parties
 * @property {Record<string, RouteWords>} routes
 * @property {Record<string, SourceWords>} sources
 * @property {Record<string, RegionWords>} regions
 * @property {Record<string, string>} phrases why each is taken for the day it is
 * @property {Record<string, string>} statuses
 * @property {Record<string, string>} dropped
 * @property {string} asked why a step is dropped where they wait for the reader
 * @property {Record<string, string>} because
 * @property {string} awaiting what is said while something is not final
 * @property {Record<string, string>} warnings
 * @property {Record<string, string>} shortWarnings
 *
 * @typedef {object} EventWords
 * @property {string} label
 * @property {string} button
 * @property {string} [question] that asks for it
 * @property {string} [because] as the reason for a move
 * @property {string} [by] what the day that it names is called
 * @property {string} [help]
 * @property {string} [before] what is said before it is answered
 * @property {string} [after] what is said once it has ended the plan
 * @property {string} [meanwhile] what is said while it is not final
 * @property {string} [group] the heading of its button
 * @property {import("./contract.js").Condition} [likely] when its button is among the first
 *
 * @typedef {object} StepWords
 * @property {string} title
 * @property {string} short
 * @property {string} stage
 * @property {string} says
 * @property {string} [missed]
 * @property {Record<string, string>} [templates] the one to begin with, by route
 * @property {Record<string, import("./contract.js").Condition>} [writesIf] when there is one, by route, where
 *   each has a condition
 * @property {Record<string, import("./contract.js").Condition>} [sentIf] the same by channel
 * @property {boolean} [worksheet] whether there is something to write down
 *
 * @typedef {{question: string, help?: string, answers: Record<string, string>, atOnce?: boolean}} FactWords
 *
 * @typedef {{title: string, summary: string, recipients: Record<string, string>}} RouteWords
 *
 * @typedef {{name: string, within?: string, zones?: string[], locales?: string[]}} RegionWords
 *
 * @typedef {{title: string, name: string, page?: string, places?: [string, string][]}} SourceWords `page`,
 *   where it has none of its own; `places` that alone it speaks for: id and name
 *
 * @typedef {{code: string, says: string, note: string, section?: string}} Claim
 *
 * @typedef {Record<string, Claim>} Claims by `source/claim`: `claims.json`
 */

/**
 * The way back from a date to the rules: `trail.json`. A number goes by its name,
 * `source/claim.latest` where it is a claim's.
 *
 * @typedef {object} Trail
 * @property {string} file what the rules file is called
 * @property {string | null} address of a line of it, `{line}` being its number, where it is known
 * @property {Record<string, number | null>} lines of numbers, steps and letters by name
 * @property {string | null} report where a mistake is reported, with `{page}`, `{rule}`, `{line}` and `{whose}`
 * @property {Record<string, string>} terms the number's name, by that of its term in a plan
 * @property {Record<string, Record<string, string>>} shared of a time that several windows share,
 *   by `<step>.<bound>`
 * @property {Record<string, Record<string, string>>} every by advice and step
 * @property {Record<string, string>} phrases by what was said
 * @property {Record<string, string>} quiet by the period's name
 * @property {string} apart the distance of messages
 */

export {};
