/**
 * The first question of a calculator, for a reader who has answered nothing yet. All the rest is
 * loaded in a quiet moment, and put there at the first touch, which is then made up for; the question
 * itself stays where it is.
 */

import { onceLoaded, savesData } from "../guide/idle.js";
import { line } from "./components/answer_line.js";
import { below, NEXT, planColumn } from "./components/columns.js";
import { datesHere } from "./components/dates_here.js";
import { el } from "./components/dom.js";
import { WIDGET } from "./components/words.js";
import { clockToday } from "./core/civil_date.js";
import { loadHolidays, loadProgram, loadWords } from "./core/data.js";
import { guessHere } from "./core/guess_region.js";
import { emptyFoot } from "./features/applications/to_file.js";
import { askedDay, dayQuestion, fieldOf, START } from "./features/questions/day_question.js";
import { ANSWERS, QUESTIONS } from "./features/questions/words.js";

/**
 * @param {HTMLElement} place with the name of the first event in `data-start`, and how its day, or that of another
 *   event, is asked for in `data-question`
 * @param {() => Promise<import("./main.js").Kind>} load the whole calculator
 */
export function first(place, load) {
  const isLarge = "calculator" in place.dataset;
  const asked = question(place);
  const shown = el(
    "div",
    { class: "calc" },
    isLarge ? [asked, soon(), below(emptyFoot())] : [title(), asked],
  );
  /** What was pressed or chosen before anything could answer it. @type {[Element, string][]} */
  const missed = [];
  const over = new AbortController();

  let coming = false;
  const come = async (/** @type {string} */ type) => {
    if (coming) return;
    coming = true;
    const isFree = type === "pointerdown" ? released() : null;
    try {
      const { put } = await load();
      await isFree;
      await put(place);
    } catch (error) {
      missed.length = 0;
      shown.remove();
      place.classList.replace("calc-ready", "calc-failed");
      console.error(error);
    }
    over.abort();
    for (const [control, type] of missed) {
      if (type === "click" && control instanceof HTMLElement) control.click();
      else control.dispatchEvent(new Event(type, { bubbles: true }));
    }
  };
  for (const type of ["focusin", "pointerdown", "click", "change"])
    shown.addEventListener(
      type,
      ({ target }) => {
        const control =
          target instanceof Element ? target.closest(`[data-${attribute(type)}]`) : null;
        if (control && (type === "click" || type === "change")) missed.push([control, type]);
        void come(type);
      },
      { signal: over.signal },
    );
  const linked = () => {
    if (location.hash.includes("=")) void come("hashchange");
  };
  addEventListener("hashchange", linked, over);
  place.append(shown);
  place.classList.add("calc-ready");
  linked();
  // In a frame of another's page, or on a stage's, the reader may have come for something else.
  if (isLarge && self === top && !savesData())
    onceLoaded(() => void loadAhead(load).catch(() => {}), PATIENCE);
}

/** How long a quiet moment is waited for, in milliseconds. */
const PATIENCE = 2000;

/**
 * Load what the first plan needs. The data comes first: browsers never again load code that once failed.
 *
 * @param {() => Promise<import("./main.js").Kind>} load the code
 */
async function loadAhead(load) {
  const [words] = await Promise.all([loadWords(), loadProgram()]);
  const region = guessHere(words.regions);
  const [{ rehearse }] = await Promise.all([load(), region && loadHolidays(region)]);
  await rehearse?.();
}

/** How long a click may come after the finger has gone, in milliseconds. */
const TAP = 100;

/** @returns {Promise<void>} when a press has ended: what is under it must not move away before */
const released = () =>
  new Promise((resolve) => {
    addEventListener("click", () => resolve(), { once: true });
    for (const type of ["pointerup", "pointercancel"])
      addEventListener(type, () => setTimeout(resolve, TAP), { once: true });
  });

/** @param {string} type of an event @returns {string} what a control that answers it names it in */
const attribute = (type) => (type === "click" ? "do" : "change");

/** @param {HTMLElement} place */
function question(place) {
  const { start = "", question: wording = QUESTIONS.start(start) } = place.dataset;
  const day = askedDay(place);
  const today = clockToday();
  const around = { state: { mistakes: {} }, dates: datesHere(today), today };
  const answer = {
    id: day ? "day" : "start",
    label: start,
    value: ANSWERS.none,
    question: () =>
      dayQuestion(wording, { ...(day ? fieldOf(day) : START), value: undefined }, around),
  };
  return el(
    "section",
    { class: "calc-answers", "aria-label": ANSWERS.title, "data-key": "answers" },
    line(answer, true, true),
  );
}

/** Where the plan will be, on a page of its own. */
const soon = () =>
  planColumn(
    el(
      "section",
      { class: "calc-next", "data-key": "next-none", "aria-labelledby": NEXT },
      el("h2", { id: NEXT, tabindex: "-1" }, ANSWERS.setNow),
    ),
  );

const title = () => el("h2", { class: "calc-widget__title", id: "calc-widget" }, WIDGET.title);
