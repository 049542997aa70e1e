"""Draw the icons of the installed guide from the theme's icon.svg.

Usage: CHROMIUM=/path/to/chromium python -m tools.icons

The pictures are kept in the repository: run this after icon.svg has changed.
"""

from pathlib import Path

from tools.browser import chromium

FOLDER = Path(__file__).parents[1] / "site_overrides" / "assets" / "guide"
GROUND = "#dcebe9"


ICONS = (  # name, width in pixels, part of it that the drawing takes, colour behind it
    ("icon-192.png", 192, 1, "transparent"),
    ("icon-512.png", 512, 1, "transparent"),
    # A phone cuts these to a shape of its own; what is inside a circle of 80 % stays.
    ("icon-maskable-512.png", 512, 0.6, GROUND),
    ("apple-touch-icon.png", 180, 0.7, GROUND),
)


def draw() -> None:
    """Write each picture beside icon.svg."""
    drawing = (FOLDER / "icon.svg").read_text(encoding="utf-8")
    with chromium() as browser:
        for name, size, part, ground in ICONS:
            page = browser.new_page(viewport={"width": size, "height": size})
            page.set_content(
                f"<style>body {{ margin: 0; display: grid; place-items: center; height: 100vh;"
                f" background: {ground} }}"
                f" svg {{ width: {part:.0%}; height: {part:.0%} }}</style>{drawing}"
            )
            page.screenshot(path=FOLDER / name, omit_background=True)


if __name__ == "__main__":
    draw()
