/**
 * How the calculator looks on somebody else's page, from the parameters of its address: `scheme`,
 * `accent`, `compact`. What makes no sense is left as it is.
 */

import { colourOf, mixed, readable, wordsOn, written } from "./colour.js";

/** @import { Colour } from "./colour.js" */

/** What the words stand on, by the theme's name for a scheme; embed.css says the same. */
const PAPER = /** @type {Record<string, Colour>} */ ({
  default: [255, 255, 255],
  slate: [30, 39, 41],
});

/** How much of the reader's colour a tinted ground has. */
const TINT = 0.12;

const page = document.documentElement;
const parameters = new URLSearchParams(location.search);
const dark = matchMedia("(prefers-color-scheme: dark)");

/** @returns {"default" | "slate"} the theme's name for the colours that are wanted */
function scheme() {
  const wanted = parameters.get("scheme");
  if (wanted === "light" || wanted === "dark") return wanted === "dark" ? "slate" : "default";
  return dark.matches ? "slate" : "default";
}

/** @param {Colour} accent @param {Colour} paper @returns {Record<string, Colour>} by property */
function accented(accent, paper) {
  const soft = mixed(paper, accent, TINT);
  return {
    "--embed-main": accent,
    "--embed-on-main": wordsOn(accent),
    "--guide-accent": readable(accent, [paper, soft]),
    "--guide-accent-soft": soft,
  };
}

function dress() {
  const name = scheme();
  const accent = colourOf(parameters.get("accent") ?? "");
  page.setAttribute("data-md-color-scheme", name);
  page.toggleAttribute("data-compact", parameters.has("compact"));
  if (!accent) return;
  for (const [property, colour] of Object.entries(accented(accent, PAPER[name] ?? [0, 0, 0])))
    page.style.setProperty(property, written(colour));
}

page.classList.add("js");
dress();
dark.addEventListener("change", dress);
