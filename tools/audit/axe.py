"""axe: WCAG 2.2 A and AA, on a phone and on a desk, light and dark, folded and open."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final, Literal

from playwright.sync_api import Page

from tools.audit.site import DESK, PHONE, Site, unfold
from tools.audit.verdict import Finding, Verdict

JUDGE: Final = "axe"
_AXE: Final = Path(__file__).parents[2] / "node_modules" / "axe-core" / "axe.min.js"
_TAGS: Final = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
_SCHEMES: Final[tuple[Literal["light", "dark"], ...]] = ("light", "dark")

# Colours are all that the dark scheme changes. What still fades in would be missed.
_RUN: Final = """([tags, contrast]) => {
  for (const each of document.getAnimations())
    if (Number.isFinite(each.effect.getComputedTiming().endTime)) each.finish();
  const runOnly = contrast ? ["color-contrast"] : { type: "tag", values: tags };
  return axe.run(document, { resultTypes: ["violations"], runOnly }).then(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) =>
      [id, target.flat().join(" "), failureSummary.replaceAll(/\\s+/g, " ")])));
}"""


def judge(site: Site) -> Verdict:
    """Look at every page, and at every state of the calculator and every place in it."""
    found: set[Finding] = set()
    addresses = [*site.pages, *site.states]
    for size in (PHONE, DESK):
        for scheme in _SCHEMES:
            with site.visitor(size, scheme) as context:
                page = context.new_page()
                for address in addresses:
                    site.open(page, address)
                    for place in _places(page):
                        found.update(_found(page, f"{address}{place}", scheme))
    looked = f"{len(addresses)} pages and states × 8"
    return Verdict(JUDGE, looked, "0", sorted(found), f"{len(found)} nodes")


def _places(page: Page) -> Iterator[str]:
    """Show a page folded, then open."""
    yield ""
    unfold(page)
    yield ", open"


def _found(page: Page, where: str, scheme: str) -> Iterator[Finding]:
    if not page.evaluate("'axe' in window"):
        page.evaluate(_AXE.read_text(encoding="utf-8"))
    results: list[Any] = page.evaluate(_RUN, [_TAGS, scheme == "dark"])
    width = page.viewport_size["width"] if page.viewport_size else 0
    for rule, target, summary in results:
        yield Finding(JUDGE, where, rule, target, f"{width} px, {scheme}: {summary}")
