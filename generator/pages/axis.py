"""Pictures of windows on one axis of days: a strip of inline SVG for each window.

The words stand beside the strips as text of the page, where they wrap, can be marked and lead
somewhere. A strip counts in hundredths of its width, so that the same drawing fits a phone and a
desk. Colours come from classes; whose band it is, and how firm, shows by its shape as well.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from markupsafe import Markup

from generator.wording.escape import escape

MOST_TICKS: Final = 4  # so many named days have room side by side on a phone
SPACINGS: Final = (1, 2, 7, 14, 28, 56, 112, 364)
"""How far apart, in days, the named days of an axis may be."""

_LAST_TICK: Final = 0.75  # the share of the axis after which a name would leave it
_TICK: Final = 22  # the height of the axis, in pixels
_TRACK: Final = 16
_BAND: Final = 10


@dataclass(frozen=True, slots=True)
class Track:
    """One window: days from the axis's start, both included; no end where it stays open."""

    words: str
    step_id: str | None = None  # the step, where the picture has to name it
    start: int | None = None  # no band where there is no date
    end: int | None = None
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """Windows under one heading; `ours` are those of the guide itself."""

    name: str  # the id of what it belongs to: a source, a stage
    title: str
    tracks: Sequence[Track]
    ours: bool = False


@dataclass(frozen=True, slots=True)
class Picture:
    """What is drawn: tracks in groups, on an axis that is `days` long."""

    groups: Sequence[Group]
    ticks: Sequence[tuple[int, str]]  # the days that are named, the first of them first
    days: int
    caption: str  # the situation that is drawn
    event: int | None = None  # the day of what happened after the start

    def axis(self) -> Markup:
        """Return the names of the days, to stand above the strips."""
        names = [
            Markup('<text x="{}" y="14">{}</text>').format(self._x(day), escape(label))
            for day, label in self.ticks
        ]
        return self._svg("strip strip--axis", _TICK, names)

    def strip(self, track: Track, *, ours: bool) -> Markup:
        """Return the strip of one window; nothing where it has no dates."""
        if track.start is None:
            return Markup()
        return self._svg("strip", _TRACK, [*self._grid(), *self._band(track, ours=ours)])

    def _svg(self, kind: str, height: int, parts: Sequence[Markup]) -> Markup:
        # What it shows stands in words beside it, so it is hidden where it cannot be seen.
        return Markup(
            '<svg class="{}" width="100%" height="{}" aria-hidden="true">{}</svg>'
        ).format(kind, height, Markup("").join(parts))

    def _grid(self) -> Iterator[Markup]:
        line = Markup('<line class="{0}" x1="{1}" x2="{1}" y1="0" y2="100%"/>')
        for day, _ in self.ticks:
            yield line.format("strip-day", self._x(day))
        if self.event is not None:
            yield line.format("strip-event", self._x(self.event))

    def _band(self, track: Track, *, ours: bool) -> Iterator[Markup]:
        start = track.start or 0
        # A window without an end is drawn as its first day, and an arrow from there.
        end = start if track.end is None else track.end
        kind = f"band band--{'ours' if ours else 'theirs'}"
        kind += " band--optional" if track.optional else ""
        if track.end is None:
            middle = _TRACK // 2
            yield Markup('<line class="{} band--open" x1="{}" x2="100%" y1="{}" y2="{}"/>').format(
                kind, self._x(start), middle, middle
            )
            tip = Markup('<path class="{}" d="M-8-5 0 0-8 5z"/>').format(kind)
            yield Markup('<svg x="100%" y="{}" overflow="visible">{}</svg>').format(middle, tip)
        yield Markup('<rect class="{}" x="{}" y="{}" width="{}" height="{}" rx="3"/>').format(
            kind, self._x(start), (_TRACK - _BAND) // 2, self._x(end + 1 - start), _BAND
        )

    def _x(self, days: int) -> str:
        """Return so many days as a share of the width, in the shortest form."""
        share = max(0, min(days, self.days)) * 100 / max(1, self.days)
        return f"{share:.2f}".rstrip("0").rstrip(".") + "%"


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
