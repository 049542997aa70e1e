/** The controls of a calculator: what they do when they are used, and which one gets the focus. */

/** @import { Actions } from "./types.js" */

/** @param {string} id of a control, a heading, or the question whose first control is meant */
export function focusOn(id) {
  const place = document.getElementById(id);
  const control = place?.matches("fieldset, div, form")
    ? (place.querySelector("[type=radio]:checked") ?? place.querySelector("input, select"))
    : place;
  if (control instanceof HTMLElement) control.focus();
}

/**
 * One listener for each kind of event: a control names its action in `data-do`, `data-change`,
 * `data-input` or, for a form, `data-submit`.
 *
 * @param {HTMLElement} shown
 * @param {Actions} actions
 * @param {(part: string) => Promise<void>} need loads a part, and adds its actions
 */
export function listen(shown, actions, need) {
  /** @param {Event} event @param {string} attribute */
  const act = (event, attribute) => {
    const control =
      event.target instanceof Element ? event.target.closest(`[data-${attribute}]`) : null;
    if (!(control instanceof HTMLElement)) return;
    const { [attribute]: action = "", part } = control.dataset;
    if (actions[action]) actions[action](control);
    // What a part does, it does as soon as it is there.
    else if (part) void need(part).then(() => actions[action]?.(control));
  };
  shown.addEventListener("click", (event) => act(event, "do"));
  shown.addEventListener("change", (event) => act(event, "change"));
  shown.addEventListener("input", (event) => act(event, "input"));
  shown.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && closed(event.target)) event.preventDefault();
  });
  shown.addEventListener("submit", (event) => {
    event.preventDefault();
    act(event, "submit");
  });
}

/** Close the form or question around it. @param {EventTarget | null} target @returns {boolean} if it can */
function closed(target) {
  const form = target instanceof Element ? target.closest(".calc-question") : null;
  const button = form?.querySelector('[data-do="cancel"], [data-do="close"]');
  if (button instanceof HTMLElement) button.click();
  return button instanceof HTMLElement;
}
