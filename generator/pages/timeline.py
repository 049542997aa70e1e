"""The whole timeline as a picture: the steps by stage, over the days from the first event on."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from generator.pages import addresses
from generator.pages.axis import Group, Picture, Tick, Track
from generator.pages.day_words import read_day
from generator.pages.page import Page
from generator.pages.site import Site
from generator.pages.step_cards import route_titles
from generator.pages.worked import Entry

TITLE = "The whole timeline"
_WEEK = 7


@dataclass(frozen=True, slots=True)
class Scene:
    """A picture with the heading that it stands under."""

    heading: str
    picture: Picture


def timeline_page(site: Site) -> Page:
    """Return the page with the pictures of the way, and the same as a list."""
    return site.page(
        addresses.TIMELINE,
        "timeline.md.j2",
        TITLE,
        "Every step on one axis of days, and the same as a list.",
        scenes=list(_scenes(site)),
        stages={
            stage_id: {
                name: step for name, step in site.rules.steps.items() if step.stage == stage_id
            }
            for stage_id in site.rules.stages
        },
    )


def _scenes(site: Site) -> Iterator[Scene]:
    """Yield the way without a promised date, with one, and after each event that steps answer."""
    worked = site.worked
    start = worked.days[0]
    plain = _by_route(site, start, [])
    drawn = {step_id for plan in plain.values() for step_id, entry in plan.items() if entry["on"]}
    yield Scene("With no date promised", _picture(site, "open", plain, start))
    if worked.promise:
        promised = _by_route(site, start, [worked.event(worked.promise, start)])
        yield Scene("With a promised date", _picture(site, "promised", promised, start))
    answered = dict.fromkeys(
        event_id
        for step_id, step in site.rules.steps.items()
        if step_id not in drawn
        for event_id in step.when
        if event_id in site.rules.events
    )
    for event_id in answered:
        event = worked.event(event_id, start)
        day = read_day(event["on"])
        plans = {
            route: {name: plan[name] for name in plan if event_id in site.rules.steps[name].when}
            for route, plan in _by_route(site, start, [event]).items()
        }
        label = site.rules.events[event_id].label
        yield Scene(label, _picture(site, event_id, plans, day, label))


def _by_route(
    site: Site, start: date, events: Sequence[Mapping[str, str]]
) -> dict[str, dict[str, Entry]]:
    return {route: site.worked.entries(route, start, events) for route in site.rules.routes}


def _picture(
    site: Site,
    name: str,
    plans: Mapping[str, Mapping[str, Entry]],
    start: date,
    label: str | None = None,
) -> Picture:
    rules = site.rules
    begins = site.plain(label or rules.events[site.worked.start].label)
    groups = []
    for stage_id, stage in rules.stages.items():
        tracks = [
            track
            for step_id, step in rules.steps.items()
            if step.stage == stage_id
            for track in _tracks(site, step_id, plans, start)
        ]
        if tracks:
            groups.append(Group(site.plain(stage.title), tracks, ours=True))
    ends = [track.start if track.end is None else track.end for g in groups for track in g.tracks]
    days = max([_WEEK, *(end for end in ends if end is not None)]) + _WEEK
    spacing = _WEEK if days <= _WEEK * 6 else 2 * _WEEK
    ticks = [Tick(day, _weeks(day) if day else begins) for day in range(0, days - 4, spacing)]
    words = " ".join(f"{track.words}." for group in groups for track in group.tracks)
    return Picture(
        f"timeline-{name}", TITLE, words, groups, ticks, days, caption=f"Counted from: {begins}"
    )


def _tracks(
    site: Site, step_id: str, plans: Mapping[str, Mapping[str, Entry]], start: date
) -> Iterator[Track]:
    """Yield a step's window from the first route that has it, or nothing."""
    step = site.rules.steps[step_id]
    for plan in plans.values():
        entry = plan.get(step_id)
        if entry is None or entry["on"] is None:
            continue
        first = (read_day(entry["earliest"]) - start).days
        last = (read_day(entry["latest"]) - start).days if entry["latest"] else None
        notes = [
            _days(first, last),
            *(title.lower() for title in route_titles(site.rules, step.routes)),
        ]
        if step.optional:
            notes.append("optional")
        yield Track(
            f"{site.plain(step.short)}: {', '.join(notes)}",
            first,
            last,
            step.optional,
        )
        return


def _days(first: int, last: int | None) -> str:
    """Return the days of a window in words, counted from the start of the axis."""
    if last is None:
        return f"from day {first} on"
    return f"day {first}" if first == last else f"day {first} to {last}"


def _weeks(day: int) -> str:
    weeks = day // _WEEK
    return f"{weeks} week" if weeks == 1 else f"{weeks} weeks"
