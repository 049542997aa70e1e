"""All do's and don'ts on one page, by stage; a script filters them by stage and route."""

from generator.pages.page import Page
from generator.pages.page_factory import PageFactory
from generator.wording import addresses

TITLE = "Do’s and don’ts"


def dos_and_donts_page(factory: PageFactory) -> Page:
    """Return the page of all do's and don'ts."""
    by_stage = {
        stage_id: {
            name: item
            for name, item in factory.rules.dos_and_donts.items()
            if stage_id in item.stages
        }
        for stage_id in factory.rules.stages
    }
    return factory.page(
        addresses.DOS_AND_DONTS,
        "dos_and_donts/dos_and_donts.md.j2",
        TITLE,
        "What to do and what to leave, stage by stage, each with the sources behind it.",
        by_stage={stage_id: items for stage_id, items in by_stage.items() if items},
        firsts={
            name: next(stage_id for stage_id in factory.rules.stages if stage_id in item.stages)
            for name, item in factory.rules.dos_and_donts.items()
            if item.stages
        },
    )
