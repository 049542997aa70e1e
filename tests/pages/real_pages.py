"""The pages of the real guide, as the generator writes them, each rendered once in a process."""

from functools import cache

from generator.pages import Page, build
from tests.engine.programs import real_rules
from tests.pages.built_site import ROOT


@cache
def real_pages() -> list[Page]:
    """Return every page and file of data of the real guide."""
    return build(real_rules(), ROOT / "content")
