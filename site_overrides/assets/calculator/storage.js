/** The last answers, kept in this browser alone; where it keeps nothing, all works without. */

/** @param {URL} root the site's root: two guides on one host don't share answers */
const key = (root) => `calculator:${root.pathname}`;

/** @param {URL} root @returns {string} a fragment; empty where nothing is kept */
export function recall(root) {
  try {
    return localStorage.getItem(key(root)) ?? "";
  } catch {
    return "";
  }
}

/** @param {URL} root @param {string} fragment nothing is kept of an empty one */
export function remember(root, fragment) {
  try {
    if (fragment) localStorage.setItem(key(root), fragment);
    else localStorage.removeItem(key(root));
  } catch {
    // The reader's browser keeps nothing, and that is the reader's choice.
  }
}
