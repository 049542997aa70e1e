/** Words of the note about a change; loaded with the first one. */

/** @satisfies {import("../../core/types.js").Said} */
export const CHANGES = {
  title: "What changed",
  same: "Your dates stay as they are",
  others: "Your other dates stay as they are",
  count: (/** @type {number} */ steps) =>
    steps === 1 ? "1 step changed" : `${steps} steps changed`,
  one: (move, why) => `${move}, because ${why}`,
  many: (why, count) => `Because ${why}, ${count}`,
  more: (/** @type {number} */ count) => `And ${count} more`,
  undo: "Undo",
  undoMore: "Undo one more",
  hide: "Hide this note",

  step: (name) => `“${name}”`,
  moved: (step, from, to) => `${step} moved from ${from} to ${to}`,
  came: (step, on) => `${step} added, on ${on}`,
  went: (steps, why) => `${steps} no longer needed${why && ` (${why})`}`,
  late: (step, on) => `${step} is late. New date: ${on}`,
  done: (step, on) => `${step} counts as done, on ${on}`,
  undone: (step, on) => `${step} is to be done again, on ${on}`,

  on: (day) => `on ${day}`,
  by: (day) => `by ${day}`,
  said: (words) => `“${words}”`,
  told: (event) => `you told us of “${event}”`,
  stepDone: (step, on) => `“${step}” was done on ${on}`,
  stepUndone: (step) => `“${step}” isn’t done after all`,
  leftOut: (step) => `you left out “${step}”`,
  putBack: (step) => `“${step}” is no longer left out`,
  putOff: (step, until) => `you put off “${step}” to ${until} or later`,
  putOffNoMore: (step) => `“${step}” is no longer put off`,
  removed: (event, on) => `“${event}” on ${on} was removed`,
  corrected: (name, to) => (to ? `“${name}” was changed to ${to}` : `“${name}” was corrected`),
  route: (title) => `the route is now “${title}”`,
  advice: (/** @type {string | undefined} */ source) =>
    source ? `the dates now follow ${source} alone` : "the dates now follow our guide",
  region: (/** @type {string | null} */ name) =>
    name === null
      ? "no region’s public holidays count now"
      : `the public holidays of ${name} count now`,
  fact: (question, answer) => `“${question}” is now “${answer}”`,
  days: (/** @type {boolean} */ counted) =>
    counted
      ? "weekends and public holidays now count as ordinary days"
      : "weekends and public holidays are left out again",
  today: (day) => `they are worked out for ${day}`,
  order: (day) => `you changed the order of things on ${day}`,
  back: "you took back the last change",
  rules: "the advice of this guide has changed since",
  several: "several of your answers changed",
};
