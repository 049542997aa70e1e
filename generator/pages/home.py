"""The home page, which asks where you are now."""

from dataclasses import dataclass

from generator.pages import addresses
from generator.pages.page import Page
from generator.pages.site import Site
from generator.rules.model import Door


@dataclass(frozen=True, slots=True)
class Way:
    """A door, and where it leads."""

    stage_id: str
    stage_title: str
    door: Door


def home_page(site: Site) -> Page:
    """Return the home page."""
    rules = site.rules
    ways = [
        Way(stage_id, stage.title, door)
        for stage_id, stage in rules.stages.items()
        for door in stage.doors
    ]
    return site.page(
        addresses.HOME, "home.md.j2", rules.guide.title, rules.guide.tagline, ways=ways
    )
