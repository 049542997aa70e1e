/** The headings that the focus goes to. */

/** What to do next. */
export const NEXT = "calc-next";

/** What a place of its own is called. */
export const PLACE = "calc-place";
