"""The page "What changed": each release of the rules in an editor's words, the newest first."""

from typing import Final

from markupsafe import Markup

from generator.pages.page import Page
from generator.pages.page_factory import PageFactory
from generator.rules.model import Move, Release
from generator.wording import addresses
from generator.wording.days import time_tag

TITLE: Final = "What changed"


def changes_page(factory: PageFactory) -> Page | None:
    """Return the page of the releases; none where the rules have no releases."""
    if not factory.rules.releases:
        return None
    return factory.page(
        addresses.CHANGES,
        "what_changed/what_changed.md.j2",
        TITLE,
        "What changed in the advice, the newest first, and the dates that moved.",
        anchor_of=anchor_of,
        change=change,
        time_tag=time_tag,
    )


def anchor_of(release: Release) -> str:
    """Return the id of a release on the page; it stays when newer ones are added."""
    return f"release-{release.date}"


def change(move: Move) -> Markup:
    """Return `Mon 23 Nov 2026 → Wed 25 Nov 2026`."""
    days = (time_tag(day, year=True) if day else "no date" for day in (move.from_, move.to))
    return Markup(" → ").join(days)
