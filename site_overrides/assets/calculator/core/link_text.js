/** How a text stands in a link. */

/**
 * Beyond what an address needs: what programs take for the end of a link within a text, and half a
 * character, which stands for none.
 *
 * @param {string} text
 */
export const escaped = (text) =>
  encodeURIComponent(text.replace(/\p{Surrogate}/gu, "\ufffd"))
    .replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll("%20", "+")
    .replaceAll("%3A", ":");

/** @param {string} text */
export function unescaped(text) {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    return text;
  }
}

/** @param {string} text @param {string} mark @returns {string[]} what is before and after the first */
export function split(text, mark) {
  const at = text.indexOf(mark);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}
