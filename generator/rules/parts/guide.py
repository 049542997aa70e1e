"""`guide`, `pages`, `releases`: the guide as a whole, its menu, and what has changed."""

from typing import Annotated

from pydantic import ConfigDict, Field

from generator.rules.parts.forms import some_of
from generator.rules.parts.part import Part
from generator.rules.parts.texts import (
    Amount,
    CivilDate,
    IsoWeekday,
    Label,
    LetterId,
    Names,
    StageId,
    StepId,
    Text,
    Url,
)

PageName = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]*(/[a-z0-9-]+)*$")]
"""A page by its address without the slash at its end: `calculator`, `stages/waiting`."""


class MenuEntry(Part):
    """One entry of the menu: a page, a group of stages, or a group that has a page of its own."""

    model_config = ConfigDict(json_schema_extra=some_of("page", "stages"))

    title: Label | None = Field(None, examples=["Step by step"])
    """What the menu calls it. Without it, the page's title; a group needs one."""
    page: PageName | None = Field(None, examples=["timeline"])
    """The page: `calculator`, `timeline`, `letters`, `dos-and-donts`, `routes`, another generated
    one, or one of the folder `content` (its path without `.md`)."""
    stages: list[StageId] = Field([], examples=[["waiting-for-it"]])
    """The stages whose pages stand below it."""


class Pages(Part):
    """How the pages hang together."""

    menu: list[MenuEntry] = Field([])
    """The reader's menu, in order. Without it: the calculator, the stages, letters, routes, do's
    and don'ts."""
    footer: list[PageName] = Field([], examples=[["sources", "disagreements"]])
    """The pages at the foot of every page, in order: who says so, and who we are."""
    editors: list[PageName] = Field([], examples=[["numbers", "coverage"]])
    """The pages for editors: on a page of their own, out of the reader's menu and search."""
    letters: dict[LetterId, Label] = Field({}, examples=[{"ask-by-email": "Asking by email"}])
    """The letters that the home page leads to, and what it calls them."""
    moved: dict[PageName, list[PageName]] = Field({}, examples=[{"questions": ["timeline"]}])
    """Old addresses, and the pages that have taken their place."""


class Move(Part):
    """A date of a worked example that moved with a release."""

    example: Annotated[str, Names(("examples",))] = Field(examples=["silence-after-a-monday"])
    """The worked example in which it moved."""
    step: StepId = Field(examples=["ask-once"])
    """The step whose date it is."""
    from_: CivilDate | None = Field(None, examples=["2026-11-23"])
    """The date before the release, in quotes; left out where there was none."""
    to: CivilDate | None = Field(None, examples=["2026-11-25"])
    """The date since the release, in quotes; left out where there is none any more."""


class Release(Part):
    """A published version of the advice, and what it changed for readers."""

    version: str = Field(examples=["2026.11"], json_schema_extra={"type": ["string", "number"]})
    """The version, in quotes. That of the newest release is `guide.version`."""
    date: CivilDate = Field(examples=["2026-11-27"])
    """The day on which it was published, in quotes. No two releases have the same."""
    says: Text = Field(examples=["We now leave tradespeople longer before we ask, as both say."])
    """What changed for readers and why, in one sentence or two."""
    moves: list[Move] = Field([])
    """The dates that moved; `guide diff HEAD --format release` prints them."""


class Years(Part):
    """The years, both included, whose public holidays are built into the site."""

    from_: int = Field(examples=[2026])
    """The first year."""
    until: int = Field(examples=[2030])
    """The last year. After it the calculator says that it knows no holidays."""


class Worked(Part):
    """The dates from which pictures and worked tables are made."""

    monday: CivilDate = Field(examples=["2026-11-16"])
    """The Monday of the week that the tables work out, in quotes."""
    promise: Amount = Field(examples=["1 week"])
    """How far ahead the promised date lies in them."""


class Case(Part):
    """What a reader calls the thing that they follow up, of which they may have several."""

    one: Label = Field(examples=["job"])
    """One of them, without an article: "New …"."""
    many: Label = Field(examples=["jobs"])
    """Several: "Your …"."""
    label: Label | None = Field(None, examples=["Job"])
    """What stands before its name; `one` otherwise."""


class RouteWords(Part):
    """How a reader is asked for their route."""

    label: Label = Field(examples=["Where you asked"])
    """What stands before the answer."""
    question: Label = Field(examples=["Did you ask through a platform?"])
    """The question."""


class Guide(Part):
    """What the guide is called, and when somebody last looked it over."""

    title: Label = Field(examples=["After you asked for a quote"])
    """The name of the guide. It stands at the top of every page."""
    tagline: Text = Field(examples=["What to ask a tradesperson, when, and when to ask another."])
    """What the guide is for, in one sentence on the home page."""
    # A number with a point is a text to us, and a number to an editor that reads YAML.
    version: str = Field(examples=["2026.11"], json_schema_extra={"type": ["string", "number"]})
    """The version of the advice, in quotes. Raise it with every change that is published."""
    reviewed: CivilDate = Field(examples=["2026-11-23"])
    """The day on which somebody last read all of it over, in quotes."""
    review_by: Amount | None = Field(None, examples=["12 months"])
    """How long after `reviewed` the sources have to be read anew; `check` says when it is time."""
    case: Case = Field(Case.model_construct(one="case", many="cases", label=None))
    """What the calculator calls what the reader follows up; a case otherwise."""
    route: RouteWords = Field(
        RouteWords.model_construct(label="Route", question="How do you deal with them?")
    )
    """How the calculator asks for the reader's route."""
    advisers: Label = Field("those who advise others", examples=["tenants’ advice centres"])
    """Who may put the calculator on a page of theirs: "For …" is the name of the page for them."""
    rules_url: Url | None = Field(None, examples=["https://example.org/guide/rules.yaml"])
    """The address of the page where an editor changes this file, if it is in no repository that
    `mkdocs.yml` names as `repo_url`."""
    holidays: Years
    """The years whose public holidays the calculator knows."""
    weekend: list[IsoWeekday] = Field(examples=[[6, 7]])
    """The weekend where the reader chose no region: 1 is Monday, 7 is Sunday.
    Write [] where every day is a working day."""
    worked: Worked
    """The week that pictures and worked tables are made for."""
