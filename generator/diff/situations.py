"""The situations in which the dates of two versions are compared (docs/decisions/0036)."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import product
from typing import Any

from generator.contract.program import Program
from generator.diff.change import name_of
from generator.engine.dates import Moment
from generator.engine.offsets import add
from generator.engine.working_days import WorkingDays
from generator.rules.model import GUIDE, Rules
from generator.wording.days import day_and_month, long_day, working_week
from generator.wording.typography import typeset

Json = Any


@dataclass(frozen=True, slots=True)
class Situation:
    """What both versions plan; `example` is the id of the worked example that it comes from."""

    data: Json
    words: str  # "for a meeting on Friday 20 November (Through a broker)"
    example: str | None = None


def standard_situations(old: Rules, new: Rules, program: Program) -> Iterator[Situation]:
    """Yield each combination of advice, promise and route, on the day that the clock starts.

    The clock starts on the last working day of the worked week. `program` is compiled from `new`.
    """
    start = next(iter(_events(old, new, "starts")), None)
    if start is None:
        return
    promise = next(iter(_events(old, new, "promises")), None)
    day = working_week(new.guide)[-1]
    promised = add(
        Moment(day), str(new.guide.worked.promise), WorkingDays(program, None, counted=True)
    )
    label = typeset(new.events[start].label)
    lowered = label if label[1:2].isupper() else label[:1].lower() + label[1:]
    routes = _shared(old.routes, new.routes)
    advice = [GUIDE, *_shared(old.whole_sources, new.whole_sources)]
    for whose, names_date, route in product(advice, [False, True][: 1 + bool(promise)], routes):
        events: list[Json] = [{"event": start, "on": day.isoformat()}]
        special = []
        if names_date:
            by = promised.day
            events.append({"event": promise, "on": day.isoformat(), "by": by.isoformat()})
            year = by.year != day.year
            special.append(f"a date promised for {day_and_month(by, year=year)}")
        if route != routes[0]:
            special.append(typeset(new.routes[route].title))
        if whose != GUIDE:
            special.append(f"by {typeset(new.sources[whose].title)} alone")
        article = "an" if lowered[:1] in "aeiou" else "a"
        words = f"for {article} {lowered} on {long_day(day)}"
        yield Situation(
            {"today": day.isoformat(), "route": route, "advice": whose, "events": events},
            f"{words} ({'; '.join(special)})" if special else words,
        )


def example_situations(data: Mapping[str, Any]) -> Iterator[Situation]:
    """Yield the situations of the worked examples in the data of a version."""
    examples = data.get("examples")
    for example_id, example in examples.items() if isinstance(examples, dict) else ():
        situation = example.get("situation") if isinstance(example, dict) else None
        if isinstance(situation, dict):
            yield Situation(situation, f"in “{name_of(example_id, example)}”", example_id)


def _shared(old: Iterable[str], new: Iterable[str]) -> list[str]:
    known = set(old)
    return [name for name in new if name in known]


def _events(old: Rules, new: Rules, effect: str) -> list[str]:
    """Return the events that have an effect in both."""
    mine, theirs = (
        [name for name, event in rules.events.items() if event.effect == effect]
        for rules in (old, new)
    )
    return _shared(mine, theirs)
