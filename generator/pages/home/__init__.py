"""The home page, which asks where you are now."""

from dataclasses import dataclass

from generator.pages.page import Page
from generator.pages.page_factory import PageFactory
from generator.rules.model import Door
from generator.wording import addresses


@dataclass(frozen=True, slots=True)
class Way:
    """A door, and where it leads."""

    stage_id: str
    stage_title: str
    door: Door


def home_page(factory: PageFactory) -> Page:
    """Return the home page."""
    rules = factory.rules
    ways = [
        Way(stage_id, stage.title, door)
        for stage_id, stage in rules.stages.items()
        for door in stage.doors
    ]
    return factory.page(
        addresses.HOME, "home/home.md.j2", rules.guide.title, rules.guide.tagline, ways=ways
    )
