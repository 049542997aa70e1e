/** What the browser lets a page copy. */

/** @param {string} text @returns {Promise<boolean>} whether it was copied; else the reader does it by hand */
export async function copied(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
