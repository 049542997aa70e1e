/** Adds to the pages: the calculators, buttons that copy and print, filters, old addresses, reading without a connection. */

import "../calculator/main.js";
import { addCopyButtons } from "./copy.js";
import { startFilters } from "./filter.js";
import { leadOn } from "./moved.js";
import { startOffline } from "./offline.js";
import { addPrintButtons, keepFolded } from "./print.js";

addCopyButtons();
startFilters();
addPrintButtons();
keepFolded();
nameSearch();
startOffline();
void leadOn();
if (document.querySelector("[data-share]"))
  void import("../embed/share.js").then(({ startSharing }) => startSharing());

/** The theme's search is a dialogue without a name; it gets the one of its field. */
function nameSearch() {
  const dialogue = document.querySelector('.md-search[role="dialog"]');
  const name = document.querySelector(".md-search__input")?.getAttribute("aria-label");
  if (dialogue && name) dialogue.setAttribute("aria-label", name);
}
