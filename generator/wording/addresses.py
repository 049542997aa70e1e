"""Where the pages stand, and the ways between them."""

import posixpath
from functools import lru_cache
from typing import Final

from generator.rules.model import Rules

ADVISERS: Final = "advisers.md"
HOME: Final = "index.md"
CALCULATOR: Final = "calculator.md"
CHANGES: Final = "changes.md"
COVERAGE: Final = "coverage.md"
DISAGREEMENTS: Final = "disagreements.md"
DOS_AND_DONTS: Final = "dos-and-donts.md"
EDITORS: Final = "editors.md"
EMBED: Final = "embed.md"
EXAMPLES: Final = "examples.md"
FEED: Final = "changes.xml"
MANIFEST: Final = "manifest.webmanifest"
NUMBERS: Final = "numbers.md"
QUESTIONS: Final = "questions.md"
ROUTES: Final = "routes.md"
SOURCES: Final = "sources/index.md"
WIDER_CIRCLE: Final = "sources/wider-circle.md"
LETTERS: Final = "letters.md"
SHARE_PICTURE: Final = "assets/share.png"
TIMELINE: Final = "stages/index.md"


def stage_path(stage_id: str) -> str:
    """Return the path of a stage's page."""
    return f"stages/{stage_id}.md"


def source_path(source_id: str) -> str:
    """Return the path of the page of a source that was read whole."""
    return f"sources/{source_id}.md"


def name_of(path: str) -> str:
    """Return what the rules call a page: its address without the slash at its end."""
    return path.removesuffix(".md").removesuffix("/index")


def claims_path(rules: Rules, source_id: str) -> str:
    """Return the path of the page that a source's claims stand on."""
    return WIDER_CIRCLE if source_id in rules.wider_sources else source_path(source_id)


@lru_cache(maxsize=2**12)
def link(here: str, there: str, anchor: str | None = None) -> str:
    """Return the target of a Markdown link from one page to another, or to a place on it."""
    fragment = f"#{anchor}" if anchor else ""
    if here == there and fragment:
        return fragment
    return posixpath.relpath(there, posixpath.dirname(here) or ".") + fragment


def root(path: str) -> str:
    """Return the way from a built page to the site's root: `../../` from `stages/x/`."""
    return "../" * served(path).count("/")


def served(path: str) -> str:
    """Return where a page of Markdown is served, from the site's root: `stages/waiting/`."""
    folder = path.removesuffix(".md").removesuffix("index").rstrip("/")
    return f"{folder}/" if folder else ""


def built_link(here: str, there: str, anchor: str | None = None) -> str:
    """Return the target of a link in HTML, from one built page to another, or a place on it."""
    fragment = f"#{anchor}" if anchor else ""
    if here == there and fragment:
        return fragment
    return (root(here) + served(there) or ".") + fragment
