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
        "The calculator by itself, to stand in a page of another site.",
        meta={"template": "embed.html", "search": {"exclude": True}},
    )
