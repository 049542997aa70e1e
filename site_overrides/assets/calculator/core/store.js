/**
 * The applications, kept in this browser alone, each under a key of its own: two pages that are
 * open at once don't overwrite each other's. Where the browser keeps nothing, all works without.
 */

import { asApplication } from "./record.js";
import { applicationPrefix, prefix } from "./storage_keys.js";

/** @import { Application } from "./types.js" */

/** @param {URL} root @param {string} id */
const keyOf = (root, id) => applicationPrefix(root) + id;

/** Where the one that was last worked on is named. @param {URL} root */
const lastKey = (root) => `${prefix(root)}last`;

/**
 * @param {URL} root
 * @returns {{applications: Application[], unread: number}} in the order of their ids, and how many
 *   are there that this version cannot read; those are left as they are
 */
export function kept(root) {
  const start = applicationPrefix(root);
  const keys = reading((storage) => Object.keys(storage), [])
    .filter((key) => key.startsWith(start))
    .sort();
  /** @type {Application[]} */
  const applications = [];
  for (const key of keys) {
    const found = reading((storage) => parsed(storage.getItem(key)), null);
    if (found) applications.push(found);
  }
  return { applications, unread: keys.length - applications.length };
}

/** @param {URL} root @param {string} id @returns {Application | null} */
export const keptAs = (root, id) =>
  reading((storage) => parsed(storage.getItem(keyOf(root, id))), null);

/** @param {URL} root @returns {string | null} the id of the one that was last worked on */
export const lastOf = (root) => reading((storage) => storage.getItem(lastKey(root)), null);

/** @param {URL} root @param {Application} application @returns {boolean} whether it was kept */
export const keep = (root, application) =>
  writing((storage) => {
    storage.setItem(keyOf(root, application.id), JSON.stringify(application));
    storage.setItem(lastKey(root), application.id);
  });

/** @param {URL} root @param {string} id */
export const drop = (root, id) => writing((storage) => storage.removeItem(keyOf(root, id)));

/** Remove all that this guide has ever kept here. @param {URL} root */
export const clear = (root) =>
  writing((storage) => {
    for (const key of Object.keys(storage))
      if (key.startsWith(prefix(root))) storage.removeItem(key);
  });

/** @param {URL} root @returns {string | null} the program that the reader's dates were last shown with */
export const seenRules = (root) =>
  reading((storage) => storage.getItem(`${prefix(root)}rules`), null);

/** @param {URL} root @param {string} rules */
export const setSeenRules = (root, rules) =>
  writing((storage) => storage.setItem(`${prefix(root)}rules`, rules));

/**
 * @param {URL} root
 * @param {string | null} key of a `storage` event; null where all was removed
 * @returns {boolean} whether another page changed what is kept for this guide
 */
export const concerns = (root, key) => key === null || key.startsWith(prefix(root));

/**
 * @param {URL} root
 * @returns {boolean} whether an editor of the guide looks, who wants to see where a date comes from in its
 *   file: `?editor` in the address switches it on in this browser, `?editor=off` off again
 */
export function isEditor(root) {
  const asked = new URLSearchParams(location.search).get("editor");
  const key = `${prefix(root)}editor`;
  const isOn = asked !== null && asked !== "off";
  if (isOn) writing((storage) => storage.setItem(key, "on"));
  else if (asked !== null) writing((storage) => storage.removeItem(key));
  return isOn || reading((storage) => storage.getItem(key) !== null, false);
}

/** @param {string | null} text @returns {Application | null} */
function parsed(text) {
  try {
    return text === null ? null : asApplication(JSON.parse(text));
  } catch {
    return null;
  }
}

/** @template T @param {(storage: Storage) => T} read @param {T} otherwise @returns {T} */
function reading(read, otherwise) {
  try {
    return read(localStorage);
  } catch {
    return otherwise;
  }
}

/** @param {(storage: Storage) => void} write @returns {boolean} whether the browser let it */
function writing(write) {
  try {
    write(localStorage);
    return true;
  } catch {
    // The browser keeps nothing, or no more, and all works without.
    return false;
  }
}
