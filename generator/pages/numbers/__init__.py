"""Where the numbers come from: a row for every number of the rules, for whoever follows one.

A number on any page leads to its row; from there it goes on to the claims behind it, or to the
reason why it is ours, to the pages that say it, and to its line in the rules file.
"""

from functools import partial
from typing import Final

from generator.pages.evidence import OUR_OWN
from generator.pages.number_links import row_id
from generator.pages.page import Page
from generator.pages.page_factory import PageFactory
from generator.pages.rule_labels import BOUNDS, window_words
from generator.provenance import Number, claim_place
from generator.rules.model import Phrase, QuietPeriod
from generator.wording import addresses
from generator.wording.days import MONTHS, unbroken_day_of_year, weekday_name


def numbers_page(factory: PageFactory) -> Page:
    """Return the page of all numbers."""
    rules, numbers = factory.rules, factory.links.numbers
    return factory.page(
        addresses.NUMBERS,
        "numbers/numbers.md.j2",
        "Where the numbers come from",
        "Every number of this guide: who says so, which pages show it, its line in the rules.",
        numbers=numbers,
        stages={
            stage_id: [
                step_id
                for step_id, step in rules.steps.items()
                if step.stage == stage_id and numbers.of("steps", step_id)
            ]
            for stage_id in rules.stages
        },
        row_id=row_id,
        in_words=partial(_words, factory),
        holds=partial(_holds, factory),
        whose=_whose,
        claim_target=lambda cite: factory.links.address(addresses.NUMBERS, claim_place(cite)),
    )


def _whose(number: Number) -> list[str]:
    """Return the sources that a number comes from, and what our own advice is called."""
    sources = [cite.partition("/")[0] for cite in number.cites()]
    return [*sources, OUR_OWN] if number.editorial() else sources


def _words(factory: PageFactory, number: Number) -> tuple[str, str | None, str | None]:
    """Return a number in words: itself, what it counts from, and its role."""
    section, name = str(number.path[0]), number.path[1]
    if section == "phrases":
        return f"“{name}”", _phrase(factory.rules.phrases[str(name)]), None
    if section == "quiet-periods":
        quiet = factory.rules.quiet_periods[int(name)]
        return factory.plain(quiet.name), _days(quiet), None
    if section == "limits":
        return number.value, factory.plain(factory.rules.limits[str(name)].says, number.owner), None
    if number.term and number.window:
        anchor = factory.anchor(number.term.anchor or number.window.anchor)
        same_day = "" if number.term.offset.amount else ": the day itself"
        return number.value, f"after {anchor}{same_day}", BOUNDS[number.role]
    start = "from the beginning of its window on" if number.role == "worthwhile" else None
    return number.value, start, BOUNDS[number.role]


def _holds(factory: PageFactory, number: Number) -> str | None:
    """Return when the window of a number does, where it is not the only one."""
    if number.window is None:
        return None
    several = len(factory.rules.steps[str(number.path[1])].window) > 1
    return window_words(factory, number.window, several=several)


_SURELY_THERE: Final = 28
"""The last day that every month has."""


def _phrase(phrase: Phrase) -> str:
    """Return the day that a phrase is taken for."""
    if phrase.offset is not None:
        return f"is taken for {phrase.offset} after the day it was said"
    if phrase.month_end is not None:
        return f"is taken for the last day of {_ahead(phrase.month_end, 'month')}"
    if phrase.after_quiet:
        return "is taken for the first working day after the quiet days"
    if phrase.day is not None:
        month = f"the next {MONTHS[phrase.month - 1]}" if phrase.month else None
        which = "the last day" if phrase.day > _SURELY_THERE else f"day {phrase.day}"
        return f"is taken for {which} of {month or _ahead(phrase.months or 0, 'month')}"
    day = weekday_name(phrase.weekday or 1)
    return f"is taken for the {day} of {_ahead(phrase.weeks or 0, 'week')}"


def _ahead(count: int, unit: str) -> str:
    return ("the same " + unit, "the next " + unit)[count] if count < 2 else f"{count} {unit}s on"  # noqa: PLR2004


def _days(quiet: QuietPeriod) -> str:
    return f"{unbroken_day_of_year(quiet.from_)} to {unbroken_day_of_year(quiet.until)}, every year"
