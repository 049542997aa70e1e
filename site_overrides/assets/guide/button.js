/** A button, and a row with one and room to say what came of it. */

/** @param {string} label @param {() => void} act */
export function button(label, act) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "guide-button";
  made.textContent = label;
  made.addEventListener("click", act);
  return made;
}

/** @param {string} label @param {(say: (words: string) => void) => void} act @returns {HTMLElement} */
export function buttonRow(label, act) {
  const row = document.createElement("div");
  row.className = "guide-buttons";
  const said = document.createElement("span");
  said.className = "guide-said";
  said.setAttribute("role", "status");
  const say = (/** @type {string} */ words) => {
    said.textContent = words;
  };
  row.append(
    button(label, () => act(say)),
    said,
  );
  return row;
}
