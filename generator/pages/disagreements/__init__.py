"""Where the sources disagree: who says what, on one axis of days, what we recommend, and why."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from functools import partial

from generator.pages.axis import Group, Picture, Track, length, named_days
from generator.pages.page import Page
from generator.pages.page_factory import PageFactory
from generator.pages.sample_plans import Entry
from generator.pages.worked_tables import days_between
from generator.rules.model import GUIDE, Disagreement
from generator.wording import addresses
from generator.wording.days import long_day, read_day, short_day

_WEEK = 7
_NO_TIME = "no time given"
_NO_SCHEDULE = "no schedule of its own"
_WORDS_WITHOUT_DATE: Mapping[str, str] = {
    "no-date-promised": "only once a date has been named",
    "limit": "no further message",
}


def disagreements_page(factory: PageFactory) -> Page:
    """Return the page of all disagreements."""
    return factory.page(
        addresses.DISAGREEMENTS,
        "disagreements/disagreements.md.j2",
        "Where sources disagree",
        "Who says what where the sources contradict each other, and what we recommend.",
        drawing=partial(_picture, factory),
    )


def _picture(factory: PageFactory, name: str) -> Picture:
    """Return the picture for a clock that starts on the last working day of the worked week."""
    disagreement = factory.rules.disagreements[name]
    start = factory.plans.days[-1]
    groups = [
        Group(
            advice, factory.plain(factory.rules.sources[advice].short_name), [Track(_NO_SCHEDULE)]
        )
        if advice in factory.rules.wider_sources
        else _group(factory, disagreement, advice, start)
        for advice in [*disagreement.positions, GUIDE]
    ]
    days = length([track for group in groups for track in group.tracks], _WEEK)
    happened = [factory.plans.event(event, start) for event in disagreement.picture.events]
    said = [
        f"{factory.plain(factory.rules.events[event['event']].label)}: {long_day(_day(event))}"
        for event in happened
    ]
    label = factory.plain(factory.rules.events[factory.plans.start].label)
    return Picture(
        groups,
        [(day, short_day(start + timedelta(days=day))) for day in named_days(days)],
        days,
        caption="; ".join([f"{label}: {long_day(start)}", *said])
        + (" (the dashed line)" if said else ""),
        event=days_between(start, _day(happened[0])) if happened else None,
    )


def _day(event: Mapping[str, str]) -> date:
    return read_day(event.get("by", event["on"]))


def _group(factory: PageFactory, disagreement: Disagreement, advice: str, start: date) -> Group:
    plan = _entries(factory, disagreement, advice, start)
    steps = disagreement.picture.steps
    tracks = [
        _track(factory, plan[step_id], start, advice=advice, named=len(steps) > 1)
        for step_id in steps
        if plan[step_id]["on"] is not None
    ]
    source = factory.rules.sources.get(advice)
    return Group(
        advice,
        factory.plain(source.short_name) if source else "This guide",
        tracks or _without_dates(plan, steps),
        ours=source is None,
    )


def _entries(
    factory: PageFactory, disagreement: Disagreement, advice: str, start: date
) -> Mapping[str, Entry]:
    """Return the plan by one advice, on the first route on which it speaks of the steps."""
    events = [factory.plans.event(event, start) for event in disagreement.picture.events]
    plans = [
        factory.plans.entries(route, start, events, advice=advice) for route in factory.rules.routes
    ]
    steps = disagreement.picture.steps
    speaking = (plan for plan in plans if any(plan[step_id]["on"] for step_id in steps))
    return next(speaking, plans[0])


def _track(factory: PageFactory, entry: Entry, start: date, *, advice: str, named: bool) -> Track:
    """Return a step's window; without a band where the advice gives no number of its own."""
    step = factory.rules.steps[entry["step"]]
    label = f"{factory.plain(step.short)}: " if named else ""
    if not _own_number(entry, advice):
        return Track(label + _NO_TIME)
    earliest, latest = entry["earliest"], entry["latest"]
    if latest is None:
        words = f"from {short_day(earliest)} on"
    elif latest[:10] == earliest[:10]:
        words = short_day(earliest)
    else:
        words = f"{short_day(earliest)} to {short_day(latest)}"
    return Track(
        label + words,
        entry["step"],
        days_between(start, earliest),
        None if latest is None else days_between(start, latest),
        step.optional,
    )


def _own_number(entry: Entry, advice: str) -> bool:
    """Whether a step's dates are the advice's own: a source without a number keeps the guide's."""
    return advice == GUIDE or any(why["editorial"] is None for why in entry["why"])


def _without_dates(plan: Mapping[str, Entry], steps: Sequence[str]) -> list[Track]:
    """Return the words for an advice without any date."""
    reasons = {plan[step_id]["dropped"] for step_id in steps}
    known = [words for reason, words in _WORDS_WITHOUT_DATE.items() if reason in reasons]
    return [Track(known[0] if known else _NO_TIME)]
