"""Questions and answers, with what the sources say, under the stage where they first come up."""

from generator.pages import addresses
from generator.pages.page import Page
from generator.pages.site import Site

TITLE = "Questions and answers"


def questions_page(site: Site) -> Page:
    """Return the page of all questions; those that belong to no stage come last."""
    by_stage = {
        stage_id: {
            name: question
            for name, question in site.rules.questions.items()
            if (question.stages or [""])[0] == stage_id
        }
        for stage_id in [*site.rules.stages, ""]
    }
    return site.page(
        addresses.QUESTIONS,
        "questions.md.j2",
        TITLE,
        "What people ask about following up, answered from the sources.",
        by_stage={stage_id: questions for stage_id, questions in by_stage.items() if questions},
    )
