"""The program: the rules in the few ideas that both engines interpret, as plain data."""

from typing import Final, Literal, NotRequired, final, get_args

from typing_extensions import TypedDict

Bound = Literal["earliest", "aim", "latest"]
BOUNDS: Final[tuple[Bound, ...]] = get_args(Bound)
Trait = Literal[
    "starts",
    "news",
    "promises",
    "does",
    "decides",
    "closes",
    "silences",
    "cancels",
    "reopens",
    "pauses",
    "asks",
    "leaves-out",
    "puts-off",
]
WorkingDays = Literal["ignore", "prefer", "earlier", "require"]

EventKind = TypedDict(
    "EventKind",
    {
        "traits": list[Trait],
        "ends": bool,  # a decision that leaves nothing to wait for once it is answered
        "takes": list[Literal["at", "by", "said", "step", "with"]],
        "may_take": list[Literal["at", "by", "said", "step", "with"]],  # which need not be known
        "with": str | None,  # the party that it comes from, unless a situation names another
        "only_with": bool,  # it is news only for what goes to that party
        "awaits": list[str],  # a decision that is not final before one of these events
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
class MonthDay(TypedDict):
    """A phrase: a day of a month, or its last one before that, so many months later."""

    months: int
    day: int


@final
class NextMonthDay(TypedDict):
    """A phrase: a day of the next month of a name (1 is January)."""

    month: int
    day: int


@final
class AfterQuiet(TypedDict):
    """A phrase: the first working day after a quiet period, the running or the next one."""

    after_quiet: bool


@final
class Amount(TypedDict):
    """A phrase: so much later."""

    offset: str


Phrase = Weekday | MonthDay | NextMonthDay | AfterQuiet | Amount


class Fact(TypedDict):
    """What is so whatever the day: its answers, and the one that counts unless another is given."""

    answers: list[str]
    default: str


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


class Count(TypedDict):
    """An event has happened so often in the round; or so many of its days passed without news."""

    event: str
    times: int
    broken: bool


Condition = TypedDict(
    "Condition",
    {
        "not": NotRequired["Condition"],
        "any": NotRequired[list["Condition"]],
        "all": NotRequired[list["Condition"]],
        "route": NotRequired[list[str]],  # the reader's is one of them
        "fact": NotRequired[dict[str, str]],  # the answer to each
        "region": NotRequired[str],  # the reader's is this one, or a part of it
        "count": NotRequired[Count],
        "awaiting": NotRequired[bool],  # the latest decision is not final yet
        "asked": NotRequired[bool],  # they wait for the reader
        "left_out": NotRequired[str],  # the reader leaves this step out
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


Term = TypedDict(
    "Term",
    {
        "if": NotRequired[Condition],
        "anchor": str,
        "offset": str,
        "before": NotRequired[bool],  # it lies before the anchor
        "pauses": NotRequired[bool],  # quiet days are not counted
        "cites": list[str],
        "editorial": str | None,
        "term": str,  # where it stands in the rules
    },
)
"""One term of a bound: so much after an anchor, and why."""


Window = TypedDict(
    "Window",
    {
        "if": NotRequired[Condition],
        "anchor": str,
        "earliest": NotRequired[list[Term]],
        "aim": NotRequired[list[Term]],
        "latest": NotRequired[list[Term]],
        "first_of": NotRequired[list[Bound]],
    },
)
"""The bounds of a step: each the latest of its terms, or the first of those in `first_of`."""

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


Recipient = TypedDict("Recipient", {"if": Condition, "to": str})
"""Whom a message may go to instead."""


class Step(TypedDict):
    """One thing to do."""

    id: str
    to: dict[str, str]  # by route
    or_to: dict[str, list[Recipient]]  # by route, who takes their place: the first that holds
    party: dict[str, str]  # by route, whom the message goes to; empty where it is none
    channels: list[str]
    since: list[str] | None  # it is done once since the last of these happened, or once in all
    keeps_day: bool  # other messages keep away from its day
    answers: list[str]  # the events that it comes after
    records: str | None  # doing it is this event
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
    facts: dict[str, Fact]
    weekend: list[int]
    quiet_periods: list[QuietPeriod]
    between_messages: int
    pause: str | None  # how long waiting stands still where no day is named
    events: dict[str, EventKind]
    anchors: dict[str, StepAnchor | EventAnchor]
    phrases: dict[str, Phrase]
    advice: dict[str, Advice]
    order: list[str]
    steps: list[Step]
    holidays: dict[str, Holidays]
