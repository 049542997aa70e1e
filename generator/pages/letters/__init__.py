"""All letters on one page, by step and route."""

from generator.pages.letters.letter_card import LetterCard, letter_card
from generator.pages.page import Page
from generator.pages.page_factory import PageFactory
from generator.wording import addresses

TITLE = "Emails and scripts"


def letters_page(factory: PageFactory) -> Page:
    """Return the page of all letters, each under the first step that it is for."""
    return factory.page(
        addresses.LETTERS,
        "letters/letters.md.j2",
        TITLE,
        "Messages to copy and fill in, step by step.",
        later=lambda: {"by_step": _by_step(factory)},
    )


def _by_step(factory: PageFactory) -> dict[str, list[LetterCard]]:
    by_step: dict[str, list[LetterCard]] = {}
    for name, letter in factory.rules.letters.items():
        card = letter_card(factory.rules, factory.resolver, name)
        by_step.setdefault(letter.steps[0], []).append(card)
    return {step_id: by_step[step_id] for step_id in factory.rules.steps if step_id in by_step}
