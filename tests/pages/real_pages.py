"""Pages as the generator writes them; those of the real guide are rendered once in a process."""

from functools import cache
from pathlib import Path

from generator.pages import Page, build
from generator.rules import Rules
from tests.engine.programs import real_rules
from tests.guides import ROOT


@cache
def real_pages() -> list[Page]:
    """Return every page and file of data of the real guide."""
    return build(real_rules(), ROOT / "content")


def pages_of(
    rules: Rules, prose: Path | None = None, site_url: str | None = None
) -> dict[str, Page]:
    """Return the pages and files that some rules and a folder of prose make, by path."""
    return {page.path: page for page in build(rules, prose, site_url=site_url)}
