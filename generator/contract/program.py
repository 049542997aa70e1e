"""The program: the rules in the few ideas that both engines interpret, as plain data."""

from typing import Final, Literal, NotRequired, final, get_args

from typing_extensions import TypedDict

Bound = Literal["earliest", "aim", "latest"]
BOUNDS: Final[tuple[Bound, ...]] = get_args(Bound)
Trait = Literal["starts", "news", "promises", "does", "decides", "closes", "silences"]
WorkingDays = Literal["ignore", "prefer", "require"]

EventKind = TypedDict(
    "EventKind",
    {
        "traits": list[Trait],
        "ends": bool,  # a decision that leaves nothing to wait for once it is answered
        "takes": list[Literal["at", "by", "said", "step", "with"]],
        "with": str | None,  # the party that it comes from, unless a situation names another
    },
)


@final
class StepAnchor(TypedDict):
    """The day of a step: done, planned, or the one that it would have had."""

    step: str


@final
class EventAnchor(TypedDict):
    """The latest day of some events of the round, or of some steps that were ever done."""

    events: list[str]
    steps: list[str]
    date: Literal["on", "by"]


@final
class Weekday(TypedDict):
    """A phrase: a day of the week (1 is Monday), so many weeks later."""

    weeks: int
    weekday: int


@final
class MonthEnd(TypedDict):
    """A phrase: the end of the month, so many months later."""

    month_end: int


@final
class Amount(TypedDict):
    """A phrase: so much later."""

    offset: str


class Answered(TypedDict):
    """After the last of the events `to`, one of `by` has happened."""

    to: list[str]
    by: list[str]


class Limit(TypedDict):
    """Some steps were done, since the last of some events or ever, or are planned: `most` times.

    `most` is null where it is the advice that limits them, by its `follow_ups`.
    """

    done: list[str]
    since: list[str] | None
    planned: list[str]
    most: int | None


class Missed(TypedDict):
    """A step's `latest` has passed and, where it is worth doing late, so much after `earliest`."""

    step: str
    worthwhile: str | None


Condition = TypedDict(
    "Condition",
    {
        "not": NotRequired["Condition"],
        "any": NotRequired[list["Condition"]],
        "route": NotRequired[list[str]],  # the reader's is one of them
        "known": NotRequired[str],  # the anchor's date is a fact, not a plan
        "happened": NotRequired[list[str]],  # one of these events, in the round
        "decided": NotRequired[list[str]],  # the latest decision of the round is one of these
        "done": NotRequired[list[str]],  # one of these steps
        "answered": NotRequired[Answered],
        "replaced": NotRequired[str],  # an alternative was done in the place of this step
        "silenced": NotRequired[dict[str, str]],  # by route, the party that asked for no contact
        "booked": NotRequired[bool],  # the next round has a day already
        "advised": NotRequired[str],  # the advice speaks of this step
        "dated": NotRequired[str],  # this step has a window
        "limit": NotRequired[Limit],
        "missed": NotRequired[Missed],
    },
)
"""What has to hold: all that it names."""


Drop = TypedDict("Drop", {"because": str, "if": Condition})
"""A reason for leaving a step out."""


class Term(TypedDict):
    """One term of a bound: so much after an anchor, and why."""

    anchor: str
    offset: str
    cites: list[str]
    editorial: str | None
    term: str  # where it stands in the rules


Window = TypedDict(
    "Window",
    {
        "if": NotRequired[Condition],
        "anchor": str,
        "earliest": NotRequired[list[Term]],
        "aim": NotRequired[list[Term]],
        "latest": NotRequired[list[Term]],
    },
)
"""The bounds of a step: each the latest of its terms."""

AdvisedStep = TypedDict(
    "AdvisedStep",
    {
        "if": NotRequired[Condition],
        "windows": list[Window],  # the first that holds counts
        "every": str | None,
    },
)


class Advice(TypedDict):
    """What the guide or one source alone says of each step."""

    follow_ups: int | None
    steps: dict[str, AdvisedStep]


class Step(TypedDict):
    """One thing to do."""

    id: str
    to: dict[str, str]  # by route
    party: dict[str, str]  # by route, whom the message goes to; empty where it is none
    channels: list[str]
    since: list[str] | None  # it is done once since the last of these happened, or once in all
    keeps_day: bool  # other messages keep away from its day
    drops: list[Drop]  # the first that holds counts
    chase: bool
    optional: bool
    instead_of: list[str]
    within: str | None
    fold_into: str | None
    working_days: WorkingDays
    repeats: bool
    times: int | None


QuietPeriod = TypedDict("QuietPeriod", {"name": str, "from": str, "until": str})

Holidays = TypedDict(
    "Holidays",
    {"weekend": list[int], "from": str, "until": str, "days": dict[str, str]},
)


class Program(TypedDict):
    """What the engines need of the rules, and no more."""

    version: str
    routes: dict[str, dict[str, str | None]]  # the party of each recipient
    parties: list[str]
    regions: list[str]
    weekend: list[int]
    quiet_periods: list[QuietPeriod]
    between_messages: int
    events: dict[str, EventKind]
    anchors: dict[str, StepAnchor | EventAnchor]
    phrases: dict[str, Weekday | MonthEnd | Amount]
    advice: dict[str, Advice]
    order: list[str]
    steps: list[Step]
    holidays: dict[str, Holidays]
