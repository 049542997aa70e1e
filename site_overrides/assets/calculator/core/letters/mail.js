/** A message as the mail program is given it. */

/** Of more characters than this, mail programs cut some off, or refuse all. */
export const LONGEST = 1800;

/**
 * @param {string} to an address; left out where it is none
 * @param {string} subject
 * @param {string} body
 * @returns {string} a `mailto:` address, after RFC 6068
 */
export function mailto(to, subject, body) {
  const fields = [
    subject && `subject=${encoded(subject.replace(/\s+/gu, " ").trim())}`,
    body && `body=${encoded(body.replace(/\r\n|\r|\n/gu, "\r\n"))}`,
  ].filter(Boolean);
  const address = isAddress(to) ? encoded(to.trim()).replace("%40", "@") : "";
  return `mailto:${address}${fields.length > 0 ? "?" : ""}${fields.join("&")}`;
}

/** @param {string} text @returns {boolean} whether mail can be sent there, as far as one can see */
const isAddress = (text) => /^[^\s@,;?&<>"]+@[^\s@,;?&<>"]+$/u.test(text.trim());

/** @param {string} address @returns {boolean} whether the words are better copied than handed over */
export const isLong = (address) => address.length > LONGEST;

/** Half of a character pair cannot be encoded, and is no character. @param {string} text */
const encoded = (text) => encodeURIComponent(text.replace(/\p{Surrogate}/gu, "\ufffd"));
