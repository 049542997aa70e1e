"""No text types a number of time or a date itself: it takes them from the rules."""

from collections.abc import Iterator
from itertools import islice

from generator.rules.draft import MOST, Draft
from generator.rules.literals import literals
from generator.rules.model import Prose
from generator.rules.problems import Problem, quoted
from generator.rules.walk import Found


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
                yield draft.problem_in(found, start, words, *told(words, _excuse(found)))


def told(words: str, excuse: str) -> tuple[str, str, str]:
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
