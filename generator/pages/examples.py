"""The worked examples of the rules: what each is given, and what is expected of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from generator.pages import addresses, codes
from generator.pages.day_words import time_tag
from generator.pages.escape import escape
from generator.pages.page import Page
from generator.pages.site import Site
from generator.pages.typography import typeset
from generator.rules.model import GUIDE, Example, ExpectedStep, Rules

TITLE = "Worked examples"


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that the calculator was told, or that it is expected to answer."""

    label: Markup
    value: Markup


@dataclass(frozen=True, slots=True)
class WorkedExample:
    """An example in words."""

    example_id: str
    example: Example
    given: Sequence[Fact]
    expected: Sequence[Fact]

    @property
    def owner(self) -> tuple[str, str]:
        """Where its texts belong to."""
        return "examples", self.example_id


def examples_page(site: Site) -> Page:
    """Return the page of all examples."""
    return site.page(
        addresses.EXAMPLES,
        "examples.md.j2",
        TITLE,
        "Situations with their dates, worked out by hand and checked at every build.",
        examples=worked_examples(site.rules),
    )


def worked_examples(rules: Rules) -> list[WorkedExample]:
    """Return the examples of the rules, in words."""
    return [
        WorkedExample(
            example_id,
            example,
            list(_given(rules, example.situation)),
            list(_expected(rules, example)),
        )
        for example_id, example in rules.examples.items()
    ]


def _given(rules: Rules, situation: dict[str, Any]) -> Iterator[Fact]:
    for event in situation.get("events", []):
        yield _event(rules, event)
    if route := rules.routes.get(situation.get("route", "")):
        yield Fact(_words("Route"), _words(route.title))
    if region := rules.regions.get(situation.get("region", "")):
        yield Fact(_words("Region"), _words(region.name))
    advice = situation.get("advice", GUIDE)
    if advice in rules.sources:
        yield Fact(_words("Advice"), _words(rules.sources[advice].title))
    if situation.get("working_days") is False:
        yield Fact(_words("Working days"), _words("every day counts"))
    yield Fact(_words("Today"), _day(situation.get("today")))


def _event(rules: Rules, event: dict[str, Any]) -> Fact:
    declared = rules.events.get(event.get("event", ""))
    label = _words(declared.label if declared else str(event.get("event")))
    if step := rules.steps.get(event.get("step", "")):
        label += Markup(": ") + _words(step.short)
    value = _day(event.get("on"), event.get("at"))
    if "by" in event:
        value += Markup(", by ") + _day(event["by"])
    if "said" in event:
        value += Markup(", “{}”").format(_words(str(event["said"])))
    if party := rules.parties.get(event.get("with", "")):
        value += Markup(" ({})").format(_words(party.label))
    return Fact(label, value)


def _expected(rules: Rules, example: Example) -> Iterator[Fact]:
    expect = example.expect
    if expect.next is not None:
        yield Fact(_words("Next"), _words(rules.steps[expect.next].short))
    elif expect.because is not None:
        why = rules.events.get(expect.because)
        words = why.label if why else codes.BECAUSE.get(expect.because, expect.because)
        yield Fact(_words("Nothing to do"), _words(words))
    for step_id, step in expect.steps.items():
        yield Fact(_words(rules.steps[step_id].short), _expected_step(step))


def _expected_step(step: ExpectedStep) -> Markup:
    if step.dropped is not None:
        return _words(codes.DROPPED.get(step.dropped, step.dropped))
    parts = [_day(step.on)] if step.on else []
    if step.earliest and step.latest and step.earliest[:10] == step.latest[:10]:
        parts.append(Markup("only {}").format(_day(step.earliest)))
    elif step.earliest and step.latest:
        span = Markup("window {} to {}")
        parts.append(span.format(_day(step.earliest), _day(step.latest)))
    elif step.earliest:
        parts.append(Markup("from {}").format(_day(step.earliest)))
    elif step.latest:
        parts.append(Markup("until {}").format(_day(step.latest)))
    if step.occurrences:
        days = Markup(", ").join(_day(day) for day in step.occurrences)
        parts = [Markup("{}").format(days)]
    if step.status in {"done", "late"}:
        parts.append(_words(codes.STATUSES[step.status].lower()))
    return Markup("; ").join(parts)


def _words(written: str) -> Markup:
    return escape(typeset(written))


def _day(written: object, clock: object = None) -> Markup:
    if not isinstance(written, str):
        return escape(str(written))
    return time_tag(f"{written}T{clock}" if clock else written, year=True)
