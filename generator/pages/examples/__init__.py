"""The page of the worked examples."""

from functools import partial

from generator.pages.page import Page
from generator.pages.page_factory import PageFactory
from generator.pages.worked_examples import WorkedExample
from generator.rules.model import GUIDE
from generator.wording import addresses


def examples_page(factory: PageFactory) -> Page:
    """Return the page of all examples: those by our own advice, then those by one source alone."""
    return factory.page(
        addresses.EXAMPLES,
        "examples/examples.md.j2",
        "Worked examples",
        "Situations with their dates, worked out by hand and checked at every build.",
        groups=partial(_groups, factory),
    )


def _groups(factory: PageFactory) -> dict[str, list[WorkedExample]]:
    examples = list(map(factory.example, factory.rules.examples))
    ours = [each for each in examples if each.advice == GUIDE]
    return {
        "By our advice": ours,
        "By one source alone": [each for each in examples if each.advice != GUIDE],
    }
