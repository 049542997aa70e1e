"""Windows on one axis of days, for a picture: `partials/picture.md.j2` draws them."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from markupsafe import Markup

MOST_TICKS: Final = 4  # so many named days have room side by side on a phone
SPACINGS: Final = (1, 2, 7, 14, 28, 56, 112, 364)
"""How far apart, in days, the named days of an axis may be."""

_LAST_TICK: Final = 0.75  # the share of the axis after which a name would leave it


class Track(NamedTuple):
    """One window: days from the axis's start, both included; no end where it stays open."""

    words: str
    step_id: str | None = None  # the step, where the picture has to name it
    start: int | None = None  # no band where there is no date
    end: int | None = None
    optional: bool = False


class Group(NamedTuple):
    """Windows under one heading; `ours` are those of the guide itself."""

    name: str  # the id of what it belongs to: a source, a stage
    title: str
    tracks: Sequence[Track]
    ours: bool = False


class Picture(NamedTuple):
    """What is drawn: tracks in groups, on an axis that is `days` long."""

    groups: Sequence[Group]
    ticks: Sequence[tuple[int, str]]  # the days that are named, the first of them first
    days: int
    caption: str  # the situation that is drawn
    event: int | None = None  # the day of what happened after the start

    def x(self, days: int) -> Markup:
        """Return so many days as a share of the width, in the shortest form."""
        share = max(0, min(days, self.days)) * 100 / max(1, self.days)
        return Markup("{}%").format(f"{share:.2f}".rstrip("0").rstrip("."))


def named_days(days: int, at_least: int = 1) -> range:
    """Return the days of an axis that are named, so far apart that their names have room."""
    wide_enough = (each for each in SPACINGS if each >= at_least and each * MOST_TICKS >= days)
    return range(0, int(days * _LAST_TICK) + 1, next(wide_enough, days))


def length(tracks: Sequence[Track], at_least: int) -> int:
    """Return how long the axis is that holds some tracks, with room for those without an end."""
    ends = [
        track.start + at_least if track.end is None else track.end + 1
        for track in tracks
        if track.start is not None
    ]
    return max([at_least, *ends]) + 1
