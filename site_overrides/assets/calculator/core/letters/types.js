/**
 * The shapes of words to send and of the worksheet. Nothing here runs.
 *
 * @typedef {{cites?: string[], ours?: string}} Backed the claims behind it, and our own reason
 *
 * @typedef {object} Blank
 * @property {string} label
 * @property {string} example
 * @property {"application" | "reader" | "letter" | "person-name" | "person-point"} of whose it is
 * @property {"person" | "other"} [names] that it names somebody or something
 * @property {number} [nth] which of the people met; the first, if not given
 * @property {string} [datedBy] the anchor whose day it is
 * @property {boolean} [withOn] whether that is "on Friday", and not "Friday"
 *
 * @typedef {string[]} Stretches words and the ids of blanks in turn, words first and last
 *
 * @typedef {object} Words what a template says
 * @property {string} title
 * @property {string[]} steps
 * @property {string[]} [routes] every route, if not given
 * @property {boolean} [late] for a step that is late
 * @property {string} channel
 * @property {string} [to] a recipient other than the step's
 * @property {Stretches} [subject]
 * @property {Stretches} body
 * @property {string} [note]
 *
 * @typedef {{if?: import("../contract.js").Condition}} Conditional without a condition it always holds
 *
 * @typedef {Words & Backed & Conditional} Template
 *
 * @typedef {{party: string, named?: string, greeted?: string, through?: string}} Recipient `named` is the
 *   blank with their name, `greeted` what stands for one, `through` the recipient who passes it on
 *
 * @typedef {object} LetterRoute
 * @property {Record<string, Recipient>} recipients
 * @property {{party: string, because: string} & Backed} [between]
 *
 * @typedef {{steps: string[], never: string[], asksNothing: boolean, because: string} & Backed} Wording
 *
 * @typedef {{count: number, says: string} & Backed} Limit of messages that ask for an answer
 *
 * @typedef {{do?: string, dont?: string, stages: string[], steps?: string[],
 *   routes?: string[]} & Backed & Conditional} Advice `steps` where it is not for all of the stages
 *
 * @typedef {object} Letters `letters.json`
 * @property {Record<string, Blank>} blanks
 * @property {Record<string, LetterRoute>} routes
 * @property {Record<string, Template>} templates
 * @property {Record<string, Wording>} wording
 * @property {Limit} limit
 * @property {Record<string, Advice>} advice
 *
 * @typedef {{label: string, fills?: string}} Column
 *
 * @typedef {object} Question
 * @property {string} label
 * @property {string} [help]
 * @property {string} step
 * @property {string} [fills] the blank that the answer fills
 * @property {Record<string, Column>} [columns] what is written down together, a row each time
 *
 * @typedef {Record<string, Question>} Worksheet `worksheet.json`
 *
 * @typedef {Pick<import("../types.js").Application, "about" | "people" | "notes" | "drafts"> &
 *   {days?: Record<string, string>}} Kept what of an application letters and notes need; `days` by blank, the
 *   day that is known, as it is written
 *
 * @typedef {{text: string, blank?: string}} Piece of a text; `blank` where it is still to be filled
 *
 * @typedef {object} Remark something that a draft is gently told
 * @property {string} key what it is about; the same as long as it says the same
 * @property {string} says
 * @property {string} because
 * @property {string[]} cites
 * @property {string} [ours]
 */

export {};
