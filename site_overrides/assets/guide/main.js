/** Adds to the pages: the calculators, buttons that copy and print, filters, old addresses, reading without a connection. */

import "../calculator/main.js";
import { addCopyButtons } from "./copy.js";
import { startFilters } from "./filter.js";
import { leadOn } from "./moved.js";
import { startOffline } from "./offline.js";
import { addPrintButtons, keepFolded } from "./print.js";
import { nameSearch } from "./search.js";

addCopyButtons(document);
startFilters(document);
addPrintButtons(document);
keepFolded(document);
nameSearch(document);
startOffline();
void leadOn(document);
if (document.querySelector("[data-share]"))
  void import("../embed/share.js").then(({ startSharing }) => startSharing(document));
