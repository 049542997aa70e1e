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
  if (!(settings instanceof HTMLElement) || !(looks instanceof HTMLElement)) return;
  if (!link || !frame) return;

  const preview = previewAt(document.querySelector("[data-share-preview]"));
  const snippet = frame.textContent ?? "";
  const addresses = [...snippet.matchAll(/src="([^"]+)"/g)].map((found) => found[1] ?? "");
  const follow = () => {
    const fragment = fragmentOf(chosenIn(settings));
    const address = frameAddress(chosenIn(looks), fragment);
    link.textContent = new URL(`calculator/${fragment}`, root).href;
    const [ofFrame = "", ofScript = ""] = addresses;
    const text = snippet
      .replace(ofFrame, () => inAttribute(address))
      .replace(ofScript, () => inAttribute(new URL("assets/embed/height.js", root).href));
    frame.textContent = text;
    say(looks);
    preview(address);
  };
  for (const group of [settings, looks]) group.addEventListener("input", follow);
  document.querySelector("[data-share-unknown]")?.remove();
  for (const text of document.querySelectorAll(".snippet"))
    if (text instanceof HTMLElement) text.after(copyRow("Copy", text));
  follow();
}

/** @param {HTMLElement} group @returns {FormData} what its fields say: there is nothing to submit */
function chosenIn(group) {
  const chosen = new FormData();
  for (const field of group.querySelectorAll("input, select"))
    if (field instanceof HTMLSelectElement || (field instanceof HTMLInputElement && isSaid(field)))
      chosen.append(field.name, field.value);
  return chosen;
}

/** @param {HTMLInputElement} field @returns {boolean} whether it says anything */
const isSaid = (field) => field.type !== "checkbox" || field.checked;

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
  const accent = colourOf(String(looks.get("accent") ?? "").trim());
  const scheme = String(looks.get("scheme") ?? "");
  if (scheme) address.searchParams.set("scheme", scheme);
  if (accent) address.searchParams.set("accent", written(accent).slice(1));
  if (looks.has("compact")) address.searchParams.set("compact", "1");
  return address.href;
}

/** @param {string} address */
const inAttribute = (address) => address.replaceAll("&", "&amp;").replaceAll('"', "&quot;");

/** Say what becomes of the colour. @param {HTMLElement} looks */
function say(looks) {
  const said = looks.querySelector("output");
  const given = String(chosenIn(looks).get("accent") ?? "").trim();
  if (!said) return;
  const colour = colourOf(given);
  if (!given) said.textContent = "";
  else if (!colour) said.textContent = "That is no colour yet: six hexadecimal digits.";
  else if (written(readable(colour, [WHITE])) === written(colour))
    said.textContent = "It can be read well on white.";
  else said.textContent = "It is hard to read on white: links will be darker there.";
}

/**
 * @param {Element | null} place
 * @returns {(address: string) => void} shows the frame with that address, once it is unfolded
 */
function previewAt(place) {
  if (!place) return () => {};
  const folded = document.createElement("details");
  const summary = document.createElement("summary");
  summary.textContent = "See what it looks like";
  const frame = document.createElement("iframe");
  frame.className = "share-preview";
  frame.title = "What it looks like";
  frame.dataset.guide = "";
  folded.append(summary, frame);
  place.append(folded);
  let [wanted, shown] = ["", ""];
  const show = () => {
    if (!folded.open || wanted === shown) return;
    shown = wanted;
    // The fragment alone would not make a frame begin anew.
    frame.remove();
    frame.src = shown;
    folded.append(frame);
  };
  folded.addEventListener("toggle", show);
  const heights = document.createElement("script");
  heights.src = new URL("height.js", import.meta.url).href;
  place.append(heights);
  return (address) => {
    wanted = address;
    show();
  };
}
