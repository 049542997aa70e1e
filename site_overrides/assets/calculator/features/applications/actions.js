/** Actions on whole applications, and navigation between places. */

import { newApplication } from "../../core/record.js";
import { keptAs } from "../../core/store.js";

/** @import { Page, Actions } from "../../controller/types.js" */

/** @param {Page} page @returns {Actions} */
export function applicationActions({ model, update, keep, need, go, leave, open }) {
  return {
    go: ({ dataset }) => go({ part: dataset.part ?? "", about: dataset.about ?? "" }),
    leave,
    need: ({ dataset }) => void need(dataset.part ?? ""),
    "new-application": () => open(newApplication()),
    "open-application": ({ dataset }) => {
      const found = keptAs(model().root, dataset.application ?? "");
      if (found) open(found);
      else update({});
    },
    about: ({ dataset, value = "" }) => {
      const { about } = model().application;
      keep({ about: { ...about, [dataset.blank ?? ""]: value.trim() } });
    },
    "keep-it": () => keep({}),
  };
}
