"""Two guides to something else, and what has to come out of them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import product
from pathlib import Path

from generator.checks import load
from generator.program import compile_program, with_holidays
from generator.rules import Rules
from tests.changed_data import Json

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Guide:
    """A guide to something else, and what has to come out of it."""

    folder: Path
    counts: str  # what `check` says of it
    starts: Json  # the event that starts the clock
    news: list[list[Json]]  # what may happen next
    todays: tuple[str, ...]
    over: set[str]  # why a plan may end
    paths: tuple[str, ...]  # some of its pages
    said: Mapping[str, str]  # a text that stands on a page, by the page's address

    @cached_property
    def rules(self) -> Rules:
        return load(self.folder / "rules.yaml")

    @cached_property
    def program(self) -> Json:
        return with_holidays(compile_program(self.rules), self.rules, self.rules.regions)

    def situations(self) -> Iterator[Json]:
        """Yield situations: each route, advice, region, kind of news, and day to look at it."""
        choices = product(
            self.rules.routes,
            ("guide", *self.rules.whole_sources),
            self.rules.regions,
            self.news,
            self.todays,
        )
        for route, advice, region, news, today in choices:
            yield {
                "today": today,
                "route": route,
                "advice": advice,
                "region": region,
                "events": [self.starts, *news],
            }


FLAT = Guide(
    folder=HERE / "other_guide",
    counts="10 steps, 7 claims of 2 sources",
    starts={"event": "seen-flat", "on": "2027-03-06"},
    news=[
        [],
        [{"event": "day-named", "on": "2027-03-08", "by": "2027-03-15"}],
        [{"event": "day-named", "on": "2027-03-08", "said": "end of the month"}],
        [{"event": "answered", "on": "2027-03-09"}],
        [{"event": "turned-down", "on": "2027-03-09"}],
        [{"event": "signed", "on": "2027-03-09"}],
        [{"event": "leave-us-alone", "on": "2027-03-09"}],
        [{"event": "flat-elsewhere", "on": "2027-03-08", "by": "2027-03-15"}],
        [
            {"event": "flat-elsewhere", "on": "2027-03-07", "by": "2027-03-09"},
            {"event": "ticked-off", "step": "tell-of-elsewhere", "on": "2027-03-08"},
            {"event": "flat-elsewhere", "on": "2027-03-09", "by": "2027-03-22"},
        ],
        [{"event": "ticked-off", "step": "hand-in-papers", "on": "2027-03-07"}],
        [{"event": "seen-flat", "on": "2027-04-10"}],
    ],
    todays=("2027-03-09", "2027-03-20", "2027-06-01"),
    over={"signed"},
    paths=("stages/in-between.md", "papers.md", "sources/landlords-voice.md"),
    said={
        "": "After the viewing",
        "papers/": "within a working day",
        "stages/in-between/": "Ask where they stand",
    },
)
TENDER = Guide(
    folder=HERE / "tender_guide",
    counts="15 steps, 22 claims of 3 sources",
    starts={"event": "bid-handed-in", "on": "2027-07-15", "at": "11:00"},
    news=[
        [],
        [{"event": "award-date-set", "on": "2027-07-18", "by": "2027-07-29"}],
        [{"event": "award-date-set", "on": "2027-07-18", "said": "at next Sunday's committee"}],
        [{"event": "query-raised", "on": "2027-07-19"}],
        [
            {"event": "query-raised", "on": "2027-07-18"},
            {"event": "task-finished", "step": "answer-query", "on": "2027-07-19"},
        ],
        [{"event": "bid-turned-away", "on": "2027-07-19"}],
        [{"event": "contract-won", "on": "2027-07-19"}],
        [{"event": "contract-signed", "on": "2027-07-19"}],
        [{"event": "tender-called-off", "on": "2027-07-18"}],
        [{"event": "purdah-began", "on": "2027-07-19"}],
        [{"event": "purdah-began", "on": "2027-07-19", "with": "consortium-lead"}],
        [{"event": "task-finished", "step": "call-the-desk", "on": "2027-07-19"}],
        [{"event": "bid-handed-in", "on": "2027-08-17"}],
    ],
    todays=("2027-07-19", "2027-08-09", "2027-10-01"),
    over={"contract-signed", "tender-called-off"},
    paths=("stages/no-word-yet.md", "opening-hours.md", "sources/bidders-circle.md"),
    said={
        "": "After the bid",
        "opening-hours/": "Leave it three weeks",
        "stages/being-read/": "Together with",
        "stages/outcome-known/": "Every two months, and five times in all",
        "routes/": "Alone or in a consortium",
        "disagreements/": "10 working days",
    },
)
OTHERS = [FLAT, TENDER]


def ids(rules: Rules) -> set[str]:
    """Return every id that some rules declare."""
    declared = {
        each
        for section in type(rules).model_fields
        if isinstance(entries := getattr(rules, section), dict)
        for each in entries
    }
    declared.update(claim for source in rules.sources.values() for claim in source.claims)
    declared.update(name for route in rules.routes.values() for name in route.recipients)
    return declared
