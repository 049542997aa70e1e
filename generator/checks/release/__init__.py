"""What must hold before a guide is published, and stops no build: one question a file.

The checks of `generator.checks.meaning` run at every load, and refuse rules that mean nothing.
These run in `guide check` alone: an editor who changes a number sees the pages follow at once, and
is told here what else has to change before readers see it. Some need the hand-written pages, or
today's date.
"""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Final

from generator.checks.meaning.examples import examples_that_differ
from generator.checks.release import (
    chases,
    claims,
    links,
    out_of_date,
    positions,
    words_to_send,
)
from generator.checks.release.edition import Edition
from generator.rules import Problem, Reading
from generator.rules.problems import in_order

Question = Callable[[Edition], Iterator[Problem]]

QUESTIONS: Final[tuple[Question, ...]] = (
    chases.check,
    claims.check,
    positions.check,
    words_to_send.check,
    links.check,
    out_of_date.check_reviews,
    out_of_date.check_holidays,
)

_OF_SOUND_TEXTS: Final = (positions.check, links.check)
"""They read the texts, in which nothing may be wrong."""


def findings(reading: Reading, today: date) -> list[Problem]:
    """Return what has to be mended before the rules are published, faults of the rules first.

    `today` is the day for which it is asked.
    """
    rules = reading.plannable
    if rules is None:
        return reading.problems
    found = list(reading.problems)
    if reading.fits:
        edition = Edition(rules, reading.document, reading.prose, today)
        asked = [check for check in QUESTIONS if reading.rules or check not in _OF_SOUND_TEXTS]
        found += [problem for check in asked for problem in check(edition)]
    found += examples_that_differ(rules, reading.document)
    return in_order(found, reading.document.file)
