/** The prefixes of this guide's keys in localStorage, and whether any application is kept. */

/** @param {URL} root the site's root: two guides on one host share nothing */
export const prefix = (root) => `calculator:${root.pathname}:`;

/** @param {URL} root @returns {string} what the keys of applications begin with */
export const applicationPrefix = (root) => `${prefix(root)}application:`;

/** @param {URL} root @returns {boolean} whether an application is kept in this browser */
export function isAnyKept(root) {
  try {
    return Object.keys(localStorage).some((key) => key.startsWith(applicationPrefix(root)));
  } catch {
    return false;
  }
}
