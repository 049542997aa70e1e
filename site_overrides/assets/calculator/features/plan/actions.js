/** Actions of the plan: tick a step off or set it aside, take that back, pass the link on. */

import { byHand, copied } from "../../components/clipboard.js";
import { NEXT } from "../../components/columns.js";
import { linkTo } from "../../core/addresses.js";
import { eventWith, has, withDone, withEvent, withoutDone } from "../../core/answers.js";
import { NOTICE } from "../notices/words.js";

/** @import { Page, Actions } from "../../controller/types.js" */

/** @param {Page} page @returns {Actions} */
export function planActions({ model, update, undo }) {
  return {
    done: ({ dataset }) => {
      const { state, program, today } = model();
      update({ inputs: withDone(state.inputs, program, dataset.step ?? "", today) }, NEXT);
    },
    undone: ({ dataset }) => {
      const { state, program } = model();
      update({ inputs: withoutDone(state.inputs, program, dataset.step ?? "") }, NEXT);
    },
    "leave-out": ({ dataset }) => {
      const { state, program, today } = model();
      const event = eventWith(program, "leaves-out");
      const { step = "" } = dataset;
      if (event)
        update({ inputs: withEvent(state.inputs, program, { event, on: today, step }) }, NEXT);
    },
    "put-back": ({ dataset }) => {
      const { state, program } = model();
      const events = state.inputs.events.filter(
        (each) => each.step !== dataset.step || !has(program, each, "leaves-out"),
      );
      update({ inputs: { ...state.inputs, events } }, NEXT);
    },
    undo: ({ dataset }) => {
      undo(dataset.focus ?? NEXT);
    },
    "hide-change": () => update({ change: null }, NEXT),
    copy: async () => {
      if (await copied(linkTo(model()), NOTICE.link)) update({ copied: "link" });
    },
    share: async () => {
      const { words } = model();
      try {
        await navigator.share({ title: words.guide.title, url: linkTo(model()) });
      } catch (error) {
        // Who thinks better of it has nothing to be told.
        const isLeft = error instanceof DOMException && error.name === "AbortError";
        if (!isLeft) byHand(linkTo(model()), NOTICE.link);
      }
    },
  };
}
