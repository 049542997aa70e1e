"""Where the sources disagree: who says what, what we recommend, and why."""

from generator.pages import addresses
from generator.pages.disagreement_picture import disagreement_picture
from generator.pages.page import Page
from generator.pages.site import Site

TITLE = "Where sources disagree"


def disagreements_page(site: Site) -> Page:
    """Return the page of all disagreements."""
    return site.page(
        addresses.DISAGREEMENTS,
        "disagreements.md.j2",
        TITLE,
        "Who says what where the sources contradict each other, and what we recommend.",
        later=lambda: {
            "disagreements": {
                name: (disagreement, disagreement_picture(site, name))
                for name, disagreement in site.rules.disagreements.items()
            }
        },
    )
