"""Pictures of windows on one axis of days: inline SVG without a style of its own.

Two drawings are made of each picture, since a drawing cannot reflow: a narrow one with the words
above the bands, and a wide one with the words beside them. The style sheet shows one of them.
Colours come from classes; whose band it is shows by its shape and its words as well.
"""

import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from markupsafe import Markup

from generator.pages.escape import escape

LINE: Final = 18
BAND: Final = 12
GAP: Final = 12
CHARACTER: Final = 6.5  # how wide one is, at most on average


@dataclass(frozen=True, slots=True)
class Track:
    """One window: days from the axis's start, both included; no end where it stays open."""

    words: str
    start: int | None = None  # no band where there is no date
    end: int | None = None
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """Windows under one heading; `ours` are those of the guide itself."""

    title: str
    tracks: Sequence[Track]
    mark: str | None = None
    ours: bool = False


@dataclass(frozen=True, slots=True)
class Tick:
    """A day of the axis that is named."""

    day: int
    label: str


@dataclass(frozen=True, slots=True)
class Picture:
    """What is drawn: the title and description stand for it where it cannot be seen."""

    name: str  # for ids
    title: str
    description: str
    groups: Sequence[Group]
    ticks: Sequence[Tick]
    days: int  # how long the axis is
    caption: str  # the situation that is drawn

    def draw(self) -> Markup:
        """Return the narrow and the wide drawing, to stand in a block of raw HTML."""
        narrow = _Drawing(self, "narrow", width=340, left=4, columns=46)
        wide = _Drawing(self, "wide", width=720, left=300, columns=40)
        return Markup("\n").join([narrow.svg(), wide.svg()])


class _Drawing:
    """Draws a picture from the top down; `y` is how far it has come.

    A day of the axis whose name would run into the one before goes without.
    """

    def __init__(self, picture: Picture, kind: str, width: int, left: int, columns: int) -> None:
        self.picture = picture
        self.kind = kind
        self.width = width
        self.left = left  # where the axis begins
        self.columns = columns  # how many characters a line of words holds
        self.beside = left > LINE  # whether words stand beside the bands
        self.scale = (width - left - 8) / max(1, picture.days)
        self.y = 0

    def svg(self) -> Markup:
        """Return the drawing."""
        self.y = LINE + 6
        body = [part for group in self.picture.groups for part in self._group(group)]
        name = f"{self.picture.name}-{self.kind}"
        return Markup(
            '<svg class="axis axis--{kind}" viewBox="0 0 {width} {height}" role="img" '
            'aria-labelledby="{name}-title {name}-desc">'
            '<title id="{name}-title">{title}</title><desc id="{name}-desc">{desc}</desc>'
            "{grid}{body}</svg>"
        ).format(
            kind=self.kind,
            width=self.width,
            height=self.y,
            name=name,
            title=escape(self.picture.title),
            desc=escape(self.picture.description),
            grid=Markup("").join(self._grid()),
            body=Markup("").join(body),
        )

    def _group(self, group: Group) -> Iterator[Markup]:
        self.y += 6
        heading = f"{group.mark}  {group.title}" if group.mark else group.title
        kind = "axis-heading axis-heading--ours" if group.ours else "axis-heading"
        yield from self._words(heading, kind, self.columns - 4)
        for track in group.tracks:
            yield from self._track(track, ours=group.ours)
        self.y += GAP

    def _track(self, track: Track, *, ours: bool) -> Iterator[Markup]:
        top = self.y
        yield from self._words(track.words, "axis-words", self.columns)
        middle = (top + self.y - BAND) / 2 + 3 if self.beside else self.y + 6
        yield self._band(track, middle, ours=ours)
        self.y += 4 if self.beside else BAND + GAP

    def _words(self, words: str, kind: str, columns: int) -> Iterator[Markup]:
        for line in textwrap.wrap(words, columns):
            self.y += LINE
            yield Markup('<text class="{}" x="{}" y="{}">{}</text>').format(
                kind, 4, self.y - 3, escape(line)
            )

    def _band(self, track: Track, y: float, *, ours: bool) -> Markup:
        if track.start is None:
            return Markup('<line class="axis-none" x1="{}" x2="{}" y1="{}" y2="{}"/>').format(
                self.left, self.width - 8, _number(y + BAND / 2), _number(y + BAND / 2)
            )
        start = self._x(track.start)
        end = self.width - 8 if track.end is None else self._x(track.end + 1)
        whose = "ours" if ours else "theirs"
        kind = f"band band--{whose}" + (" band--optional" if track.optional else "")
        if track.end is None:
            tip = end + 6
            points = [(start, y), (end, y), (tip, y + BAND / 2), (end, y + BAND), (start, y + BAND)]
            return Markup('<polygon class="{}" points="{}"/>').format(
                kind, " ".join(f"{_number(px)},{_number(py)}" for px, py in points)
            )
        return Markup('<rect class="{}" x="{}" y="{}" width="{}" height="{}" rx="3"/>').format(
            kind, _number(start), _number(y), _number(max(end - start, 4)), BAND
        )

    def _grid(self) -> Iterator[Markup]:
        free_from = 0.0
        for tick in self.picture.ticks:
            x = self._x(tick.day)
            yield Markup('<line class="axis-grid" x1="{0}" x2="{0}" y1="{1}" y2="{2}"/>').format(
                _number(x), LINE + 2, self.y - 4
            )
            ends = x + len(tick.label) * CHARACTER
            if free_from <= x and ends < self.width:
                yield Markup('<text class="axis-tick" x="{}" y="{}">{}</text>').format(
                    _number(x + 2), LINE - 4, escape(tick.label)
                )
                free_from = ends + GAP

    def _x(self, day: int) -> float:
        return self.left + max(0, min(day, self.picture.days)) * self.scale


def _number(value: float) -> str:
    """Return a coordinate in its shortest form, so that the same picture is the same bytes."""
    return f"{value:.1f}".removesuffix(".0")
