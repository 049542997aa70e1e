"""What axe finds on a page."""

from pathlib import Path
from typing import Any

from tests.calculator.reader import Reader

AXE = Path(__file__).parents[2] / "node_modules" / "axe-core" / "axe.min.js"


def violations(reader: Reader, place: str = "[data-calculator], .guide-widget") -> list[str]:
    """Return what axe finds in the calculator, or in a part of it, a line each."""
    # A stale rule would miss what an animation is still fading in.
    reader.page.wait_for_timeout(300)
    if not reader.page.evaluate("'axe' in window"):
        reader.page.evaluate(AXE.read_text(encoding="utf-8"))
    found: Any = reader.page.evaluate(
        "(place) => axe.run(place).then((result) => result.violations)", place
    )
    return [
        f"{violation['id']}: {node['html']}: {node['failureSummary']}"
        for violation in found
        for node in violation["nodes"]
    ]
