/** Words of the note about a change; loaded with the first one. */

export const CHANGES = {
  title: "What changed",
  same: "Your dates stay as they are",
  others: "Your other dates stay as they are",
  count: (/** @type {number} */ steps) =>
    steps === 1 ? "1 step changed" : `${steps} steps changed`,
  one: (/** @type {string} */ move, /** @type {string} */ why) => `${move}, because ${why}`,
  many: (/** @type {string} */ why, /** @type {string} */ count) => `Because ${why}, ${count}`,
  more: (/** @type {number} */ count) => `And ${count} more`,
  undo: "Undo",
  undoMore: "Undo one more",
  hide: "Hide this note",

  step: (/** @type {string} */ name) => `“${name}”`,
  moved: (/** @type {string} */ step, /** @type {string} */ from, /** @type {string} */ to) =>
    `${step} moved from ${from} to ${to}`,
  came: (/** @type {string} */ step, /** @type {string} */ on) => `${step} added, on ${on}`,
  went: (/** @type {string} */ steps, /** @type {string} */ why) =>
    `${steps} no longer needed${why && ` (${why})`}`,
  late: (/** @type {string} */ step, /** @type {string} */ on) =>
    `${step} is late. New date: ${on}`,
  done: (/** @type {string} */ step, /** @type {string} */ on) =>
    `${step} counts as done, on ${on}`,
  undone: (/** @type {string} */ step, /** @type {string} */ on) =>
    `${step} is to be done again, on ${on}`,

  on: (/** @type {string} */ day) => `on ${day}`,
  by: (/** @type {string} */ day) => `by ${day}`,
  said: (/** @type {string} */ words) => `“${words}”`,
  told: (/** @type {string} */ event) => `you told us of “${event}”`,
  stepDone: (/** @type {string} */ step, /** @type {string} */ on) => `“${step}” was done on ${on}`,
  stepUndone: (/** @type {string} */ step) => `“${step}” isn’t done after all`,
  leftOut: (/** @type {string} */ step) => `you left out “${step}”`,
  putBack: (/** @type {string} */ step) => `“${step}” is no longer left out`,
  putOff: (/** @type {string} */ step, /** @type {string} */ until) =>
    `you put off “${step}” to ${until} or later`,
  putOffNoMore: (/** @type {string} */ step) => `“${step}” is no longer put off`,
  removed: (/** @type {string} */ event, /** @type {string} */ on) =>
    `“${event}” on ${on} was removed`,
  corrected: (/** @type {string} */ name, /** @type {string} */ to) =>
    to ? `“${name}” was changed to ${to}` : `“${name}” was corrected`,
  route: (/** @type {string} */ title) => `the route is now “${title}”`,
  advice: (/** @type {string | undefined} */ source) =>
    source ? `the dates now follow ${source} alone` : "the dates now follow our guide",
  region: (/** @type {string | null} */ name) =>
    name === null
      ? "no region’s public holidays count now"
      : `the public holidays of ${name} count now`,
  fact: (/** @type {string} */ question, /** @type {string} */ answer) =>
    `“${question}” is now “${answer}”`,
  days: (/** @type {boolean} */ counted) =>
    counted
      ? "weekends and public holidays now count as ordinary days"
      : "weekends and public holidays are left out again",
  today: (/** @type {string} */ day) => `they are worked out for ${day}`,
  order: (/** @type {string} */ day) => `you changed the order of things on ${day}`,
  back: "you took back the last change",
  rules: "the advice of this guide has changed since",
  several: "several of your answers changed",
};
