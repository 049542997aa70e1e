/** A link as a QR code, for the camera of a phone. */

import { generate } from "../../../vendor/lean-qr/lean-qr.min.js";
import { svg } from "../../components/dom.js";

/** A code with more modules cannot be told apart at the size that it is printed in. */
const LARGEST = 15;

/** The empty modules around a code that cameras need. */
const QUIET = 4;

/**
 * @param {string} link
 * @param {string} label what it is, for those who cannot see it
 * @returns {SVGSVGElement | null} null where the link is too long
 */
export function code(link, label) {
  const made = codeOf(link);
  if (!made) return null;
  const whole = made.size + 2 * QUIET;
  return svg(
    "svg",
    {
      class: "calc-code",
      viewBox: `${-QUIET} ${-QUIET} ${whole} ${whole}`,
      role: "img",
      "aria-label": label,
      "shape-rendering": "crispEdges",
    },
    svg("rect", { x: -QUIET, y: -QUIET, width: whole, height: whole, fill: "#fff" }),
    svg("path", { fill: "#000", d: drawn(made) }),
  );
}

/** @param {string} link */
function codeOf(link) {
  try {
    return generate(link, { maxVersion: LARGEST });
  } catch {
    return null;
  }
}

/** @param {{size: number, get: (x: number, y: number) => boolean}} code @returns {string} a square for each dark module */
function drawn({ size, get }) {
  const all = Array.from({ length: size * size }, (_, n) => [n % size, Math.floor(n / size)]);
  return all
    .filter(([x = 0, y = 0]) => get(x, y))
    .map(([x, y]) => `M${x} ${y}h1v1h-1z`)
    .join("");
}
