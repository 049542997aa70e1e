"""The manifest, by which a browser offers to install the guide (W3C Web Application Manifest)."""

import json
from typing import Final

from generator.pages import calculator
from generator.pages.page import Page
from generator.pages.page_factory import PageFactory
from generator.wording import addresses

ICONS: Final = (
    ("icon.svg", "any", "image/svg+xml", "any"),
    ("icon-192.png", "192x192", "image/png", "any"),
    ("icon-512.png", "512x512", "image/png", "any"),
    ("icon-maskable-512.png", "512x512", "image/png", "maskable"),
)
"""The theme's pictures, made by tools/icons.py: name, size, type, and what each is for."""

_FOLDER: Final = "assets/guide"
_PAPER: Final = "#ffffff"
"""Behind the first moment and in the bar; once a page is there, the theme says its own colour."""


def manifest(factory: PageFactory) -> Page:
    """Return the manifest. Its addresses are relative to it: it holds wherever the site stands."""
    guide = factory.rules.guide
    data = {
        "name": factory.plain(guide.title),
        "description": factory.plain(guide.tagline),
        "lang": "en",
        "dir": "ltr",
        "start_url": "./",
        "scope": "./",
        "display": "standalone",
        "background_color": _PAPER,
        "theme_color": _PAPER,
        "icons": [
            {"src": f"{_FOLDER}/{name}", "sizes": sizes, "type": kind, "purpose": purpose}
            for name, sizes, kind, purpose in ICONS
        ],
        "shortcuts": [
            {"name": calculator.TITLE, "url": addresses.served(addresses.CALCULATOR)},
        ],
    }
    written = json.dumps(data, ensure_ascii=False, indent=1) + "\n"
    return Page(addresses.MANIFEST, lambda: (written, ()))
