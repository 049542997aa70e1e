/** The filter of the do's and don'ts, by stage and route. */

/** Let the choices of each `[data-filter]` hide what does not fit. */
export function startFilters() {
  for (const filter of document.querySelectorAll("[data-filter]")) {
    if (!(filter instanceof HTMLElement)) continue;
    filter.addEventListener("change", () => apply(filter));
    apply(filter);
  }
}

/** @param {HTMLElement} filter */
function apply(filter) {
  const page = filter.parentElement ?? document;
  /** @param {string} name */
  const chosen = (name) => {
    const choice = filter.querySelector(`select[name="${name}"]`);
    return choice instanceof HTMLSelectElement ? choice.value : "";
  };
  const [stage, route] = [chosen("stage"), chosen("route")];
  const shown = new Set();
  for (const section of page.querySelectorAll("[data-stage]")) {
    if (!(section instanceof HTMLElement)) continue;
    section.hidden = stage !== "" && section.dataset.stage !== stage;
    for (const side of section.querySelectorAll("[data-side]")) {
      if (!(side instanceof HTMLElement)) continue;
      const items = [...side.querySelectorAll("li")];
      for (const item of items) {
        const routes = (item.dataset.routes ?? "").split(" ");
        item.hidden = route !== "" && !routes.includes(route);
        if (!item.hidden && !section.hidden) shown.add(item.dataset.item);
      }
      side.hidden = items.every((item) => item.hidden);
    }
  }
  const count = filter.querySelector("output");
  if (count)
    count.textContent = shown.size === 1 ? "1 piece of advice" : `${shown.size} pieces of advice`;
}
