"""The calculator without the site around it, for a frame on somebody else's page."""

from generator.pages.calculator import TITLE
from generator.pages.page import Page
from generator.pages.page_factory import PageFactory
from generator.wording import addresses


def embed_page(factory: PageFactory) -> Page:
    """Return the page that stands in the frame; no search finds it, ours or the web's."""
    return factory.page(
        addresses.EMBED,
        "embed/embed.md.j2",
        TITLE,
        "Give the dates you know, and see what to do next, and when.",
        meta={"template": "embed.html", "search": {"exclude": True}},
    )
