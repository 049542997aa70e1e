"""A step of a plan as labelled fields, for `plan --format text` and for calendar files.

Fields and labels alone: the sentences that give a reason are made in the browser.
"""

from collections.abc import Iterator
from typing import Any
from urllib.parse import quote, urljoin

from generator.rules import Rules
from generator.wording.addresses import CALCULATOR, served, stage_path
from generator.wording.days import short_day
from generator.wording.status_texts import STATUSES

Json = Any
Field = tuple[str, str]
"""A label and its value."""


def step_fields(rules: Rules, step: Json, route: str) -> Iterator[Field]:
    """Yield the fields of a step that was not dropped; one without a value is left out."""
    marks = (("optional", step["optional"]), ("may move", step["projected"]))
    yield "status", ", ".join([STATUSES[step["status"]], *(mark for mark, holds in marks if holds)])
    if step["instead_of"]:
        yield "instead of", ", ".join(rules.steps[other].short for other in step["instead_of"])
    if step["latest"]:
        yield "window", f"{day_words(step['earliest'])} – {day_words(step['latest'])}"
    if step["channels"]:
        yield "how", ", ".join(rules.channels[channel].label for channel in step["channels"])
    if step["to"] and step["channels"]:
        yield "to", rules.routes[route].recipients[step["to"]].label
    for why in step["why"]:
        evidence = ", ".join(why["cites"]) or why["editorial"]
        sign = "-" if why.get("before") else "+"
        yield (
            why["bound"],
            f"{_anchor(rules, why)} ({day_words(why['date'])}) {sign} {why['offset']} [{evidence}]",
        )
    if step["skipped"]:
        yield "passed over", ", ".join(_passed_over(rules, day) for day in step["skipped"])
    if step["occurrences"]:
        yield "again", ", ".join(map(day_words, step["occurrences"][1:]))


def as_lines(fields: Iterator[Field], indent: str = "") -> list[str]:
    """Return fields as lines, `label: value`."""
    return [f"{indent}{label}: {value}" for label, value in fields if value]


def step_address(rules: Rules, step_id: str, site: str | None) -> str | None:
    """Return the URL of a step on the site; None without a site, or without such a step."""
    step = rules.steps.get(step_id)
    if site is None or step is None:
        return None
    return urljoin(site, f"{quote(served(stage_path(step.stage)))}#{quote(step_id)}")


def calculator_address(site: str) -> str:
    """Return the URL of the calculator on the site."""
    return urljoin(site, served(CALCULATOR))


def _anchor(rules: Rules, why: Json) -> str:
    """Return the label of an anchor, or the short name of the step that is one."""
    anchor = rules.anchors.get(why["anchor"])
    return anchor.label if anchor else rules.steps[why["anchor"]].short


def _passed_over(rules: Rules, skipped: Json) -> str:
    """Return a day that was passed over: a step's short name is the reason, or the plan's own."""
    because = skipped["because"]
    step = rules.steps.get(because)
    return f"{day_words(skipped['date'])} ({step.short if step else because})"


def day_words(written: str) -> str:
    """Return a day of a plan as its fields have it, with the year."""
    return short_day(written, year=True)
