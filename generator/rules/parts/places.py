"""`regions`, `quiet-periods`: where and when nobody works."""

from pydantic import Field

from generator.rules.parts.part import Backed, Part
from generator.rules.parts.texts import Label, MonthDay, Name


class Region(Part):
    """A place whose public holidays the calendar knows; its id is an ISO 3166 code."""

    name: Name = Field(examples=["Victoria"])
    """What readers call it."""
    within: Name | None = Field(None, examples=["Australia"])
    """The country, where the region is a part of one."""
    zones: list[str] = Field([], examples=[["Australia/Melbourne"]])
    """Time zones of the browser that suggest this region, each in one region only."""
    locales: list[str] = Field([], examples=[["en-GB"]])
    """Languages of the browser that suggest it where the time zone suggests nothing."""


class QuietPeriod(Backed):
    """Days of every year on which nobody expects business mail; it may pass the year's end."""

    name: Label = Field(examples=["the turn of the year"])
    """What readers see as the reason why a day was passed over."""
    from_: MonthDay = Field(examples=["12-24"])
    """The first day, as month and day, in quotes."""
    until: MonthDay = Field(examples=["01-03"])
    """The last day, as month and day, in quotes. It may lie in the next year."""
