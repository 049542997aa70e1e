"""The picture of a disagreement: the windows of each source, and ours, on one axis of days."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from generator.pages.axis import Group, Picture, Tick, Track
from generator.pages.day_words import long_day, read_day, short_day
from generator.pages.site import Site
from generator.pages.worked import Entry
from generator.rules.model import GUIDE, Disagreement

_WEEK = 7
_MARGIN = 2
_NO_TIME = "no time given"
_WORDS_WITHOUT_DATE: Mapping[str, str] = {
    "no-date-promised": "only once a date has been named",
    "limit": "no further message",
}


def disagreement_picture(site: Site, name: str) -> Picture:
    """Return the picture for a clock that starts on the last working day of the worked week."""
    disagreement = site.rules.disagreements[name]
    start = site.worked.days[-1]
    plans = {
        advice: _entries(site, disagreement, advice, start)
        for advice in [*disagreement.positions, GUIDE]
    }
    groups = [_group(site, disagreement, advice, plan, start) for advice, plan in plans.items()]
    ends = [_last_day(track) for group in groups for track in group.tracks]
    days = max([_WEEK, *ends]) + _MARGIN
    every = 1 if days <= _WEEK else _WEEK if days <= _WEEK * 6 else _WEEK * 2
    spacing = every if every > 1 else 2
    ticks = [Tick(day, short_day(start + timedelta(days=day))) for day in range(0, days, spacing)]
    happened = [_happened(site, event, start) for event in disagreement.picture.events]
    label = site.rules.events[site.worked.start].label
    said = "; ".join([f"{label}: {long_day(start)}", *happened])
    return Picture(
        f"picture-{name}",
        site.plain(disagreement.question),
        f"{said}. "
        + " ".join(
            f"{group.title}: {', '.join(t.words for t in group.tracks)}." for group in groups
        ),
        groups,
        ticks,
        days,
        caption=said,
    )


def _entries(
    site: Site, disagreement: Disagreement, advice: str, start: date
) -> Mapping[str, Entry]:
    """Return the plan by one advice, on the first route on which it speaks of the steps."""
    events = [site.worked.event(event, start) for event in disagreement.picture.events]
    plans = [
        site.worked.entries(route, start, events, advice=advice) for route in site.rules.routes
    ]
    return next(
        (
            plan
            for plan in plans
            if any(plan[step_id]["on"] for step_id in disagreement.picture.steps)
        ),
        plans[0],
    )


def _group(
    site: Site,
    disagreement: Disagreement,
    advice: str,
    plan: Mapping[str, Entry],
    start: date,
) -> Group:
    steps = disagreement.picture.steps
    tracks = [
        _track(site, plan[step_id], start, advice=advice, named=len(steps) > 1) for step_id in steps
    ]
    drawn = [track for track in tracks if track.start is not None]
    source = site.rules.sources.get(advice)
    return Group(
        site.plain(source.title) if source else "This guide",
        drawn or _without_dates(plan, steps),
        mark=source.mark if source else None,
        ours=source is None,
    )


def _track(site: Site, entry: Entry, start: date, *, advice: str, named: bool) -> Track:
    """Return a step's window; without a band where the advice gives no number of its own."""
    step = site.rules.steps[entry["step"]]
    label = f"{site.plain(step.short)}: " if named else ""
    if entry["on"] is None or not _own_number(entry, advice):
        return Track(label + _NO_TIME)
    earliest = read_day(entry["earliest"])
    latest = None if entry["latest"] is None else read_day(entry["latest"])
    first = (earliest - start).days
    if latest is None:
        return Track(f"{label}from {short_day(earliest)}", first, None, step.optional)
    words = short_day(earliest)
    if latest != earliest:
        words += f" to {short_day(latest)}"
    return Track(label + words, first, (latest - start).days, step.optional)


def _own_number(entry: Entry, advice: str) -> bool:
    """Whether a step's dates are the advice's own: a source without a number keeps the guide's."""
    return advice == GUIDE or any(why["editorial"] is None for why in entry["why"])


def _without_dates(plan: Mapping[str, Entry], steps: Sequence[str]) -> list[Track]:
    """Return the words for an advice without any date."""
    reasons = {plan[step_id]["dropped"] for step_id in steps}
    known = [words for reason, words in _WORDS_WITHOUT_DATE.items() if reason in reasons]
    return [Track(known[0] if known else _NO_TIME)]


def _happened(site: Site, event_id: str, start: date) -> str:
    event = site.worked.event(event_id, start)
    day = long_day(read_day(event.get("by", event["on"])))
    return f"{site.plain(site.rules.events[event_id].label)}: {day}"


def _last_day(track: Track) -> int:
    """Return where a band ends; an open one is given some room to go on."""
    if track.start is None:
        return 0
    return track.start + _WEEK if track.end is None else track.end
