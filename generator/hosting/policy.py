"""The content security policy of a finished site: it runs what was built, and nothing else."""

from html.parser import HTMLParser
from pathlib import Path
from typing import Final

from generator.hosting.offline.files import integrity

_SAME_SITE: Final = "'self'"
_DIRECTIVES: Final = {
    "default-src": ("'none'",),
    "script-src": (_SAME_SITE,),  # and the theme's few lines within the pages, by their hashes
    "style-src": (_SAME_SITE,),
    "img-src": (_SAME_SITE, "data:"),  # the theme's icons lie within its style
    "connect-src": (_SAME_SITE,),
    "worker-src": (_SAME_SITE,),
    "frame-src": (_SAME_SITE,),
    "manifest-src": (_SAME_SITE,),
    "form-action": (_SAME_SITE,),
    "base-uri": (_SAME_SITE,),
}
_NO_SCRIPT: Final = frozenset({"application/json", "application/ld+json", "speculationrules"})
"""Types of what stands in a `script` and is data: no browser runs it, and no policy asks for it."""


def policy(site: Path) -> str:
    """Return the value of the header `Content-Security-Policy` for a finished site's folder.

    It says nothing of who may show the guide in a frame: the host's administrator decides that.
    """
    hashes = sorted(f"'{integrity(text.encode())}'" for text in inline_scripts(site))
    parts = {**_DIRECTIVES, "script-src": (*_DIRECTIVES["script-src"], *hashes)}
    return "; ".join(" ".join((name, *values)) for name, values in parts.items())


def inline_scripts(site: Path) -> set[str]:
    """Return the scripts that stand within the pages of a site."""
    found: set[str] = set()
    for page in site.rglob("*.html"):
        reader = _Scripts()
        reader.feed(page.read_text(encoding="utf-8"))
        found |= reader.found
    return found


class _Scripts(HTMLParser):
    """Gathers the text of each script that has no address."""

    def __init__(self) -> None:
        super().__init__()
        self.found: set[str] = set()
        self._text: list[str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        runs = "src" not in given and (given.get("type") or "").lower() not in _NO_SCRIPT
        if tag == "script" and runs:
            self._text = []

    def handle_data(self, data: str) -> None:
        if self._text is not None:
            self._text.append(data)

    def handle_endtag(self, tag: str) -> None:
        if tag == "script" and self._text is not None:
            self.found.add("".join(self._text))
            self._text = None
