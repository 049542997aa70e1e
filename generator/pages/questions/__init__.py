"""Questions and answers, with what the sources say, under the stage where they first come up."""

from generator.pages.page import Page
from generator.pages.page_factory import PageFactory
from generator.wording import addresses

TITLE = "Questions and answers"


def questions_page(factory: PageFactory) -> Page:
    """Return the page of all questions; those that belong to no stage come last."""
    by_stage = {
        stage_id: {
            name: question
            for name, question in factory.rules.questions.items()
            if (question.stages or [""])[0] == stage_id
        }
        for stage_id in [*factory.rules.stages, ""]
    }
    return factory.page(
        addresses.QUESTIONS,
        "questions/questions.md.j2",
        TITLE,
        "What people ask about following up, answered from the sources.",
        by_stage={stage_id: questions for stage_id, questions in by_stage.items() if questions},
    )
