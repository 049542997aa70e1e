/** The calculator on its own page: its answers stand in the address, and in this browser. */

import { dateActions } from "./actions/dates.js";
import { historyActions } from "./actions/history.js";
import { planActions } from "./actions/plan.js";
import { questionActions } from "./actions/questions.js";
import { settingsActions } from "./actions/settings.js";
import { boardAt } from "./board.js";
import { root } from "./data.js";
import { recall, remember } from "./storage.js";
import { page } from "./view/page.js";

/** Other fragments lead to a heading, and say nothing about answers. */
const holdsAnswers = () => location.hash.includes("=");

/**
 * @param {HTMLElement} place
 * @throws {Error} where its files cannot be loaded
 */
export async function calculator(place) {
  const { open, gone } = await boardAt(place, {
    view: page,
    actions: [questionActions, dateActions, settingsActions, planActions, historyActions],
    unanswered: "every",
    tells: true,
    recalled: () => (holdsAnswers() ? location.hash : recall(root)),
    keep: (fragment, lasting) => {
      history.replaceState(
        history.state,
        "",
        fragment ? `#${fragment}` : location.pathname + location.search,
      );
      remember(root, lasting);
    },
  });
  addEventListener("hashchange", () => place.isConnected && holdsAnswers() && open(), {
    signal: gone,
  });
}
