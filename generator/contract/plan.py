"""The situation, what a plan is asked for; and the plan, the answer to it."""

from typing import Literal, NotRequired

from typing_extensions import TypedDict

from generator.contract.program import Bound, WorkingDays

Happening = TypedDict(
    "Happening",
    {
        "event": str,
        "on": str,
        "at": NotRequired[str],
        "by": NotRequired[str],
        "said": NotRequired[str],
        "step": NotRequired[str],
        "with": NotRequired[str],
    },
)
"""Something that happened on a day; which details it may have, its event says."""


class Situation(TypedDict):
    """The day, what has happened, and what the reader chose; defaults are the rules' first."""

    today: str
    events: list[Happening]
    route: NotRequired[str]
    advice: NotRequired[str]
    region: NotRequired[str]
    facts: NotRequired[dict[str, str]]
    working_days: NotRequired[bool]


class Fault(TypedDict):
    """The first fault in a malformed situation."""

    field: str
    found: object
    expected: str


State = Literal["do", "wait", "over"]
WarningCode = Literal["after-window", "holidays-unknown", "before-promised-date"]
Status = Literal["done", "dropped", "late", "now", "later"]


class Why(TypedDict):
    """One declared term of a bound."""

    bound: Bound
    anchor: str
    date: str
    offset: str
    before: NotRequired[bool]  # the offset leads back from the anchor
    cites: list[str]
    editorial: str | None
    term: str


class Skipped(TypedDict):
    """A day that was passed over."""

    date: str
    because: str


class PlannedStep(TypedDict):
    """A step as one situation has it."""

    step: str
    status: Status
    dropped: str | None
    projected: bool
    optional: bool
    instead_of: list[str]
    earliest: str | None
    aim: str | None
    latest: str | None
    on: str | None
    skipped: list[Skipped]
    working_days: WorkingDays
    channels: list[str]
    to: str | None
    occurrences: list[str]
    why: list[Why]


class Notice(TypedDict):
    """Something to know about a step's day."""

    code: WarningCode
    step: str
    date: str


HolidaysKnown = TypedDict("HolidaysKnown", {"from": str, "until": str})


class Plan(TypedDict):
    """Every step with its day, and the one to do next."""

    rules: str
    advice: str
    today: str
    state: State
    next: str | None
    because: str | None
    holidays_known: HolidaysKnown | None
    warnings: list[Notice]
    steps: list[PlannedStep]
