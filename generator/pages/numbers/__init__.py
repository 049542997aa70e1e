"""Where the numbers come from: a row for every number of the rules, for whoever follows one.

A number on any page leads to its row; from there it goes on to the claims behind it, or to the
reason why it is ours, to the pages that say it, and to its line in the rules file.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from generator.pages.evidence import OUR_OWN
from generator.pages.number_links import row_id
from generator.pages.page import Page
from generator.pages.page_factory import PageFactory
from generator.pages.page_texts import Owner
from generator.pages.rule_labels import BOUNDS, window_words
from generator.provenance import Number, claim_place, file_name, line_address
from generator.rules.model import Phrase, QuietPeriod
from generator.wording import addresses
from generator.wording.days import MONTHS, unbroken_day_of_year, weekday_name


@dataclass(frozen=True, slots=True)
class Row:
    """A number with all that leads to it and on from it; texts are plain."""

    number: Number
    value: str
    counts: str | None  # what it counts from
    role: str | None  # what it is to its step
    holds: str | None  # when its window does
    owner: Owner  # whose text the reason is
    pages: Sequence[Page]
    line: int | None
    address: str | None  # of the line
    report: str | None  # where a mistake in it is reported

    @property
    def id(self) -> str:
        """Its place on the page."""
        return row_id(self.number.name)

    @property
    def reference(self) -> str | None:
        """How a text takes the number."""
        return f"{{{self.number.name}}}" if self.number.reference else None


def numbers_page(factory: PageFactory) -> Page:
    """Return the page of all numbers."""
    return factory.page(
        addresses.NUMBERS,
        "numbers/numbers.md.j2",
        "Where the numbers come from",
        "Every number of this guide: who says so, which pages show it, its line in the rules.",
        file=file_name(factory.rules_url),
        row_id=row_id,
        target=lambda there: addresses.built_link(addresses.NUMBERS, there),
        claim_target=lambda cite: factory.links.address(addresses.NUMBERS, claim_place(cite)),
        later=lambda: _rows(factory),
    )


def _rows(factory: PageFactory) -> Mapping[str, object]:
    """Return the numbers by stage and step, then those of other sections."""
    rules, numbers = factory.rules, factory.links.numbers

    def rows(*owner: str) -> list[Row]:
        return [_row(factory, number) for number in numbers.of(*owner)]

    by_stage = {
        stage_id: {
            step_id: found
            for step_id, step in rules.steps.items()
            if step.stage == stage_id and (found := rows("steps", step_id))
        }
        for stage_id in rules.stages
    }
    return {
        "stages": {stage_id: steps for stage_id, steps in by_stage.items() if steps},
        "groups": {
            title: found
            for title, found in {
                ("limits", "How much is too much"): rows("limits"),
                ("phrases", "What people say instead of a date"): rows("phrases"),
                ("quiet-periods", "Quiet days"): rows("quiet-periods"),
            }.items()
            if found
        },
    }


def _row(factory: PageFactory, number: Number) -> Row:
    line = factory.rules.line(*number.path)
    value, counts, role = _words(factory, number)
    sources = (factory.rules.sources[cite.partition("/")[0]] for cite in number.cites())
    whose = [factory.plain(source.short_name) for source in sources]
    whose += [OUR_OWN] if number.editorial() else []
    return Row(
        number,
        value,
        counts,
        role,
        _holds(factory, number),
        number.owner,
        factory.showing(number.path),
        line,
        line_address(factory.rules_url, line),
        factory.report(addresses.NUMBERS, row_id(number.name), number.path, whose),
    )


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
