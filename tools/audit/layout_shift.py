"""Layout shift: what moves by itself on a phone whose scripts come after all else is painted.

On a slow network they may, and what comes later still is none the better for it.
"""

import re
import sys
from typing import Final

from playwright.sync_api import Page, Route

from tools.audit.site import PHONE, Site
from tools.audit.verdict import Finding, Verdict

JUDGE: Final = "layout shift"
SETTLED: Final = 300
"""How long what came in may take to be laid out and drawn, in milliseconds."""

_SCRIPTS: Final = re.compile(r"\.js$")
# A script that holds the first paint back, as that of a frame does, can't come after it.
_PAINTED: Final = """() => new Promise((painted) => {
  setTimeout(painted, 3000);
  new PerformanceObserver(painted).observe({ type: "paint", buffered: true });
})"""
_OBSERVE: Final = """
window.shifts = [];
const named = (node) => node?.nodeType === 1
  ? [node.localName, node.id && `#${node.id}`, ...node.classList].filter(Boolean).join(".")
  : `"${node?.textContent.trim().slice(0, 20)}"`;
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) if (!entry.hadRecentInput)
    window.shifts.push([entry.value, entry.sources.slice(0, 3).map((it) =>
      `${named(it.node)} ${Math.round(it.previousRect.y)}→${Math.round(it.currentRect.y)}`,
    ).join(", ")]);
}).observe({ type: "layout-shift", buffered: true });
"""


def judge(site: Site) -> Verdict:
    """Open every page, and some states, as a phone does the first time."""
    findings, worst, visited = [], 0.0, [*site.pages, *site.states[1:4]]
    for address in visited:
        with site.visitor(PHONE, touches=True) as context:
            shifts = _shifts(context.new_page(), site, address)
        print(".", end="", file=sys.stderr, flush=True)
        total = sum(value for value, _ in shifts)
        worst = max(worst, total)
        findings += [
            Finding(JUDGE, address, "shift", what, f"{value:.4f}") for value, what in shifts
        ]
    return Verdict(JUDGE, f"{len(visited)} pages", "0", findings, f"worst {worst:.3f}")


def _shifts(page: Page, site: Site, address: str) -> list[tuple[float, str]]:
    """Return what moved, by how much, until the page stands."""
    page.add_init_script(_OBSERVE)
    held: list[Route] = []
    is_painted = False

    def hold(route: Route) -> None:
        if is_painted:
            route.continue_()
        else:
            held.append(route)

    page.route(_SCRIPTS, hold)
    page.goto(site.address + address, wait_until="commit")
    page.evaluate(_PAINTED)
    page.wait_for_timeout(SETTLED)
    is_painted = True
    for route in held:
        route.continue_()
    page.wait_for_load_state("load")
    site.settle(page)
    page.wait_for_timeout(SETTLED)
    shifts: list[tuple[float, str]] = page.evaluate("window.shifts")
    return shifts
