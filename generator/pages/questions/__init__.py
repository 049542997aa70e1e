"""Questions and answers that belong to no stage; the others stand on the pages of the stages."""

from generator.pages.page import Page
from generator.pages.page_factory import PageFactory
from generator.wording import addresses


def questions_page(factory: PageFactory) -> Page | None:
    """Return the page of the questions that no stage has; none, where each has one."""
    questions = {
        name: question for name, question in factory.rules.questions.items() if not question.stages
    }
    if not questions:
        return None
    return factory.page(
        addresses.QUESTIONS,
        "questions/questions.md.j2",
        "Questions and answers",
        "What people ask, answered from the sources.",
        questions=questions,
    )
