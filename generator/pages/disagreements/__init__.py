"""Where the sources disagree: who says what, what we recommend, and why."""

from generator.pages.disagreements.picture import disagreement_picture
from generator.pages.page import Page
from generator.pages.page_factory import PageFactory
from generator.wording import addresses


def disagreements_page(factory: PageFactory) -> Page:
    """Return the page of all disagreements."""
    return factory.page(
        addresses.DISAGREEMENTS,
        "disagreements/disagreements.md.j2",
        "Where sources disagree",
        "Who says what where the sources contradict each other, and what we recommend.",
        later=lambda: {
            "disagreements": {
                name: (disagreement, disagreement_picture(factory, name))
                for name, disagreement in factory.rules.disagreements.items()
            }
        },
    )
