/** Colours, and whether one can be read on another. A colour is `[red, green, blue]`, 0 to 255. */

/** @typedef {[number, number, number]} Colour */

/** What words need against what is behind them: WCAG 2.2, 1.4.3. */
const READABLE = 4.5;

/** @type {Colour} */
const BLACK = [0, 0, 0];

/** @type {Colour} */
export const WHITE = [255, 255, 255];

/** @param {string} text such as `#1a73e8` or `fff` @returns {Colour | null} null where it is none */
export function colourOf(text) {
  const found = /^#?([0-9a-f]{6}|[0-9a-f]{3})$/i.exec(text);
  const digits = found?.[1];
  if (!digits) return null;
  const pairs = digits.length === 3 ? [...digits].map((each) => each + each) : digits.match(/../g);
  const [red = 0, green = 0, blue = 0] = (pairs ?? []).map((pair) => parseInt(pair, 16));
  return [red, green, blue];
}

/** @param {Colour} colour @returns {string} such as `#1a73e8` */
export const written = (colour) =>
  `#${colour.map((part) => Math.round(part).toString(16).padStart(2, "0")).join("")}`;

/** @param {Colour} colour @returns {number} its relative luminance, 0 to 1, as WCAG has it */
function luminance(colour) {
  const [red = 0, green = 0, blue = 0] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** @param {Colour} one @param {Colour} other @returns {number} from 1 to 21 */
export function contrast(one, other) {
  const [bright = 0, dim = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (bright + 0.05) / (dim + 0.05);
}

/** @type {(one: Colour, other: Colour, share: number) => Colour} share of the other, 0 to 1; rounded */
export function mixed(one, other, share) {
  const [red = 0, green = 0, blue = 0] = one.map((part, nth) =>
    Math.round(part + ((other[nth] ?? 0) - part) * share),
  );
  return [red, green, blue];
}

/** @param {Colour} behind @returns {Colour} black or white, whichever is read better on it */
export const wordsOn = (behind) =>
  contrast(BLACK, behind) > contrast(WHITE, behind) ? BLACK : WHITE;

/**
 * @param {Colour} colour
 * @param {Colour[]} behind all that it is to be read on, light or dark all of them
 * @returns {Colour} the same, or the shade nearest to it that can be read on them
 */
export function readable(colour, behind) {
  const towards = wordsOn(behind[0] ?? WHITE);
  for (let share = 0; share < 1; share += 0.02) {
    const shade = mixed(colour, towards, share);
    if (behind.every((each) => contrast(shade, each) >= READABLE)) return shade;
  }
  return towards;
}
