"""The home page: where are you up to, the words that most people come for, and your dates."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.pages.navigation import stage_groups
from generator.pages.page import Page
from generator.pages.page_factory import PageFactory
from generator.rules.model import Door, Rules
from generator.wording import addresses


@dataclass(frozen=True, slots=True)
class Way:
    """A door, and where it leads."""

    stage_id: str
    stage_title: str
    heading: str
    door: Door


def home_page(factory: PageFactory) -> Page:
    """Return the home page."""
    rules = factory.rules
    way, *others = stage_groups(rules)
    return factory.page(
        addresses.HOME,
        "home/home.md.j2",
        rules.guide.title,
        rules.guide.tagline,
        ways=list(_ways(rules, way.stages)),
        others=[each for group in others for each in _ways(rules, group.stages)],
        paths=list(_ways(rules, [name for name, stage in rules.stages.items() if stage.route])),
    )


def _ways(rules: Rules, stages: list[str]) -> Iterator[Way]:
    for stage_id in stages:
        stage = rules.stages[stage_id]
        heading = stage.heading or stage.title
        yield from (Way(stage_id, stage.title, heading, door) for door in stage.doors)
