"""A page per stage: what to do, when, in which words, and why."""

from collections.abc import Mapping

from generator.pages.disagreements.picture import disagreement_picture
from generator.pages.letters.letter_card import LetterCard, letter_cards
from generator.pages.page import Page
from generator.pages.page_factory import PageFactory
from generator.pages.step_cards import step_card
from generator.pages.worked_tables import day_table
from generator.rules.model import Rules
from generator.wording import addresses
from generator.wording.days import weekday


def stage_pages(factory: PageFactory) -> list[Page]:
    """Return the pages of all stages, in the order of the way."""
    return [_stage_page(factory, stage_id) for stage_id in factory.rules.stages]


def _stage_page(factory: PageFactory, stage_id: str) -> Page:
    stage = factory.rules.stages[stage_id]
    return factory.page(
        addresses.stage_path(stage_id),
        "stage/stage.md.j2",
        stage.title,
        stage.summary,
        menu=addresses.WAY,
        later=lambda: _worked_out(factory, stage_id),
        stage_id=stage_id,
        stage=stage,
        weekday=weekday,
    )


def _worked_out(factory: PageFactory, stage_id: str) -> Mapping[str, object]:
    """Return what stands on a stage's page, its dates worked out."""
    rules = factory.rules
    steps = {step_id: rules.steps[step_id] for step_id in _in_order(rules, stage_id)}
    tables = [day_table(factory.plans, list(steps), day) for day in factory.plans.days]
    return {
        "steps": steps,
        "cards": [step_card(rules, step_id) for step_id in steps],
        "letters": _letters(factory, list(steps)),
        "advice": {
            item_id: item
            for item_id, item in rules.dos_and_donts.items()
            if stage_id in item.stages
        },
        "disagreements": {
            name: (disagreement, disagreement_picture(factory, name))
            for name, disagreement in rules.disagreements.items()
            if stage_id in disagreement.stages
        },
        "questions": {
            name: question
            for name, question in rules.questions.items()
            if stage_id in question.stages
        },
        "tables": [table for table in tables if table.rows],
    }


def _in_order(rules: Rules, stage_id: str) -> list[str]:
    """Return the steps of a stage; one that may stand in for another comes after that."""
    steps = [step_id for step_id, step in rules.steps.items() if step.stage == stage_id]
    places = {step_id: place for place, step_id in enumerate(steps)}

    def place(step_id: str) -> tuple[int, bool]:
        replaced = [places[name] for name in rules.steps[step_id].instead_of if name in places]
        return max([places[step_id], *replaced]), bool(replaced)

    return sorted(steps, key=place)


def _letters(factory: PageFactory, steps: list[str]) -> list[LetterCard]:
    """Return the letters for some steps, in the order of the steps."""
    found = letter_cards(factory.rules, factory.resolver, steps)
    places = {step_id: place for place, step_id in enumerate(steps)}

    def place(letter: LetterCard) -> int:
        return min(places[step_id] for step_id in letter.letter.steps if step_id in places)

    return sorted(found, key=place)
