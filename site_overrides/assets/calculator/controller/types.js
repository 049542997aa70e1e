/**
 * The types of a calculator at work: its state, what views and actions are given, and what a feature is.
 */

/** @import { Application, Claims, Fault, Happening, Inputs } from "../core/types.js" */
/** @import { Left, Plan, Program, Trail, Words } from "../core/types.js" */
/** @import { FeatureState } from "../features/registry.js" */

/**
 * Where the reader is, other than at the plan: a part of the calculator, and what it is about.
 *
 * @typedef {{part: string, about: string}} Place
 *
 * @typedef {object} Opened what the calculator begins with
 * @property {Application} application
 * @property {Inputs} inputs those of the application, or of the address
 * @property {Left[]} unknown parts of the address that were not understood
 * @property {boolean} linked whether they come from the address alone, and are not kept here
 * @property {Place | null} place
 *
 * @typedef {object} Part what is loaded when it is first used
 * @property {(model: Model, about: string) => import("../components/dom.js").Child} view
 * @property {(page: Page) => Actions} [actions]
 * @property {() => void} [settle] keeps silently what was typed and is still to be kept
 * @property {(model: Model) => string} [spoken] what is read out of it
 * @property {(model: Model) => Promise<unknown>} [ready] loads the data that the view cannot do without
 */

/**
 * A feature that stands on the page from the start.
 *
 * @typedef {object} Feature
 * @property {"everywhere" | "above" | "plan" | "below" | "paper"} [slot] where it is shown: at the plan, and `everywhere`
 *   at every other place, too
 * @property {(model: Model) => import("../components/dom.js").Child} [view]
 * @property {(page: Page) => Actions} [actions]
 */

/**
 * What a date field was last given that is no date.
 *
 * @typedef {{typed: string, message: string}} Mistake
 */

/**
 * Everything that the page shows depends on this, and on the data that was loaded.
 *
 * @typedef {StateOfAll & FeatureState} State
 *
 * @typedef {object} StateOfAll
 * @property {Inputs} inputs
 * @property {Application} application the open one; its inputs are those above
 * @property {boolean} linked whether it came from a link, and has not been changed
 * @property {number} kept how many applications this browser keeps
 * @property {boolean} forgetful whether the browser refused to keep the last change
 * @property {boolean} outdated whether the reader has not seen these rules yet
 * @property {Place | null} place null at the plan
 * @property {string | null} guess the region that the browser suggests
 * @property {string | null} editing the question that stands open, or `every`
 * @property {string[]} asking the questions that follow it, one at a time
 * @property {Happening | null} draft something that happened, being added or corrected
 * @property {string} formAt where its form stands: `next`, `step-<id>`, `missed-<id>`, `history`; or
 *   empty, beneath the buttons
 * @property {number | null} correcting which of the events it corrects
 * @property {{was: Partial<Application>, is: Partial<Application>}[]} past what each change of this visit
 *   touched, before it and after it, the latest last
 * @property {Changed | null} change what was changed last, until it is hidden
 * @property {Record<string, Mistake>} mistakes by date field
 * @property {Fault | null} refused why the draft was not taken
 * @property {Left[]} unknown parts of the link that were not understood
 * @property {Inputs | null} prefilled what a link set beforehand, until something is answered
 * @property {string | null} missing the region whose holidays could not be loaded
 * @property {string | null} promising the field (`promise-by`, `draft-said`) in which an answer was to be
 *   given, but is not yet
 * @property {"" | "link" | "text"} copied what has just been copied
 * @property {boolean} printing whether the page is being printed
 * @property {number} width of the picture, in CSS pixels
 */

/**
 * @typedef {object} Changed
 * @property {Inputs} inputs those before
 * @property {Plan | null} plan the one before
 * @property {string | null} undo what was removed, in words
 * @property {boolean} back whether an earlier change was taken back
 *
 * @typedef {object} Meant what an action says of the change that it makes
 * @property {string} [undo] what it removed, in words: "Removed “They wrote”, Fri 27 Nov"
 * @property {boolean} [back] whether it takes back the last change
 */

/**
 * What the reader answered to one question, and how to ask it again.
 *
 * @typedef {object} Answer
 * @property {string} id
 * @property {string} label
 * @property {string} value
 * @property {boolean} [isLong] whether the label is a question, and needs a line of its own
 * @property {string} [error]
 * @property {() => HTMLElement} question
 */

/**
 * What the views are given.
 *
 * @typedef {object} Model
 * @property {State} state
 * @property {Application} application the open one, as it is kept
 * @property {Record<string, Part | null>} parts those that have been loaded; null where that failed
 * @property {Program} program
 * @property {string} rulesText the program as it was loaded
 * @property {Words} words
 * @property {Claims | null} claims null until somebody asks for them
 * @property {Trail | null} trail the same
 * @property {string} today
 * @property {string | null} time of the clock, `HH:MM`; null where another day is looked at
 * @property {boolean} editor whether lines of the rules file are shown
 * @property {Plan | null} plan
 * @property {Fault | null} fault
 * @property {import("../core/format_dates.js").Dates} dates
 * @property {URL} root the site's root
 * @property {Left[]} left of what was kept, what the rules of now do not know
 */

/**
 * What an action is given of the page.
 *
 * @typedef {object} Page
 * @property {() => Model} model
 * @property {(change: Partial<State>, focus?: string, meant?: Meant) => void} update
 * @property {(undo: string) => void} restart it says what can be had back
 * @property {(focus: string) => boolean} undo takes back the last change, if there is one
 * @property {(change: Partial<Application>, undo?: string, silently?: boolean) => void} keep
 *   changes the open application; `undo` says what was removed, if anything was; silently, where
 *   something else is about to be shown
 * @property {(name: string) => Promise<void>} need loads a part
 * @property {(place: Place | null) => void} go to a place; null is the plan
 * @property {() => void} leave goes back to the plan
 * @property {(application: Application, place?: Place | null) => void} open another application
 *
 * @typedef {HTMLElement & {value?: string}} Control
 *
 * @typedef {Record<string, (control: Control) => void>} Actions what the controls name in
 *   `data-do`, `data-change` or, for a form, `data-submit`
 */

export {};
