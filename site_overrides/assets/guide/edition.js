/**
 * Which edition of the guide a page is of. A finished site says here what it is called; in any other
 * there is none, and nothing is kept for reading without a connection.
 */

/** @type {string | null} */
export const edition = null;
