/** Adds to the pages: buttons that copy and print, filters, reading without a connection. */

import { addCopyButtons } from "./copy.js";
import { startFilters } from "./filter.js";
import { startOffline } from "./offline.js";
import { addPrintButtons, unfoldOnPaper } from "./print.js";
import { nameSearch } from "./search.js";

addCopyButtons(document);
startFilters(document);
addPrintButtons(document);
unfoldOnPaper(document);
nameSearch(document);
startOffline();
if (document.querySelector("[data-share]"))
  void import("../embed/share.js").then(({ startSharing }) => startSharing(document));
