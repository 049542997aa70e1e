"""All letters on one page, by stage."""

from functools import partial

from generator.pages.letters.letter_card import LetterCard, letter_card
from generator.pages.navigation import menu_title
from generator.pages.page import Page
from generator.pages.page_factory import PageFactory
from generator.wording import addresses


def letters_page(factory: PageFactory) -> Page | None:
    """Return the page of all letters, by the stage of each one's first step; none without any."""
    if not factory.rules.letters:
        return None
    return factory.page(
        addresses.LETTERS,
        "letters/letters.md.j2",
        menu_title(factory.rules, addresses.name_of(addresses.LETTERS)) or "Words to send",
        "Messages to copy and fill in, step by step.",
        letters_by_stage=partial(_by_stage, factory),
    )


def _by_stage(factory: PageFactory) -> dict[str, list[LetterCard]]:
    rules = factory.rules
    by_stage: dict[str, list[LetterCard]] = {stage_id: [] for stage_id in rules.stages}
    for name, letter in rules.letters.items():
        stage = rules.steps[letter.steps[0]].stage
        by_stage[stage].append(letter_card(rules, factory.resolver, name))
    return {stage_id: letters for stage_id, letters in by_stage.items() if letters}
