/** The fixed words of letters and notes; all others come from the rules' data. */

export const REMARKS = {
  says: (/** @type {string[]} */ found) =>
    found.length === 1 && found[0] === "?"
      ? "It asks a question."
      : `It says ${found.map((words) => (words === "?" ? "a question mark" : `“${words}”`)).join(", ")}.`,
  count: (/** @type {number} */ sent) =>
    `You have already sent ${sent === 1 ? "1 message that asks" : `${sent} messages that ask`} for an answer, and none has come.`,
  past: "This doesn’t go through the person between you. Send it to them instead.",
};
