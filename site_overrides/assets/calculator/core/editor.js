/** Whether an editor of the guide looks at the page, who wants to see where a date comes from in its file. */

import { prefix } from "./storage_keys.js";

/**
 * `?editor` in the address switches it on in this browser, `?editor=off` off again.
 *
 * @param {URL} root the site's root
 * @returns {boolean}
 */
export function isEditor(root) {
  const asked = new URLSearchParams(location.search).get("editor");
  const key = `${prefix(root)}editor`;
  try {
    if (asked === "off") localStorage.removeItem(key);
    else if (asked !== null) localStorage.setItem(key, "on");
    return localStorage.getItem(key) !== null;
  } catch {
    return asked !== null && asked !== "off";
  }
}
