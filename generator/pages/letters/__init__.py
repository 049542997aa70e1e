"""All letters on one page, by step and route."""

from generator.pages.letters.letter_card import LetterCard, letter_cards
from generator.pages.page import Page
from generator.pages.page_factory import PageFactory
from generator.wording import addresses

TITLE = "Words to send"


def letters_page(factory: PageFactory) -> Page:
    """Return the page of all letters, each under the first step that it is for."""
    return factory.page(
        addresses.LETTERS,
        "letters/letters.md.j2",
        TITLE,
        "Messages to copy and fill in, for every step, route and channel.",
        later=lambda: {"by_step": _by_step(factory)},
    )


def _by_step(factory: PageFactory) -> dict[str, list[LetterCard]]:
    by_step: dict[str, list[LetterCard]] = {}
    for letter in letter_cards(factory.rules, factory.resolver, list(factory.rules.steps)):
        by_step.setdefault(letter.letter.steps[0], []).append(letter)
    return {step_id: by_step[step_id] for step_id in factory.rules.steps if step_id in by_step}
