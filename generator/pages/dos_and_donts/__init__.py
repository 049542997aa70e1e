"""All do's and don'ts on one page, by stage; a script filters them by stage and route."""

from generator.pages.page import Page
from generator.pages.page_factory import PageFactory
from generator.pages.stage import at_home
from generator.wording import addresses


def dos_and_donts_page(factory: PageFactory) -> Page:
    """Return the page of all do's and don'ts."""
    items = factory.rules.dos_and_donts
    by_stage = {stage_id: dict(at_home(items, stage_id)) for stage_id in factory.rules.stages}
    return factory.page(
        addresses.DOS_AND_DONTS,
        "dos_and_donts/dos_and_donts.md.j2",
        "Do’s and don’ts",
        "What to do and what to leave, step by step.",
        by_stage={stage_id: items for stage_id, items in by_stage.items() if items},
    )
