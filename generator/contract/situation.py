"""The situation: what a plan is asked for."""

from typing import NotRequired

from typing_extensions import TypedDict

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
