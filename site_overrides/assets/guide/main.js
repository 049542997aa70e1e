/** What a script adds to the pages: buttons that copy, a filter, a button that prints. */

import { addCopyButtons } from "./copy.js";
import { startFilters } from "./filter.js";
import { addPrintButtons, unfoldOnPaper } from "./print.js";
import { nameSearch } from "./search.js";

addCopyButtons(document);
startFilters(document);
addPrintButtons(document);
unfoldOnPaper(document);
nameSearch(document);
