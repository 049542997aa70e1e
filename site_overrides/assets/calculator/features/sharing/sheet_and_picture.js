/** The plan on paper and as a picture: what is loaded when somebody takes it elsewhere. */

import { download } from "../../components/download.js";
import { picturePng, pictureSvg } from "./picture_file.js";

export { sheet as view } from "./sheet.js";

/** @param {import("../../controller/types.js").Page} page @returns {import("../../controller/types.js").Actions} */
export const actions = ({ model }) => ({
  print: () => print(),
  picture: async ({ dataset: { kind } }) => {
    const file = kind === "svg" ? pictureSvg(model()) : await picturePng(model());
    download(file, `timeline-${model().today}.${kind}`, file.type);
  },
});
