/** Actions of the list of applications. */

import { PLACE } from "../../components/columns.js";
import { download } from "../../components/download.js";
import { nameOf } from "../../core/application_name.js";
import { restore } from "../../core/known_inputs.js";
import { actTakenBack } from "../../core/merge.js";
import { newApplication } from "../../core/record.js";
import { clear, drop, keep, kept, keptAs, seenRules, setSeenRules } from "../../core/store.js";
import { compared, read, written } from "./file.js";
import { LIST } from "./list_words.js";

/** @import { Page, Actions } from "../../controller/types.js" */
/** @import { Application, Fault } from "../../core/types.js" */

/**
 * @typedef {object} ListState
 * @property {string} search
 * @property {string} said what has just been done, or why it was not
 * @property {{before: Application[], after: Application[]} | null} undo what was kept before the last act and
 *   after it, where that can be had back
 * @property {ReturnType<typeof compared> | null} incoming a file that waits for an answer
 * @property {boolean} clearing whether the reader is asked if all should go
 */

/** @type {ListState} */
const CALM = { search: "", said: "", undo: null, incoming: null, clearing: false };

/** @param {import("../../controller/types.js").Model} model @returns {ListState} */
export const listState = ({ state }) => ({ ...CALM, ...state.list });

/** @param {Page} page @returns {Actions} */
export function listActions({ model, update }) {
  /** @param {Partial<ListState>} change @param {string} [focus] */
  const show = (change, focus) => {
    const { search } = listState(model());
    const { root } = model();
    update({ list: { ...CALM, search, ...change }, kept: kept(root).applications.length }, focus);
  };
  const all = () => kept(model().root).applications;

  /** Put down the open one where it has been removed. @returns {Partial<import("../../controller/types.js").State>} */
  const putDown = () => ({ application: newApplication(), inputs: { events: [] } });

  /** @param {Application[]} added @param {Application[]} changed @param {number} same how many stay as they are */
  const take = (added, changed, same) => {
    const before = all();
    const taken = [...added, ...changed];
    const { root, application, program, words, rulesText } = model();
    const full = taken.map((each) => keep(root, each)).includes(false);
    // Whoever comes back after a change of the rules hears what moved.
    if (seenRules(root) === null) setSeenRules(root, rulesText);
    const mine = keptAs(root, application.id);
    if (mine) update({ application: mine, inputs: restore(mine.inputs, program) });
    const undo = taken.length > 0 ? { before, after: all() } : null;
    const said =
      taken.length + same > 0
        ? LIST.imported(added.length, changed.length, same)
        : LIST.nothingIn(words.guide.case);
    show({ said: full ? `${said} ${LIST.full}` : said, undo }, PLACE);
  };

  return {
    search: ({ value = "" }) => {
      const { state } = model();
      update({ list: { ...CALM, ...state.list, search: value } });
    },
    "remove-application": ({ dataset }) => {
      const { root, words, application } = model();
      const before = all();
      const gone = keptAs(root, dataset.application ?? "");
      drop(root, dataset.application ?? "");
      if (gone?.id === application.id) update(putDown());
      const name = (gone && nameOf(gone, words)) || LIST.unnamed;
      show({ said: LIST.removed(name), undo: { before, after: all() } }, PLACE);
    },
    "undo-list": () => {
      const { root } = model();
      const { undo } = listState(model());
      if (!undo) return;
      const { toKeep, toDrop } = actTakenBack(undo.before, undo.after, all());
      for (const id of toDrop) drop(root, id);
      const full = toKeep.map((each) => keep(root, each)).includes(false);
      show(full ? { said: LIST.full, undo } : {}, PLACE);
    },
    export: () => {
      const { today, words, application, state } = model();
      // What the browser has no room for stands on the page alone.
      const open = state.forgetful ? [application] : [];
      const kept = all().filter(({ id }) => !open.some((each) => each.id === id));
      download(
        written([...open, ...kept], words.guide.version),
        `${words.guide.case.many.replace(/\W+/g, "-")}-${today}.json`,
        "application/json",
      );
      show({ said: LIST.exported });
    },
    import: () => {
      const field = document.getElementById("calc-file");
      if (field instanceof HTMLInputElement) field.click();
    },
    file: async (field) => {
      if (!(field instanceof HTMLInputElement) || !field.files?.[0]) return;
      const [file] = field.files;
      // The same file may be chosen again once it has been mended.
      const { name } = file;
      try {
        const text = await file.text();
        field.value = "";
        const { added, changed, same } = compared(read(text), all());
        if (changed.length > 0) show({ incoming: { added, changed, same } }, "calc-clash");
        else take(added, [], same);
      } catch (error) {
        show({ said: LIST.notOurs(name, inWords(error)) });
      }
    },
    "take-mine": () => {
      const { incoming } = listState(model());
      if (incoming) take(incoming.added, [], incoming.same + incoming.changed.length);
    },
    "take-theirs": () => {
      const { incoming } = listState(model());
      if (incoming) take(incoming.added, incoming.changed, incoming.same);
    },
    clear: () => show({ clearing: true }, "calc-clear"),
    "clear-yes": () => {
      const before = all();
      clear(model().root);
      update(putDown());
      show({ said: LIST.cleared, undo: { before, after: all() } }, PLACE);
    },
    "cancel-list": () => show({}, PLACE),
  };
}

/** @param {unknown} error @returns {string} what is wrong with a file */
function inWords(error) {
  const { field, found, expected } = /** @type {Partial<Fault>} */ (error);
  if (expected === undefined) return LIST.unreadable;
  if (expected === "a smaller file") return LIST.tooLong;
  if (!field || field === "format") return LIST.notJson;
  if (field === "version") return LIST.newer;
  return LIST.wrong(field, JSON.stringify(found), expected);
}
