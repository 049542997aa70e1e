/**
 * Old addresses: a page that has moved leads on, and so does a place that has moved to another page.
 * `places.json` says which pages have a place: see `generator/pages/moved`.
 */

const root = new URL("../../", import.meta.url);

/** Go where the page, or the place on it, stands now. */
export async function leadOn() {
  /** @type {NodeListOf<HTMLAnchorElement>} */
  const links = document.querySelectorAll("[data-moved] a");
  const moved = [...links].map(({ href }) => href);
  const name = decodeURIComponent(location.hash.slice(1));
  // A number's row was once named with dots (`number_links.py`).
  const row = document.getElementById(name.replaceAll(".", "--"));
  if (name.includes(".") && row) return void location.replace(`#${row.id}`);
  // The calculator keeps its answers there.
  const isName = /^[\w-]+$/.test(name);
  if (moved.length === 0 && (!isName || document.getElementById(name))) return;
  const having = isName ? await pagesWith(name) : [];
  const there = having.find((page) => moved.includes(page)) ?? having[0];
  const target = there ?? (moved.length === 1 ? moved[0] : undefined);
  if (target !== undefined) location.replace(`${target}${location.hash}`);
}

/** @param {string} name @returns {Promise<string[]>} the pages that have it, the likeliest first */
async function pagesWith(name) {
  try {
    const answer = await fetch(new URL("places.json", import.meta.url));
    const places = await answer.json();
    return (places[name] ?? []).map((/** @type {string} */ page) => new URL(page, root).href);
  } catch {
    return [];
  }
}
