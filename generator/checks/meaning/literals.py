"""No text or hand-written page types a time or a date itself: it takes them from the rules."""

from collections.abc import Iterator
from itertools import islice
from typing import Final

from generator.rules.braces import IN_MARKDOWN
from generator.rules.document import TextFile, decoded
from generator.rules.draft import MOST, Draft
from generator.rules.literals import literals
from generator.rules.markdown import paragraphs, without_code
from generator.rules.model import Prose
from generator.rules.problems import Problem, nearest, quoted
from generator.rules.references import UnknownReferenceError
from generator.rules.walk import Found

_EXCUSE: Final = (
    "; a number that is no rule's is excused by '<!-- literal: reason -->' above the paragraph"
)

_READABLE: Final = "Check who may read it."


def check(draft: Draft) -> Iterator[Problem]:
    """Yield the durations and dates that texts type."""
    excused = {
        found.part_path
        for found in draft.found
        if found.path[-1:] == ("literal",) and found.path[:-1] == found.part_path and found.value
    }
    for found, prose in draft.texts(Prose):
        if not prose.quoted and found.part_path not in excused:
            for start, words in islice(literals(found.value), MOST):
                yield draft.problem_in(found, start, words, *_told(words, _excuse(found)))


def _told(words: str, excuse: str) -> tuple[str, str, str]:
    """Return the code, the message and the mend for words that type a number."""
    return (
        "literal-number",
        f"the text types {quoted(words)} itself",
        f"Take it from the rules, as in '{{steps.….latest}}', or leave the number out{excuse}.",
    )


def _excuse(found: Found) -> str:
    if "literal" not in found.part.model_fields:
        return ""
    return "; a number that is no rule's is excused by 'literal:' with the reason, beside the text"


def check_pages(draft: Draft) -> Iterator[Problem]:
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
                yield page.problem_at(start + index, *_told(words, _EXCUSE))
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
