/** The page for those who hand the calculator on: what they copy follows what they choose. */

import { encode } from "../calculator/core/fragment.js";
import { copyRow } from "../guide/copy.js";
import { colourOf, readable, WHITE, written } from "./colour.js";

/** The site's root: this module lies in `assets/embed/`. */
const root = new URL("../../", import.meta.url);

/** Stands before the id of a fact in the name of its field. */
const FACT = "fact-";

/** The choice of no region at all, which is not the same as leaving it open. */
const NO_REGION = "none";

/** Have the link, the frame and what it looks like follow the choices. */
export function startSharing() {
  const settings = document.querySelector("[data-share]");
  const looks = document.querySelector("[data-share-looks]");
  const link = document.querySelector("[data-share-link]");
  const frame = document.querySelector("[data-share-frame]");
  const preview = document.querySelector("[data-share-preview]");
  if (!settings || !looks || !link || !frame || !(preview instanceof HTMLElement)) return;

  const snippet = frame.textContent ?? "";
  const addresses = [...snippet.matchAll(/src="([^"]+)"/g)].map((found) => found[1] ?? "");
  const script = new URL("height.js", import.meta.url).href;
  const follow = () => {
    const chosen = chosenIn(looks);
    const fragment = fragmentOf(chosenIn(settings));
    const address = frameAddress(chosen, fragment);
    link.textContent = new URL(`calculator/${fragment}`, root).href;
    const [ofFrame = "", ofScript = ""] = addresses;
    frame.textContent = snippet
      .replace(ofFrame, () => inAttribute(address))
      .replace(ofScript, () => inAttribute(script));
    const said = looks.querySelector("output");
    if (said) said.textContent = onColour(accentIn(chosen));
    const shown = preview.querySelector("iframe");
    if (!shown || shown.src === address) return;
    // The fragment alone would not make a frame begin anew.
    const anew = document.importNode(shown);
    anew.src = address;
    shown.replaceWith(anew);
  };
  for (const group of [settings, looks]) group.addEventListener("input", follow);
  preview.hidden = false;
  document.querySelector("[data-share-unknown]")?.remove();
  for (const text of document.querySelectorAll(".snippet"))
    if (text instanceof HTMLElement) text.after(copyRow("Copy", text));
  follow();
  document.body.append(Object.assign(document.createElement("script"), { src: script }));
}

/** @param {Element} group @returns {FormData} what its fields say: there is nothing to submit */
function chosenIn(group) {
  const chosen = new FormData();
  /** @type {NodeListOf<HTMLInputElement | HTMLSelectElement>} */
  const said = group.querySelectorAll("select, [type=text], :checked:not(option)");
  for (const { name, value } of said) chosen.append(name, value);
  return chosen;
}

/** @param {FormData} chosen @returns {string} with `#`; empty where nothing was chosen */
function fragmentOf(chosen) {
  const given = [...chosen].filter(([, value]) => value !== "");
  const isFact = (/** @type {[string, unknown]} */ [name]) => name.startsWith(FACT);
  const facts = given.filter(isFact).map(([name, answer]) => [name.slice(FACT.length), answer]);
  const { region, ...others } = Object.fromEntries(given.filter((each) => !isFact(each)));
  const inputs = {
    ...others,
    ...(region === undefined ? {} : { region: region === NO_REGION ? null : `${region}` }),
    facts: Object.fromEntries(facts),
    events: [],
  };
  const fragment = encode(inputs);
  return fragment && `#${fragment}`;
}

/** @param {FormData} looks @param {string} fragment @returns {string} */
function frameAddress(looks, fragment) {
  const address = new URL(`embed/${fragment}`, root);
  const accent = colourOf(accentIn(looks));
  const scheme = String(looks.get("scheme") ?? "");
  if (scheme) address.searchParams.set("scheme", scheme);
  if (accent) address.searchParams.set("accent", written(accent).slice(1));
  if (looks.has("compact")) address.searchParams.set("compact", "1");
  return address.href;
}

/** @param {string} address */
const inAttribute = (address) => address.replaceAll("&", "&amp;").replaceAll('"', "&quot;");

/** @param {FormData} looks */
const accentIn = (looks) => String(looks.get("accent") ?? "").trim();

/** @param {string} given @returns {string} what becomes of a colour; empty where none was given */
function onColour(given) {
  const colour = colourOf(given);
  if (!colour) return given && "That is no colour yet: six hexadecimal digits.";
  return written(readable(colour, [WHITE])) === written(colour)
    ? "It can be read well on white."
    : "It is hard to read on white: links will be darker there.";
}
