/** The theme's search is a dialogue without a name; it gets the one of its field. */

/** @param {Document} page */
export function nameSearch(page) {
  const dialogue = page.querySelector('.md-search[role="dialog"]');
  const name = page.querySelector(".md-search__input")?.getAttribute("aria-label");
  if (dialogue && name) dialogue.setAttribute("aria-label", name);
}
