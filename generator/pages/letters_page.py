"""All letters on one page, by step and route."""

from generator.pages import addresses
from generator.pages.letters import LetterCard, letter_cards
from generator.pages.page import Page
from generator.pages.site import Site

TITLE = "Words to send"


def letters_page(site: Site) -> Page:
    """Return the page of all letters, each under the first step that it is for."""
    return site.page(
        addresses.TEMPLATES,
        "templates.md.j2",
        TITLE,
        "Messages to copy and fill in, for every step, route and channel.",
        later=lambda: {"by_step": _by_step(site)},
    )


def _by_step(site: Site) -> dict[str, list[LetterCard]]:
    by_step: dict[str, list[LetterCard]] = {}
    for letter in letter_cards(site.rules, site.resolver, list(site.rules.steps)):
        by_step.setdefault(letter.letter.steps[0], []).append(letter)
    return {step_id: by_step[step_id] for step_id in site.rules.steps if step_id in by_step}
