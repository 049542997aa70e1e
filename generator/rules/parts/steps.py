"""`steps`: what to do, and when."""

from collections.abc import Iterator
from typing import Annotated, Final, Literal

from pydantic import ConfigDict, Field
from pydantic.json_schema import SkipJsonSchema

from generator.contract.program import BOUNDS
from generator.contract.program import Bound as BoundName
from generator.rules.offsets import PATTERN
from generator.rules.parts.facts import Conditions
from generator.rules.parts.forms import all_of, needs, one_form, some_of, written_as
from generator.rules.parts.letters import Letter
from generator.rules.parts.part import Backed, Part, Worded
from generator.rules.parts.routes import DoOrDont
from generator.rules.parts.texts import (
    Amount,
    AmountText,
    AnchorId,
    ChannelId,
    Count,
    EventId,
    HappeningId,
    Id,
    Label,
    RouteId,
    StageId,
    StepId,
    Text,
    TimeId,
    TimeName,
)


class Time(Worded):
    """A time that several windows share. It is checked wherever a window names it."""

    offset: str = Field(examples=["3 working days"], json_schema_extra={"pattern": PATTERN})
    """How long after the anchor."""
    anchor: str | None = Field(None, examples=["promised-day"])
    """What it counts from, where that is not the anchor of each window. An id from `anchors` or
    `steps`."""
    cites: list[str] = Field([], examples=[["trade-handbook/ask-after-a-week"]])
    """The claims that this time rests on, each as `source/claim`."""
    editorial: str | None = Field(None, examples=["No source says it; we think it is polite."])
    """Why it is this time although no source says so. Readers see the reason."""


class Term(Backed):
    """One declared term of a bound: so much after an anchor, and why."""

    # It stands on what its step stands on, unless it says more.
    model_config = ConfigDict(
        json_schema_extra={"required": [], **one_form(("time",), ("offset",), ("before",))}
    )

    name: TimeId | None = Field(None, alias="time", examples=["room-to-look"])
    """Which of the shared times it is; give it instead of `offset`, or as the bound itself."""
    if_: Conditions = Field([], examples=[{"event": "quote-promised"}])
    """It counts only where this holds; written like a window's `if`."""
    offset: Amount = Field(examples=["3 working days"])
    """How long after the anchor."""
    before: Amount | None = Field(None, examples=["2 working days"])
    """How long before the anchor, which lies ahead; give it instead of `offset`. It never falls
    before the event that the step comes after."""
    anchor: AnchorId | None = Field(None, examples=["promised-day"])
    """What it counts from, where that is not the window's own anchor."""


_Term = AmountText | TimeName | Term


class FirstOf(Part):
    """A bound that is the earliest of its terms."""

    first_of: Annotated[list[_Term], Field(min_length=1)] = Field(
        examples=[["3 days", {"before": "2 days", "anchor": "last-day"}]]
    )
    """The terms, of which the earliest counts."""


_Terms = Annotated[list[_Term], Field(min_length=1)]

Bound = Annotated[list[Term], Field(min_length=1), written_as(_Term | _Terms | FirstOf)]


FIRST_BOUNDS: Final = "first-bounds"
"""The key under which a window notes which of its bounds were written with `first-of`."""


class Window(Backed):
    """Earliest … latest with the best moment between: each the latest of its terms."""

    # It stands on what its step stands on, unless it says more.
    model_config = ConfigDict(json_schema_extra={})

    if_: Conditions = Field([], examples=["promised-day", {"route": "through-platform"}])
    """The window holds only where this does: an anchor's name (it has a date), `{fact: answer}`,
    `{region: AU-VIC}`, `{event: news}` (with `times`, `broken` for days that passed without a word,
    or `since` another event), `{any: [...]}`, or a list, all of which must hold. Of several windows
    the first that holds counts, and the last has no `if`."""
    anchor: AnchorId = Field(examples=["quote-asked"])
    """What its bounds count from."""
    earliest: Bound | None = Field(
        None,
        examples=[
            "1 week",
            {"offset": "1 week", "cites": ["trade-handbook/ask-after-a-week"]},
            [
                "1 week",
                {"offset": "3 days", "anchor": "promised-day", "editorial": "They need time."},
            ],
        ],
    )
    """Not before: an amount of time after the anchor, such an amount with what it stands on, or the
    name of one of `shared-times`. Of several, in a list, the latest counts. Without it, the
    anchor's own day."""
    aim: Bound | None = Field(None, examples=["1 week"])
    """The best moment, written like `earliest`. Without it, the earliest."""
    latest: Bound | None = Field(None, examples=["2 weeks"])
    """Not after, written like `earliest`. Without it, there is no end."""
    first_of: SkipJsonSchema[list[BoundName]] = Field(  # type: ignore[pydantic-alias]  # a constant
        [], alias=FIRST_BOUNDS, examples=[["latest"]]
    )
    """The bounds of which the earliest term counts and not the latest. Editors do not write it:
    they write `latest: {first-of: [...]}`."""

    @property
    def known(self) -> str | None:
        """The anchor that has to have a date, where one stands in `if`."""
        return next((each.known for each in self.if_ if each.known), None)

    def bounds(self) -> Iterator[tuple[BoundName, list[Term]]]:
        """Yield the declared bounds, in the order earliest, aim, latest."""
        for name in BOUNDS:
            terms: list[Term] | None = getattr(self, name)
            if terms is not None:
                yield name, terms


class Step(Backed):
    """One thing to do.

    What stands below it under `letters` and `dos-and-donts` is moved to these sections when the
    file is read, so that `own_letters` and `own_manners` are empty.
    """

    model_config = ConfigDict(
        json_schema_extra={
            "required": ["title", "short", "says", "why", "stage"],
            **all_of(
                some_of("cites", "editorial"),
                some_of("window", "within"),
                needs("times", "every"),
            ),
        }
    )

    title: Label = Field(examples=["Ask whether the quote is coming"])
    """What to do, as a command."""
    short: Label = Field(examples=["First question"])
    """A name for it, in lists and pictures."""
    says: Text = Field(examples=["Ask in a sentence or two, {earliest} after you asked for it."])
    """What to do, first of all, in a sentence or two. Take its numbers from the window."""
    why: Text = Field(examples=["Quotes get forgotten, and nobody minds being asked once."])
    """Why it is worth doing."""
    day: Text | None = Field(None, examples=["Usually {earliest} after you asked for the quote."])
    """When to do it in the usual case, in a sentence that a person would say; what is unusual, the
    calculator knows. Without it, the page puts the window into words."""
    timing: Text | None = Field(None, examples=["The handbook names this time, the forum less."])
    """Why these days and not others, in view of what the sources say."""
    how: list[Text] = Field([], examples=[["Name the job and the street."]])
    """How to do it well, a sentence each."""
    missed: Text | None = Field(None, examples=["It is not too late to ask today."])
    """What to do once the time has passed, without a reproach."""
    stage: StageId = Field(examples=["waiting-for-it"])
    """Where on the way it stands."""
    routes: list[RouteId] | None = Field(None, examples=[["through-platform"]])
    """Where it applies; leave it out where that is everywhere."""
    if_: Conditions = Field([], examples=[{"urgency": "urgent"}])
    """It is there only where this holds; written like a window's `if`."""
    quiet: Literal["pauses"] | None = Field(None, examples=["pauses"])
    """Write pauses where its days and weeks are counted without those of a quiet period."""
    records: EventId | None = Field(None, examples=["hired-somebody"])
    """Doing it is this event."""
    to: Annotated[dict[str, str] | None, written_as(str | dict[str, str] | None)] = Field(
        None, examples=["visitor", {"by-yourself": "visitor", "through-platform": "desk"}]
    )
    """Whom it goes to: one of the route's `recipients`, or one for each of `routes`. Leave it out
    where nobody is written to."""
    channels: list[ChannelId] = Field([], examples=[["email", "phone"]])
    """The ways to do it, the best first."""
    per: Literal["event", "cycle", "round", "application"] = Field(examples=["cycle"])
    """How often it is done: once in a cycle of waiting (each piece of news begins one), once in a
    round (what starts the clock begins one), or once in all (application). Or once each time that
    what it waits for in `when` happens (event): it then keeps its own day, from which other
    messages keep away. Without it: cycle for a `chase`, application where it repeats, otherwise
    round."""
    when: list[HappeningId] = Field([], examples=[["quote-came"]])
    """It comes up only after one of these has happened."""
    chase: bool = Field(default=False, examples=[True])
    """Write true where it asks for an answer, so that the limit on such messages counts it."""
    optional: bool = Field(default=False, examples=[True])
    """Write true where nobody will miss it."""
    instead_of: list[StepId] = Field([], examples=[["ask-once"]])
    """It may take the place of one of these steps."""
    within: StepId | None = Field(None, examples=["answer-the-quote"])
    """It is part of that step: done on its day, and with it."""
    working_days: Literal["ignore", "prefer", "earlier", "require"] = Field(examples=["require"])
    """What working days mean to it: ignore, prefer (but never late for one), earlier (prefer one
    before its day, and don't wait for one after it) or require. Without it: require for a `chase`
    or where it repeats, prefer where it has a `to`, else ignore."""
    window: Annotated[list[Window], written_as(Window | list[Window])] = Field(
        [],
        examples=[
            {"anchor": "quote-asked", "earliest": "1 week", "latest": "2 weeks"},
            [
                {"if": "promised-day", "anchor": "promised-day", "earliest": "1 day"},
                {"anchor": "quote-asked", "earliest": "1 week"},
            ],
        ],
    )
    """When to do it: earliest, aim and latest after an anchor. Or a list of windows, each but the
    last with `if`; the first that holds counts."""
    if_missed: Literal["drop", "late"] = Field(examples=["late"])
    """What becomes of it once its time has passed: drop it, or do it late. Without it: drop what is
    `optional`, do the rest late."""
    worthwhile: Amount | None = Field(None, examples=["2 weeks"])
    """How long, counted from the earliest day, it is worth doing late."""
    fold_into: StepId | None = Field(None, examples=["ask-once"])
    """Once it is no longer worthwhile it becomes part of that step."""
    answered_by: list[HappeningId] = Field([], examples=[["quote-promised"]])
    """It is no longer needed once one of these has happened."""
    every: Amount | None = Field(None, examples=["1 month"])
    """It repeats: so far apart."""
    times: Count | None = Field(None, examples=[12])
    """How often it is done in all, where it repeats."""
    own_letters: dict[Id, Letter] = Field(
        {},
        alias="letters",
    )
    """Its letters. One for several steps stands below the first of them."""
    own_manners: dict[Id, DoOrDont] = Field(
        {},
        alias="dos-and-donts",
    )
    """What to do and what to leave while doing it, a sentence each."""

    def recipient(self, route: str) -> str | None:
        """Return the id of the recipient on a route, or None where nobody is written to."""
        return None if self.to is None else self.to.get(route, self.to.get("*"))
