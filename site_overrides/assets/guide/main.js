/** What a script adds to the pages: buttons that copy, a filter, a button that prints. */

import { addCopyButtons } from "./copy.js";
import { startFilters } from "./filter.js";
import { addPrintButtons } from "./print.js";

addCopyButtons(document);
startFilters(document);
addPrintButtons(document);
