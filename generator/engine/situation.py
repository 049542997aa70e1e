"""A situation as it is given, read into a `Situation` or refused with the first fault in it."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import partial
from typing import Final, NamedTuple

from generator.contract.program import Phrase, Program, Trait
from generator.engine.dates import Moment, months_later
from generator.engine.offsets import add
from generator.engine.situation_error import SituationError
from generator.engine.working_days import WorkingDays

FIRST_DATE: Final = "1970-01-01"
LAST_DATE: Final = "2199-12-31"
_DATE: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_TIME: Final = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]")
_A_DATE: Final = "a date, YYYY-MM-DD"

ANY: Final = "*"
"""In place of a party: whatever it is news for."""

Check = Callable[[object], str | None]
"""Returns what is expected instead of a value, or None where it is as it should be."""


class Event(NamedTuple):
    """Something that happened, or an interview that is to come."""

    event: str
    traits: Sequence[Trait]
    on: date
    at: str | None = None
    by: date | None = None
    step: str | None = None
    party: str | None = None
    only_with: bool = False  # it is news for what goes to its party alone
    settles: str | None = None  # the event that asked for the step which it says was done

    @property
    def done(self) -> str | None:
        """The step that it says was done."""
        return self.step if "does" in self.traits else None

    def is_one_of(self, happenings: Sequence[str]) -> bool:
        """Whether it is one of some events, settles one, or that one of some steps was done."""
        return self.event in happenings or self.done in happenings or self.settles in happenings

    def reaches(self, party: str | None) -> bool:
        """Whether it is news for what goes to a party; `ANY` is of all of them."""
        return not self.only_with or party in (ANY, self.party)


@dataclass(frozen=True, slots=True)
class Situation:
    """Everything that a plan depends on, the events in the order in which they happened."""

    today: date
    route: str
    advice: str
    working_days: WorkingDays
    events: tuple[Event, ...]
    region: str | None = None
    facts: Mapping[str, str] = field(default_factory=dict)


def default_route(program: Program) -> str:
    """Return the route where a situation names none."""
    return next(iter(program["routes"]))


def default_advice(program: Program) -> str:
    """Return whose advice a plan follows where a situation does not say: the guide's."""
    return next(iter(program["advice"]))


def read_situation(program: Program, given: object) -> Situation:
    """Return the situation that a JSON object describes.

    Raises:
        SituationError: the first fault - of the top-level keys, then of the events in their
            order, keys alphabetically.
    """
    if not isinstance(given, dict):
        raise SituationError("situation", given, "an object with the keys today and events")
    checks: dict[str, Check] = {
        "advice": lambda value: _one_of(program["advice"], value),
        "events": lambda value: None if isinstance(value, list) else "a list of events",
        "facts": lambda value: None if isinstance(value, dict) else "an object of facts",
        "region": lambda value: _one_of(program["regions"], value) or _loaded(program, value),
        "route": lambda value: _one_of(program["routes"], value),
        "today": _date_fault,
        "working_days": lambda value: None if isinstance(value, bool) else "true or false",
    }
    _check(given, checks, {"events", "today"})
    facts = given.get("facts", {})
    answers = {id_: partial(_one_of, fact["answers"]) for id_, fact in program["facts"].items()}
    _check(facts, answers, set(), "facts.")
    today = date.fromisoformat(given["today"])
    calendar = WorkingDays(program, given.get("region"), counted=given.get("working_days", True))
    events = [
        event
        for index, each in enumerate(given["events"])
        for event in _read_events(program, each, f"events[{index}]", today, calendar)
    ]
    if not any({"starts", "cancels"}.intersection(event.traits) for event in events):
        starts = [name for name, kind in program["events"].items() if "starts" in kind["traits"]]
        expected = f"at least one event that starts the clock: {', '.join(starts)}"
        raise SituationError("events", given["events"], expected)
    return Situation(
        today=today,
        route=given.get("route", default_route(program)),
        advice=given.get("advice", default_advice(program)),
        working_days=calendar,
        events=tuple(sorted(events, key=lambda event: event.on)),
        region=given.get("region"),
        facts={name: facts.get(name, fact["default"]) for name, fact in program["facts"].items()},
    )


def _check(
    given: Mapping[str, object], checks: Mapping[str, Check], required: set[str], prefix: str = ""
) -> None:
    """Raise the first fault among the keys of an object, which `checks` allows."""
    for key in _in_order({*given, *required}):
        value = given.get(key)
        known = key in checks
        fault = checks[key](value) if known else f"one of the keys {', '.join(checks)}"
        if fault is not None:
            raise SituationError(f"{prefix}{key}", value, fault)


def _read_events(
    program: Program, given: object, place: str, today: date, calendar: WorkingDays
) -> Iterator[Event]:
    """Yield an event and, where it says that a step was done, the event that this step records."""
    if not isinstance(given, dict):
        raise SituationError(place, given, "an event, with the keys event and on")
    name = given.get("event")
    kind = program["events"].get(name) if isinstance(name, str) else None
    checks = _event_checks(program, given, today, ahead=bool(kind and "starts" in kind["traits"]))
    required = {"event", "on"}
    if kind:
        allowed = {*required, *kind["takes"], *kind["may_take"]}
        checks = {key: check for key, check in checks.items() if key in allowed}
        required |= {"step", "by"}.intersection(kind["takes"])
    if "said" in given and "said" in checks:  # it stands for a date
        required.discard("by")
    _check(given, checks, required, f"{place}.")
    if kind is None or not isinstance(name, str):
        raise LookupError(name)  # the check of `event` refuses it before
    on = date.fromisoformat(given["on"])
    by = date.fromisoformat(given["by"]) if "by" in given else None
    if "said" in given:
        by = said_date(program["phrases"][given["said"]], on, calendar)
    if by is None and "pauses" in kind["traits"] and program["pause"]:
        by = add(Moment(on), program["pause"], calendar).day
    party = given.get("with", kind["with"])
    details = (given.get("at"), by, given.get("step"), party, kind["only_with"])
    event = Event(name, kind["traits"], on, *details)
    yield event
    for step in program["steps"] if event.done else ():
        if step["id"] == event.done and step["records"]:
            recorded = {"event": step["records"], "on": given["on"]}
            yield from _read_events(program, recorded, place, today, calendar)


def _event_checks(
    program: Program, given: Mapping[str, object], today: date, *, ahead: bool
) -> dict[str, Check]:
    """Return the checks of an event's keys; only one that starts a round may lie ahead."""

    def by_fault(value: object) -> str | None:
        by, on = _date(value), _date(given.get("on"))
        return f"a date not before {on}" if by and on and by < on else _date_fault(value)

    def on_fault(value: object) -> str | None:
        late = not ahead and (_date(value) or "") > today.isoformat()
        return f"a date not after today, {today}" if late else _date_fault(value)

    def said_fault(value: object) -> str | None:
        return "by or said, not both" if "by" in given else _one_of(program["phrases"], value)

    return {
        "at": _time_fault,
        "by": by_fault,
        "event": lambda value: _one_of(program["events"], value),
        "on": on_fault,
        "said": said_fault,
        "step": lambda value: _one_of((step["id"] for step in program["steps"]), value),
        "with": lambda value: _one_of(program["parties"], value),
    }


def said_date(phrase: Phrase, on: date, calendar: WorkingDays) -> date:
    """Return the date that a phrase of the rules means when it is said on a day."""
    if "offset" in phrase:
        return add(Moment(on), phrase["offset"], calendar).day
    if "after_quiet" in phrase:
        return calendar.after_quiet(on)
    if "months" in phrase:
        return max(on, months_later(on, phrase["months"], phrase["day"]))
    if "month" in phrase:
        months = (phrase["month"] - on.month) % 12
        day = months_later(on, months, phrase["day"])
        return day if day >= on else months_later(on, months + 12, phrase["day"])
    monday = on - timedelta(days=on.weekday())
    day = monday + timedelta(days=7 * phrase["weeks"] + phrase["weekday"] - 1)
    return max(day, on)


def _date(value: object) -> str | None:
    """Return a value that is an existing date, as it is written, or None."""
    if not isinstance(value, str) or not _DATE.fullmatch(value):
        return None
    try:
        return date.fromisoformat(value).isoformat()
    except ValueError:
        return None


def _date_fault(value: object) -> str | None:
    written = _date(value)
    if written is None:
        return _A_DATE
    in_range = FIRST_DATE <= written <= LAST_DATE
    return None if in_range else f"a date from {FIRST_DATE} to {LAST_DATE}"


def _time_fault(value: object) -> str | None:
    return None if isinstance(value, str) and _TIME.fullmatch(value) else "a time, HH:MM"


def _loaded(program: Program, region: object) -> str | None:
    return None if region in program["holidays"] else "a region whose holidays are loaded"


def _one_of(ids: Iterable[str], value: object) -> str | None:
    known = list(ids)
    return None if isinstance(value, str) and value in known else f"one of: {', '.join(known)}"


def _in_order(keys: Iterable[str]) -> list[str]:
    """Return keys in the order in which JavaScript sorts them, by UTF-16 code units."""
    return sorted(keys, key=lambda key: key.encode("utf-16-be", "surrogatepass"))
