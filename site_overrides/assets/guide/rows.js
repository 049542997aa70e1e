/** A filter of tables: it shows the rows that say what is typed, and opens what they are folded in. */

/**
 * Show each `form[data-filter-rows]`, and let its words hide rows of the page's `table[data-rows]`.
 * @param {ParentNode} within
 */
export function startRowFilters(within) {
  for (const form of within.querySelectorAll("form[data-filter-rows]")) {
    if (!(form instanceof HTMLFormElement)) continue;
    form.hidden = false;
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("input", () => apply(form));
  }
}

/** @param {HTMLFormElement} form */
function apply(form) {
  const words = String(new FormData(form).get("words") ?? "")
    .trim()
    .toLowerCase();
  let count = 0;
  for (const table of (form.parentElement ?? document).querySelectorAll("table[data-rows]")) {
    let fitting = 0;
    for (const row of table.querySelectorAll("tbody tr")) {
      const fits = row.textContent?.toLowerCase().includes(words) ?? false;
      if (row instanceof HTMLElement) row.hidden = !fits;
      if (fits) fitting += 1;
    }
    count += fitting;
    const folded = table.closest("details");
    if (!folded) continue;
    folded.hidden = fitting === 0;
    // What the reader opened stays as it is while nothing is typed.
    if (words) folded.open = true;
  }
  const said = form.querySelector("output");
  if (said) said.textContent = words ? (count === 1 ? "1 row" : `${count} rows`) : "";
}
