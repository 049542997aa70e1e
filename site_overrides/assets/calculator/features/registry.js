/**
 * The features of the large calculator. A new one is a folder beside this file and an entry here: in
 * `FEATURES` if it stands on the page from the start, in `PARTS` if it loads when it is used, and in
 * `FeatureState` if it keeps a state of its own.
 */

import { applicationActions, applicationBar, keptNotes } from "./applications/bar.js";
import { takenAlong } from "./calendar/menu.js";
import { historyActions } from "./history/actions.js";
import { happened } from "./history/view.js";
import { foot, notices } from "./notices/view.js";
import { planActions } from "./plan/actions.js";
import { dropped, missed } from "./plan/folded.js";
import { next } from "./plan/next.js";
import { pictureView } from "./plan/picture.js";
import { steps } from "./plan/steps.js";
import { stop } from "./plan/stop.js";
import { questionActions } from "./questions/actions.js";
import { answers, settings, settingsActions } from "./questions/view.js";
import { prefilled } from "./sharing/view.js";

/** @import { Feature, Part } from "../controller/types.js" */

/**
 * @typedef {object} FeatureState
 * @property {Partial<import("./applications/list_actions.js").ListState>} [list] of applications
 * @property {import("./calendar/panel.js").CalendarState} [calendar] what was last taken along
 * @property {import("./letters/state.js").LetterState} [letters]
 * @property {import("./notes/actions.js").NotesState} [notes] the worksheet
 */

/** In the order in which they are shown. @type {Feature[]} */
export const FEATURES = [
  { slot: "above", view: applicationBar, actions: applicationActions },
  { slot: "above", view: prefilled },
  { slot: "above", view: answers, actions: questionActions },
  { slot: "plan", view: (model) => model.parts["change-note"]?.view(model, "") },
  { slot: "plan", view: next, actions: planActions },
  {
    slot: "everywhere",
    view: (model) => model.state.outdated && model.parts["rules-changed"]?.view(model, ""),
  },
  { slot: "plan", view: notices },
  { slot: "everywhere", view: keptNotes },
  { slot: "plan", view: pictureView },
  { slot: "plan", view: steps },
  { slot: "plan", view: takenAlong },
  { slot: "plan", view: stop },
  { slot: "plan", view: missed },
  { slot: "below", view: happened, actions: historyActions },
  { slot: "below", view: settings, actions: settingsActions },
  { slot: "below", view: foot },
  { slot: "below", view: dropped },
  { slot: "paper", view: (model) => model.state.printing && model.parts.sharing?.view(model, "") },
];

/** @type {Record<string, () => Promise<Part>>} */
export const PARTS = {
  "change-note": () => import("./change_note/view.js"),
  sharing: () => import("./sharing/sheet_and_picture.js"),
  "rules-changed": () => import("./rules_changed/view.js"),
  applications: () => import("./applications/list.js"),
  calendar: () => import("./calendar/panel.js"),
  letters: () => import("./letters/view.js"),
  notes: () => import("./notes/view.js"),
};
