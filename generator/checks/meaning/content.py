"""Hand-written pages take their numbers from the rules, too."""

from collections.abc import Iterator
from typing import Final

from generator.checks.meaning.literals import told
from generator.rules.braces import IN_MARKDOWN
from generator.rules.document import TextFile, decoded
from generator.rules.draft import Draft
from generator.rules.literals import literals
from generator.rules.markdown import paragraphs, without_code
from generator.rules.problems import Problem, nearest
from generator.rules.references import UnknownReferenceError

_EXCUSE = (
    "; a number that is no rule's is excused by '<!-- literal: reason -->' above the paragraph"
)

_READABLE: Final = "Check who may read it."


def check(draft: Draft) -> Iterator[Problem]:
    """Yield the literal numbers and unknown references of the pages, and pages not in UTF-8."""
    if draft.prose is None:
        return
    for path in sorted(draft.prose.rglob("*.md")):
        try:
            text, problem = decoded(str(path), path.read_bytes())
        except OSError as error:
            message = f"the page cannot be read: {error.strerror}"
            text, problem = "", Problem(str(path), 1, 1, "unreadable-file", message, _READABLE)
        if problem is not None:
            yield problem
            continue
        page = TextFile(str(path), text)
        for start, paragraph in paragraphs(page.text):
            for index, words in literals(paragraph):
                yield page.problem_at(start + index, *told(words, _EXCUSE))
        yield from _references(draft, page)


def _references(draft: Draft, page: TextFile) -> Iterator[Problem]:
    for match in IN_MARKDOWN.finditer(without_code(page.text)):
        try:
            draft.resolver.piece(match["name"])
        except UnknownReferenceError as error:
            near = nearest(error.name, error.known)
            hint = f"Did you mean {{{near}}}? " if near else ""
            yield page.problem_at(
                match.start(),
                "unknown-reference",
                f"{match[0]} stands for nothing in the rules",
                f"{hint}On a page, name the whole way: {{steps.….latest}}, {{limits.…}}.",
            )
