"""The way in a line for each stage, and as a picture: the steps over the days from the start."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import partial

from generator.pages.axis import Group, Picture, Track, length, named_days
from generator.pages.navigation import STEP_BY_STEP, stage_groups
from generator.pages.page import Page
from generator.pages.page_factory import PageFactory
from generator.pages.sample_plans import Entry
from generator.pages.worked_tables import days_between
from generator.rules.number_words import number_of
from generator.wording import addresses

_WEEK = 7
_ROOM = 12  # so many characters of a name have room at the start of an axis


def timeline_page(factory: PageFactory) -> Page:
    """Return the page with the pictures of the way, and the same as a list."""
    return factory.page(
        addresses.TIMELINE,
        "timeline/timeline.md.j2",
        STEP_BY_STEP,
        "What to do at each point, and the whole way on one axis of days.",
        scenes=partial(_scenes, factory),
        groups=list(stage_groups(factory.rules)),
    )


def _scenes(factory: PageFactory) -> Iterator[tuple[str, str, Picture]]:
    """Yield the way without a promised date, and with one: id, heading and picture."""
    yield "open", "If they gave you no date", _picture(factory, None)
    if factory.plans.promise:
        yield "by", "If they gave you a date", _picture(factory, factory.plans.promise)


def _picture(factory: PageFactory, promise: str | None) -> Picture:
    """Return the picture of a clock that starts on the first day, and of a promise made then."""
    start = factory.plans.days[0]
    promised = [factory.plans.event(promise, start)] if promise else []
    plans = [factory.plans.entries(route, start, promised) for route in factory.rules.routes]
    begins = factory.plain(factory.rules.events[factory.plans.start].label)
    groups = []
    for stage_id, stage in factory.rules.stages.items():
        tracks = [
            track
            for step_id, step in factory.rules.steps.items()
            if step.stage == stage_id
            for track in _tracks(factory, step_id, plans, start)
        ]
        if tracks:
            groups.append(Group(stage_id, factory.plain(stage.title), tracks, ours=True))
    days = length([track for group in groups for track in group.tracks], _WEEK)
    start_name = begins if len(begins) <= _ROOM else "That day"
    caption = f"Days are counted from {_called(factory, factory.plans.start, begins)}"
    event = days_between(start, promised[0]["by"]) if promised else None
    if promise and event is not None:
        label = factory.plain(factory.rules.events[promise].label)
        called = _called(factory, promise, f"“{label}”", named=True)
        caption += f". The dashed line is {called}, {_later(event)}"
    return Picture(
        groups,
        [(day, _since(day) if day else start_name) for day in named_days(days, 2)],
        days,
        caption,
        event,
    )


def _called(factory: PageFactory, event: str, otherwise: str, *, named: bool = False) -> str:
    """Return what the day of an event is called in a sentence, or the day that it names."""
    labels = (
        anchor.label
        for anchor in factory.rules.anchors.values()
        if anchor.events == [event] and (anchor.date == "by") == named
    )
    return factory.plain(next(labels, otherwise))


def _tracks(
    factory: PageFactory, step_id: str, plans: Iterable[Mapping[str, Entry]], start: date
) -> Iterator[Track]:
    """Yield a step's window from the first route that has it, or nothing."""
    step = factory.rules.steps[step_id]
    for plan in plans:
        entry = plan.get(step_id)
        if entry is None or entry["on"] is None:
            continue
        first = days_between(start, entry["earliest"])
        last = days_between(start, entry["latest"]) if entry["latest"] else None
        notes = [
            _window(first, last),
            *(title[:1].lower() + title[1:] for title in factory.route_titles(step.routes)),
        ]
        if step.instead_of:
            notes.append(
                f"instead of {factory.plain(factory.rules.steps[step.instead_of[0]].short)}"
            )
        elif step.optional:
            notes.append("optional")
        extra = step.optional or bool(step.instead_of)
        yield Track(", ".join(notes), step_id, first, last, extra)
        return


def _window(first: int, last: int | None) -> str:
    """Return a window in words, in days counted from the start of the axis."""
    if last is None:
        return f"from {_later(first)}"
    if first == last:
        return _later(first)
    if first == 0:
        return f"within {number_of(last, 'day')}"
    return f"{first} to {number_of(last, 'day')} later"


def _later(day: int) -> str:
    return f"{number_of(day, 'day')} later" if day else "the same day"


def _since(day: int) -> str:
    """Return how far a day is from the start, in whole weeks where it can be."""
    weeks, rest = divmod(day, _WEEK)
    return f"+ {number_of(day, 'day') if rest else number_of(weeks, 'week')}"
