/** Amounts of time as a sentence has them, as `generator/rules/number_words.py` has them. */

const SPELLED = "one two three four five six seven eight nine".split(" ");

/** @param {string} value such as "7 days" or "1 hour" @returns {string} "seven days", "an hour" */
export function spelled(value) {
  const [, digits, unit] = /^(\d+)(?: ([a-z ]+))?$/.exec(value) ?? [];
  const word = SPELLED[Number(digits) - 1];
  if (word === undefined) return value;
  if (unit && word === "one") return `${unit.startsWith("h") ? "an" : "a"} ${unit}`;
  return unit ? `${word} ${unit}` : word;
}
