"""Questions and answers, with what the other sources say."""

from generator.pages import addresses
from generator.pages.page import Page
from generator.pages.site import Site

TITLE = "Questions and answers"


def questions_page(site: Site) -> Page:
    """Return the page of all questions."""
    return site.page(
        addresses.QUESTIONS,
        "questions.md.j2",
        TITLE,
        "What people ask about following up, answered from the sources.",
    )
