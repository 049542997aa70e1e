"""Draw the icons of the installed guide from the theme's icon.svg.

Usage: CHROMIUM=/path/to/chromium python -m tools.icons

The pictures are kept in the repository: run this after icon.svg has changed.
"""

from pathlib import Path
from typing import NamedTuple

from tools.browser import chromium

FOLDER = Path(__file__).parents[1] / "site_overrides" / "assets" / "guide"
GROUND = "#dcebe9"


class Icon(NamedTuple):
    """A picture to be drawn."""

    name: str
    size: int  # pixels
    part: float  # how much of its width the drawing takes
    ground: str  # the colour behind it


ICONS = (
    Icon("icon-192.png", 192, 1, "transparent"),
    Icon("icon-512.png", 512, 1, "transparent"),
    # A phone cuts these to a shape of its own; what is inside a circle of 80 % stays.
    Icon("icon-maskable-512.png", 512, 0.6, GROUND),
    Icon("apple-touch-icon.png", 180, 0.7, GROUND),
)


def draw() -> None:
    """Write each picture beside icon.svg."""
    drawing = (FOLDER / "icon.svg").read_text(encoding="utf-8")
    with chromium() as browser:
        for icon in ICONS:
            page = browser.new_page(viewport={"width": icon.size, "height": icon.size})
            page.set_content(
                f"<style>body {{ margin: 0; display: grid; place-items: center; height: 100vh;"
                f" background: {icon.ground} }}"
                f" svg {{ width: {icon.part:.0%}; height: {icon.part:.0%} }}</style>{drawing}"
            )
            page.screenshot(path=FOLDER / icon.name, omit_background=True)


if __name__ == "__main__":
    draw()
