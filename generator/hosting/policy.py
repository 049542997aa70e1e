"""The content security policy of a finished site: it runs what was built, and nothing else."""

import re
from collections.abc import Iterable, Mapping
from html.parser import HTMLParser
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

_SCRIPT: Final = re.compile(
    r"""<(?:!--.*?-->|(?P<tag>script(?=[\s>])(?:[^<>"']|"[^"]*"|'[^']*')*>)(?P<text>.*?)</script\s*>)""",
    re.DOTALL | re.IGNORECASE,
)


def policy(pages: Iterable[str]) -> str:
    """Return the value of the header `Content-Security-Policy` for the pages of a finished site.

    It says nothing of who may show the guide in a frame: the host's administrator decides that.
    """
    hashes = sorted(f"'{integrity(text.encode())}'" for text in inline_scripts(pages))
    parts = {**_DIRECTIVES, "script-src": (*_DIRECTIVES["script-src"], *hashes)}
    return "; ".join(" ".join((name, *values)) for name, values in parts.items())


def inline_scripts(pages: Iterable[str]) -> set[str]:
    """Return the scripts that stand within pages."""
    found: set[str] = set()
    for page in pages:
        # A parser of all the HTML would take a tenth of the whole build's time.
        for script in _SCRIPT.finditer(page):
            if script["tag"] is None:  # a comment
                continue
            reader = _Attributes()
            reader.feed(f"<{script['tag']}")
            kind = (reader.attributes.get("type") or "").lower()
            if "src" not in reader.attributes and kind not in _NO_SCRIPT:
                found.add(script["text"])
    return found


class _Attributes(HTMLParser):
    """Reads the attributes of a tag."""

    attributes: Mapping[str, str | None] = {}

    def handle_starttag(self, _: str, attrs: list[tuple[str, str | None]]) -> None:
        self.attributes = dict(attrs)
