"""The worked examples of the rules in words: what each is given, and what is made of it now.

The dates shown are the plan's, never those that an editor typed as expected. Where the two differ,
the example says so: its dates have moved with a rule, and nobody has worked them out anew yet.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from generator.contract.plan import Plan
from generator.pages.sample_plans import SamplePlans
from generator.provenance import Branch, exercised
from generator.rules.expectation import differences
from generator.rules.model import GUIDE, Example, ExpectedStep, Rules
from generator.rules.situation_line import situation_link
from generator.wording import addresses, status_texts
from generator.wording.days import time_tag
from generator.wording.escape import escape
from generator.wording.typography import typeset


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that the calculator was told, or that it answers."""

    label: Markup
    value: Markup
    step_id: str | None = None  # the step whose days the value is


@dataclass(frozen=True, slots=True)
class WorkedExample:
    """An example in words."""

    example_id: str
    example: Example
    given: Sequence[Fact]
    planned: Sequence[Fact]
    differs: bool  # whether the plan is no longer the one that was worked out by hand
    takes: frozenset[Branch]  # of the rules

    @property
    def advice(self) -> str:
        """Whose advice it follows."""
        return str(self.example.situation.get("advice", GUIDE))

    @property
    def link(self) -> str:
        """The way from the examples' page to the calculator, with the situation filled in."""
        calculator = addresses.built_link(addresses.EXAMPLES, addresses.CALCULATOR)
        return f"{calculator}#{situation_link(self.example.situation)}"

    @property
    def owner(self) -> tuple[str, str]:
        """Where its texts belong to."""
        return "examples", self.example_id


def worked_example(plans: SamplePlans, name: str) -> WorkedExample:
    """Return an example by its id; its plan is made for it, and not kept."""
    rules = plans.rules
    example = rules.examples[name]
    plan = plans.plan(example.situation)
    return WorkedExample(
        name,
        example,
        list(_given(rules, example.situation)),
        list(_planned(rules, example, plan)),
        any(differences(example.expect, plan)),
        frozenset(exercised(rules, example.situation, plan, plans.terms)),
    )


def _given(rules: Rules, situation: dict[str, Any]) -> Iterator[Fact]:
    yield from (_event(rules, event) for event in situation["events"])
    if route := rules.routes.get(situation.get("route", "")):
        yield Fact(_words("Route"), _words(route.title))
    for fact_id, answer in situation.get("facts", {}).items():
        fact = rules.facts[fact_id]
        yield Fact(_words(fact.question), _words(fact.answers[answer]))
    if region := rules.regions.get(situation.get("region", "")):
        yield Fact(_words("Region"), _words(region.name))
    advice = situation.get("advice", GUIDE)
    if advice in rules.sources:
        yield Fact(_words("Advice"), _words(rules.sources[advice].short_name))
    if situation.get("working_days") is False:
        yield Fact(_words("Working days"), _words("every day counts"))
    yield Fact(_words("Today"), _day(situation["today"]))


def _event(rules: Rules, event: dict[str, Any]) -> Fact:
    label = _words(rules.events[event["event"]].label)
    if "step" in event:
        label += Markup(": ") + _words(rules.steps[event["step"]].short)
    value = _day(event["on"], event.get("at"))
    if "by" in event:
        value += Markup(", by ") + _day(event["by"])
    if "said" in event:
        value += Markup(", “{}”").format(_words(event["said"]))
    if "with" in event:
        value += Markup(" ({})").format(_words(rules.parties[event["with"]].label))
    return Fact(label, value)


def _planned(rules: Rules, example: Example, plan: Plan) -> Iterator[Fact]:
    """Yield what the plan says of the things that the example is about."""
    named = example.expect.model_fields_set
    if plan["next"] is not None and "next" in named:
        yield Fact(_words("Next"), _words(rules.steps[plan["next"]].short))
    elif plan["because"] is not None and named & {"next", "because"}:
        because = str(plan["because"])
        why = rules.events.get(because)
        words = why.label if why else status_texts.BECAUSE.get(because, because)
        yield Fact(_words("Nothing to do"), _words(words))
    entries = {entry["step"]: entry for entry in plan["steps"]}
    left_out: dict[str, list[str]] = {}
    for step_id, step in example.expect.steps.items():
        if (dropped := entries[step_id]["dropped"]) is not None:
            left_out.setdefault(dropped, []).append(rules.steps[step_id].short)
        elif days := _planned_step(step, entries[step_id]):
            yield Fact(_words(rules.steps[step_id].short), days, step_id)
    if "warnings" in named:
        for warning in plan["warnings"]:
            words = status_texts.SHORT_WARNINGS.get(warning["code"], warning["code"])
            yield Fact(_words("Warning"), _words(f"{rules.steps[warning['step']].short}: {words}"))
    for dropped, steps in left_out.items():
        yield Fact(_words(", ".join(steps)), _words(status_texts.DROPPED.get(dropped, dropped)))


def _planned_step(step: ExpectedStep, entry: Mapping[str, Any]) -> Markup:
    """Return those dates of a step that the example names, as the plan has them."""
    named = step.model_fields_set
    earliest = entry["earliest"] if "earliest" in named else None
    latest = entry["latest"] if "latest" in named else None
    days = [entry["on"]] if "on" in named and entry["on"] else []
    if "occurrences" in named and entry["occurrences"]:
        days = entry["occurrences"]
    parts = [Markup("<strong>{}</strong>").format(_day(day)) for day in days]
    if span := _span(earliest, latest):
        parts.append(Markup("<small>{}</small>").format(span))
    if "status" in named and entry["status"] in {"done", "late"}:
        parts.append(_words(status_texts.STATUSES[entry["status"]]))
    return Markup("<br>").join(parts)


def _span(earliest: str | None, latest: str | None) -> Markup | None:
    """Return a window in words, or None where neither of its ends is named."""
    first, last = (time_tag(day) if day else None for day in (earliest, latest))
    if earliest and latest and earliest[:10] == latest[:10]:
        return Markup("only {}").format(first)
    if first and last:
        return Markup("{} to {}").format(first, last)
    if first:
        return Markup("from {}").format(first)
    return Markup("until {}").format(last) if last else None


def _words(written: str) -> Markup:
    return escape(typeset(written))


def _day(written: str, clock: str | None = None) -> Markup:
    return time_tag(f"{written}T{clock}" if clock else written, year=True)
