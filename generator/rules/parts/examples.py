"""`examples`: worked situations, and what has to come out."""

from typing import Annotated, Any, Literal

from pydantic import Field

from generator.rules.parts.forms import written_as
from generator.rules.parts.part import Part, Worded
from generator.rules.parts.texts import CivilDate, Name, StepId, Text


class ExpectedStep(Part):
    """What an example expects of one step; what is not named is not compared."""

    status: Literal["done", "dropped", "late", "now", "later"] | None = Field(
        None, examples=["later"]
    )
    """How things stand with it: done, dropped, late, now (its day is today) or later."""
    dropped: str | None = Field(None, examples=["too-late", "not-this-route"])
    """Why it is dropped, in the plan's own word; null where it is not."""
    earliest: str | None = Field(None, examples=["2026-11-20", "2026-11-20T15:00"])
    """When its window begins, in quotes."""
    aim: str | None = Field(None, examples=["2026-11-21"])
    """The best moment in its window, in quotes."""
    latest: str | None = Field(None, examples=["2026-11-23"])
    """When its window ends, in quotes."""
    on: CivilDate | None = Field(None, examples=["2026-11-23"])
    """The day to do it, in quotes. The key goes in quotes too: "on"."""
    projected: bool | None = Field(None, examples=[True])
    """Write true where the day hangs on a step that has yet to be done."""
    occurrences: list[CivilDate] | None = Field(None, examples=[["2026-12-01", "2027-01-01"]])
    """Of a step that repeats: its next days."""
    skipped: list[CivilDate] | None = Field(None, examples=[["2026-11-21", "2026-11-22"]])
    """The days that were tried and passed over, in that order."""


class Expected(Part):
    """What an example expects of the plan; what is not named is not compared."""

    state: Literal["do", "wait", "over"] | None = Field(None, examples=["wait"])
    """Whether something is to be done today, later, or no more: do, wait or over."""
    next: StepId | None = Field(None, examples=["ask-once"])
    """The step to do next; null where there is none."""
    because: str | None = Field(None, examples=["nothing-left"])
    """Why there is none, in the plan's own word or as an event's id; null where there is."""
    steps: dict[StepId, ExpectedStep] = Field({}, examples=[{"ask-once": {"on": "2026-11-23"}}])
    """What is expected of single steps."""
    warnings: list[str] | None = Field(None, examples=[["after-window ask-once"]])
    """All warnings, each as a code and a step."""


class Example(Worded):
    """A worked situation, its dates worked out by hand."""

    title: Name = Field(examples=["Silence after a visit on a Monday"])
    """What it is an example of."""
    shows: Text = Field(examples=["A weekend puts the question off."])
    """What a reader can learn from it."""
    situation: Annotated[dict[str, Any], written_as(str | dict[str, Any])] = Field(
        examples=["quote-asked=2026-11-16 today=2026-11-18"]
    )
    """What the calculator is told: the events, what differs from the defaults, and today. In one
    line it is written as in the calculator's links, with spaces for `&`: `EVENT=DATE`, with `T` and
    a time, and with details after commas; `done=STEP@DATE` for a step; `region=…`, `route=…`,
    `facts=FACT:ANSWER,FACT:ANSWER`. It may also stand as `guide plan` takes it."""
    expect: Annotated[Expected, written_as(str | Expected)] = Field(
        examples=[
            "wait for ask-once, no warnings\nask-once: later on 2026-11-23, earliest 2026-11-23\n",
            {"state": "wait", "next": "ask-once", "steps": {"ask-once": {"on": "2026-11-23"}}},
        ]
    )
    """What has to come out, worked out by hand; what is not named is not compared. As lines of
    text: first the plan, `do STEP`, `wait for STEP` or `over (REASON)`, and after a comma `no
    warnings` or `warning CODE STEP`. Then a line for each step: `STEP: later on DATE, earliest
    DATE, aim DATE, latest DATE, skipped DATE DATE, occurrences DATE DATE, projected`, or `not
    projected`, and `none` for no date. `STEP, STEP: dropped (REASON)`."""
    worked: Name = Field(examples=["Monday and a week is Monday, the 23rd."])
    """How you worked the dates out, with a calendar and never with the calculator."""
