/** The plan on paper and as a picture: what is loaded when somebody takes it elsewhere. */

import { download } from "../../components/download.js";
import { picturePng, pictureSvg } from "./picture_file.js";
import { sheet } from "./sheet.js";

/** @import { Model } from "../../controller/types.js" */

/** @param {Model} model @returns {HTMLElement | null} what is printed instead of the page */
export const view = (model) => sheet(model);

/** @param {Model} model @param {"svg" | "png"} kind of the file that the browser is to save */
export async function savePicture(model, kind) {
  const file = kind === "svg" ? pictureSvg(model) : await picturePng(model);
  download(file, `timeline-${model.today}.${kind}`, file.type);
}
