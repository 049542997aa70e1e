"""Picture every page of a built site, as a phone and as a desk show it, light and dark.

Usage: CHROMIUM=/path/to/chromium python -m tools.screenshots SITE PICTURES
"""

import sys
from itertools import product
from pathlib import Path
from typing import Literal

from playwright.sync_api import ViewportSize

from tests.hosting import hosted
from tools.browser import chromium

SCREENS: dict[str, ViewportSize] = {
    "phone": {"width": 375, "height": 812},
    "desk": {"width": 1280, "height": 900},
}
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")


def picture(site: Path, pictures: Path) -> int:
    """Write one PNG for each page, screen and scheme to `pictures`; return how many."""
    pictures.mkdir(parents=True, exist_ok=True)
    pages = sorted(page.relative_to(site) for page in site.rglob("*.html"))
    with chromium() as browser, hosted(site) as address:
        for (screen, viewport), scheme in product(SCREENS.items(), SCHEMES):
            context = browser.new_context(viewport=viewport, color_scheme=scheme)
            tab = context.new_page()
            for page in pages:
                tab.goto(f"{address}{page.as_posix()}", wait_until="load")
                name = "-".join(page.with_suffix("").parts)
                tab.screenshot(path=pictures / f"{name}-{screen}-{scheme}.png", full_page=True)
            context.close()
    return len(pages) * len(SCREENS) * len(SCHEMES)


if __name__ == "__main__":
    match sys.argv[1:]:
        case [site, pictures] if Path(site, "index.html").is_file():
            print(f"{picture(Path(site), Path(pictures))} pictures in {pictures}/")
        case _:
            sys.exit(__doc__)
