/** The filter of the do's and don'ts, by stage and route. */

/**
 * Show each `[data-filter]` form, and let its choices hide what does not fit.
 * @param {ParentNode} within
 */
export function startFilters(within) {
  for (const form of within.querySelectorAll("form[data-filter]")) {
    if (!(form instanceof HTMLFormElement)) continue;
    form.hidden = false;
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("change", () => apply(form));
    apply(form);
  }
}

/** @param {HTMLFormElement} form */
function apply(form) {
  const page = form.parentElement ?? document;
  const choices = new FormData(form);
  const stage = String(choices.get("stage") ?? "");
  const route = String(choices.get("route") ?? "");
  const shown = new Set();
  for (const section of page.querySelectorAll("[data-stage]")) {
    if (!(section instanceof HTMLElement)) continue;
    section.hidden = stage !== "" && section.dataset.stage !== stage;
    for (const side of section.querySelectorAll("section")) {
      const items = [...side.querySelectorAll("li")];
      for (const item of items) {
        const routes = (item.dataset.routes ?? "").split(" ");
        item.hidden = route !== "" && !routes.includes(route);
        if (!item.hidden && !section.hidden) shown.add(item.dataset.item);
      }
      side.hidden = items.every((item) => item.hidden);
    }
  }
  const count = form.querySelector("output");
  if (count)
    count.textContent = shown.size === 1 ? "1 piece of advice" : `${shown.size} pieces of advice`;
}
