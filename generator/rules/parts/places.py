"""`regions`, `quiet-periods`: where and when nobody works."""

from generator.rules.parts.part import Backed, Part
from generator.rules.parts.texts import Label, MonthDay


class Region(Part):
    """A place whose public holidays the calendar knows; its id is an ISO 3166 code."""

    name: str
    within: str | None = None  # the country, where the region is a part of one
    zones: list[str] = []  # time zones that suggest this region
    locales: list[str] = []  # further languages that suggest it (`en-GB`)


class QuietPeriod(Backed):
    """Days of every year on which nobody expects business mail; it may pass the year's end."""

    name: Label
    from_: MonthDay
    until: MonthDay
