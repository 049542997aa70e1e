"""`guide`: the guide as a whole."""

from generator.rules.parts.part import Part
from generator.rules.parts.texts import Amount, CivilDate, IsoWeekday, Label, Text


class Years(Part):
    """The years, both included, whose public holidays are built into the site."""

    from_: int
    until: int


class Worked(Part):
    """The dates from which pictures and worked tables are made."""

    monday: CivilDate  # the Monday of the week whose interviews the tables work out
    promise: Amount  # how far ahead the promised date lies in them


class Guide(Part):
    """What the guide is called, and when somebody last looked it over."""

    title: Label
    tagline: Text
    version: str
    reviewed: CivilDate
    review_by: Amount | None = None  # how long after `reviewed` the sources are read anew
    rules_url: str  # the page where an editor changes the rules file
    holidays: Years
    weekend: list[IsoWeekday]  # where no region is chosen
    worked: Worked
