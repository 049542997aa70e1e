"""The home page: where are you up to, the words that most people come for, and your dates."""

from generator.pages.navigation import stage_groups
from generator.pages.page import Page
from generator.pages.page_factory import PageFactory
from generator.rules.model import Door, Rules
from generator.wording import addresses


def home_page(factory: PageFactory) -> Page:
    """Return the home page."""
    rules = factory.rules
    way, *others = stage_groups(rules)
    return factory.page(
        addresses.HOME,
        "home/home.md.j2",
        rules.guide.title,
        rules.guide.tagline,
        doors=_doors(rules, way.stages),
        others=[each for group in others for each in _doors(rules, group.stages)],
        paths=_doors(rules, [name for name, stage in rules.stages.items() if stage.route]),
    )


def _doors(rules: Rules, stages: list[str]) -> list[tuple[str, Door]]:
    """Return the doors of some stages, each with the stage that it leads to."""
    return [(stage_id, door) for stage_id in stages for door in rules.stages[stage_id].doors]
