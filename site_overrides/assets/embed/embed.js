/** Tells the page around the frame how high the calculator is, and leads out of the frame. */

/** The parent's script knows the message by this. */
const HEIGHT = "guide:height";

/** With it the parent asks for the height, if it came too late for the last. */
const ASKED = "guide:height?";

/** A height says nothing about the reader, so whoever holds the frame may have it. */
function tell() {
  const height = Math.ceil(document.body.getBoundingClientRect().height);
  parent.postMessage({ type: HEIGHT, height }, "*");
}

if (parent !== window) {
  new ResizeObserver(tell).observe(document.body);
  addEventListener("message", ({ source, data }) => {
    if (source === parent && data?.type === ASKED) tell();
  });
}

// The whole guide opens with what was answered here.
document.addEventListener(
  "click",
  ({ target }) => {
    const link = target instanceof Element ? target.closest("a[href]") : null;
    if (!(link instanceof HTMLAnchorElement)) return;
    link.target = "_blank";
    link.rel = "noopener";
    if ("whole" in link.dataset) link.hash = location.hash;
  },
  { capture: true },
);
