/** A file that the browser saves where the reader keeps such things. */

/** @param {BlobPart} content @param {string} name @param {string} type as `application/json` */
export function download(content, name, type) {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
