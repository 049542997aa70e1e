/** The plan on paper and as a picture: what is loaded when somebody takes it elsewhere. */

import { picturePng, pictureSvg } from "./sharing/picture_file.js";
import { sheet } from "./sharing/sheet.js";

/** @typedef {import("../types.js").Model} Model */

/** How long a file is kept for the browser to save it, in milliseconds. */
const SAVED_WITHIN = 60_000;

/** @param {Model} model @returns {HTMLElement | null} what is printed instead of the page */
export const view = (model) => sheet(model);

/** @param {Model} model @param {"svg" | "png"} kind of the file that the browser is to save */
export async function savePicture(model, kind) {
  const file = kind === "svg" ? pictureSvg(model) : await picturePng(model);
  const address = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = address;
  link.download = `timeline-${model.today}.${kind}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), SAVED_WITHIN);
}
