"""What axe finds on a page."""

from pathlib import Path
from typing import Literal

from playwright.sync_api import Page

CALCULATOR = "[data-calculator], .guide-widget"

_AXE = Path(__file__).parents[1] / "node_modules" / "axe-core" / "axe.min.js"

# A rule would miss what an animation is still fading in; one without an end cannot be finished.
_RUN = """([place, rules]) => {
  // A page of the pool is not drawn, and of what nobody sees axe says nothing.
  const sheets = [...document.adoptedStyleSheets];
  document.adoptedStyleSheets = [];
  if (getComputedStyle(document.documentElement).opacity !== "1") throw new Error("All is hidden");
  for (const each of document.getAnimations())
    if (Number.isFinite(each.effect.getComputedTiming().endTime)) each.finish();
  // None of its rules but the experimental ones reads the styles' files.
  const options = { resultTypes: ["violations"], preload: false, ...(rules && { runOnly: rules }) };
  return axe.run(place, options)
    .then(({ violations }) => violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html}: ${failureSummary}`)))
    .finally(() => { document.adoptedStyleSheets = sheets; });
}"""


def violations(page: Page, place: str = CALCULATOR) -> list[str]:
    """Return what axe finds in a part of a page, a line each.

    In dark colours, which change nothing else, it looks at the contrast alone.
    """
    if not page.evaluate("'axe' in window"):
        page.evaluate(_AXE.read_text(encoding="utf-8"))
    found: list[str] = page.evaluate(_RUN, [place, None])
    _show(page, "dark")
    found += page.evaluate(_RUN, [place, ["color-contrast"]])
    _show(page, "light")
    return found


def _show(page: Page, scheme: Literal["light", "dark"]) -> None:
    """Wait until the page has followed the system to its light or dark colours."""
    page.emulate_media(color_scheme=scheme)
    name = "slate" if scheme == "dark" else "default"
    page.locator(f"[data-md-color-scheme={name}]").first.wait_for(state="attached")
