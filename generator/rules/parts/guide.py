"""`guide`: the guide as a whole."""

from pydantic import Field

from generator.rules.parts.part import Part
from generator.rules.parts.texts import Amount, CivilDate, IsoWeekday, Label, Text, Url


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
