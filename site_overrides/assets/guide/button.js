/** A row with a button, and room to say what came of it. */

/**
 * @param {string} label
 * @returns {{ row: HTMLElement, button: HTMLButtonElement, say: (words: string) => void }}
 */
export function buttonRow(label) {
  const row = document.createElement("div");
  row.className = "guide-buttons";
  const button = document.createElement("button");
  button.type = "button";
  button.className = "guide-button";
  button.textContent = label;
  const said = document.createElement("span");
  said.className = "guide-said";
  said.setAttribute("role", "status");
  row.append(button, said);
  return {
    row,
    button,
    say: (words) => {
      said.textContent = words;
    },
  };
}
