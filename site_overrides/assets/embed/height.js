/**
 * For a page that has the calculator in a frame, `<iframe data-guide>`: makes the frame as high as
 * what is in it. It listens to the frame alone, and takes nothing but a height from it.
 */
{
  /** In pixels; a calculator is never higher. */
  const HIGHEST = 20_000;

  /** @returns {NodeListOf<HTMLIFrameElement>} */
  const frames = () => document.querySelectorAll("iframe[data-guide]");

  addEventListener("message", ({ source, data }) => {
    const height = data?.type === "guide:height" ? Number(data.height) : 0;
    if (!(height > 0 && height < HIGHEST)) return;
    for (const frame of frames())
      if (frame.contentWindow === source) frame.style.height = `${Math.ceil(height)}px`;
  });

  // A frame that was there before this script has told its height to nobody.
  const ask = () => {
    for (const frame of frames()) frame.contentWindow?.postMessage({ type: "guide:height?" }, "*");
  };
  ask();
  addEventListener("load", ask);
}
