/** The plan on paper, as text and as a picture: what is loaded when somebody takes it elsewhere. */

import { copied } from "../../components/clipboard.js";
import { download } from "../../components/download.js";
import { picturePng, pictureSvg } from "./picture_file.js";
import { sheetAsText } from "./sheet.js";
import { SHEET } from "./words.js";

export { sheet as view } from "./sheet.js";

/** @param {import("../../controller/types.js").Page} page @returns {import("../../controller/types.js").Actions} */
export const actions = ({ model, update }) => ({
  print: () => print(),
  "copy-text": async () => {
    if (await copied(sheetAsText(model()), SHEET.text)) update({ copied: "text" });
  },
  picture: async ({ dataset: { kind } }) => {
    const file = kind === "svg" ? pictureSvg(model()) : await picturePng(model());
    download(file, `timeline-${model().today}.${kind}`, file.type);
  },
});
