/**
 * The picture of the plan as a file of its own. It carries its looks in its attributes, so that any
 * program draws it the same, and none of the reader's names.
 */

import { svg } from "../../components/dom.js";
import { picture } from "../plan/picture.js";
import { PICTURE } from "./words.js";

/** @import { Model } from "../../controller/types.js" */

/** In CSS pixels. */
const WIDTH = 720;
const HEAD = 34;
const FOOT = 22;
const SIDE = 12;

/** A screen's pixels for each of the picture's. */
const SCALE = 2;

const FONT = "-apple-system, BlinkMacSystemFont, Helvetica, Arial, sans-serif";

/** What the page's style makes of the picture, by the properties that it takes from there. */
const LOOKS = /** @type {const} */ ([
  "fill",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "stroke-linejoin",
  "paint-order",
  "font-size",
  "font-weight",
]);

/** @param {Model} model @returns {Blob} an SVG file */
export const pictureSvg = (model) =>
  new Blob([`<?xml version="1.0" encoding="UTF-8"?>\n${written(model)}\n`], {
    type: "image/svg+xml",
  });

/**
 * @param {Model} model
 * @returns {Promise<Blob>} a PNG file
 * @throws {Error} where the browser cannot draw it
 */
export async function picturePng(model) {
  const image = new Image();
  // Not from a blob: a page's rules for images may allow none.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(written(model))}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = image.width * SCALE;
  canvas.height = image.height * SCALE;
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((file) => (file ? resolve(file) : reject(new Error("no picture"))), "image/png");
  });
}

/** @param {Model} model @returns {string} */
const written = (model) => new XMLSerializer().serializeToString(whole(model));

/** @param {Model} model @returns {SVGSVGElement} with what it is, and what it was worked out with */
function whole(model) {
  const { words, plan, dates, today } = model;
  const drawn = picture({ ...model, state: { ...model.state, width: WIDTH } });
  if (!drawn) throw new Error("nothing to draw");
  const height = HEAD + Number(drawn.getAttribute("height")) + FOOT;
  const [paper, ink, soft] = colours();
  dressed(drawn);
  const title = PICTURE.title(words.guide.title);
  const foot = PICTURE.foot(dates.plain(today), plan?.rules ?? "");
  const file = svg(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      viewBox: `0 0 ${WIDTH} ${height}`,
      width: WIDTH,
      height,
      role: "img",
      "aria-labelledby": "title desc",
      "font-family": FONT,
    },
    svg("title", { id: "title" }, title),
    svg("desc", { id: "desc" }, described(model)),
    svg("rect", { width: WIDTH, height, fill: paper }),
    svg("text", { x: SIDE, y: 22, fill: ink, "font-size": "15px", "font-weight": 700 }, title),
    svg("g", { transform: `translate(0 ${HEAD})` }, [...drawn.childNodes]),
    svg("text", { x: SIDE, y: height - 9, fill: soft, "font-size": "11px" }, foot),
  );
  return file;
}

/** @param {Model} model @returns {string} the same in words, a line for each day */
function described({ plan, words, dates }) {
  const steps = (plan?.steps ?? []).filter(({ on, status }) => on && status !== "dropped");
  return steps
    .map(({ step, on }) => `${words.steps[step]?.short ?? step}: ${dates.short(on ?? "")}`)
    .join("\n");
}

/** @returns {string[]} the paper, the ink, and a softer ink, as the page has them now */
function colours() {
  const place = document.querySelector(".calc");
  const style = place ? getComputedStyle(place) : null;
  const sample = document.createElement("canvas").getContext("2d");
  /** @param {string} name @param {string} otherwise */
  const plain = (name, otherwise) => {
    if (!sample) return otherwise;
    sample.fillStyle = otherwise;
    sample.fillStyle = style?.getPropertyValue(name).trim() || otherwise;
    return String(sample.fillStyle);
  };
  return [
    plain("--md-default-bg-color", "#ffffff"),
    plain("--guide-ink", style?.color ?? "#000000"),
    plain("--calc-soft", "#555555"),
  ];
}

/**
 * Write what the page's style says into the attributes. Only what stands on a page has a style, so
 * it does for a moment.
 *
 * @param {SVGSVGElement} drawn
 */
function dressed(drawn) {
  const place = document.querySelector(".calc") ?? document.body;
  place.append(drawn);
  const all = [...drawn.querySelectorAll("*")];
  const looks = all.map((element) => {
    const style = getComputedStyle(element);
    return LOOKS.map((name) => style.getPropertyValue(name));
  });
  drawn.remove();
  all.forEach((element, nth) => {
    element.removeAttribute("class");
    LOOKS.forEach((name, which) => {
      const look = looks[nth]?.[which] ?? "";
      if (look && look !== "normal") element.setAttribute(name, look);
    });
  });
}
