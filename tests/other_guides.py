"""Two guides to something else, and what has to come out of them."""

import re
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import product
from pathlib import Path
from typing import Final

import pytest

from generator.checks import load
from generator.program import compile_program, with_holidays
from generator.rules import Rules
from tests.changed_data import Json
from tests.engine.life import told
from tests.pages.built_site import BuiltSite, built, built_once, frame

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Guide:
    """A guide to something else, and what has to come out of it."""

    folder: Path
    counts: str  # what `check` says of it
    starts: str  # the event that starts the clock, as a link tells it
    news: list[str]  # what may happen next
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

    def site_once(self, factory: pytest.TempPathFactory) -> BuiltSite:
        """Return the site of the guide, with our theme and its own prose, built once."""

        def build(site: Path) -> BuiltSite:
            text = (self.folder / "rules.yaml").read_text(encoding="utf-8")
            folder = frame(site.with_name(f"{site.name}-frame"), text)
            shutil.copytree(self.folder / "content", folder / "content", dirs_exist_ok=True)
            return built(folder, site)

        return built_once(factory, self.folder.name, build)

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
            settings = {"today": today, "route": route, "advice": advice, "region": region}
            yield {**settings, "events": told(f"{self.starts} {news}")}


FLAT = Guide(
    folder=HERE / "other_guide",
    counts="10 steps, 7 claims of 2 sources",
    starts="seen-flat=2027-03-06",
    news=[
        "",
        "day-named=2027-03-08,by=2027-03-15",
        "day-named=2027-03-08,said=end+of+the+month",
        "answered=2027-03-09",
        "turned-down=2027-03-09",
        "signed=2027-03-09",
        "leave-us-alone=2027-03-09",
        "flat-elsewhere=2027-03-08,by=2027-03-15",
        (
            "flat-elsewhere=2027-03-07,by=2027-03-09 ticked-off=tell-of-elsewhere@2027-03-08"
            " flat-elsewhere=2027-03-09,by=2027-03-22"
        ),
        "ticked-off=hand-in-papers@2027-03-07",
        "seen-flat=2027-04-10",
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
    starts="bid-handed-in=2027-07-15T11:00",
    news=[
        "",
        "award-date-set=2027-07-18,by=2027-07-29",
        "award-date-set=2027-07-18,said=at+next+Sunday%27s+committee",
        "query-raised=2027-07-19",
        "query-raised=2027-07-18 task-finished=answer-query@2027-07-19",
        "bid-turned-away=2027-07-19",
        "contract-won=2027-07-19",
        "contract-signed=2027-07-19",
        "tender-called-off=2027-07-18",
        "purdah-began=2027-07-19",
        "purdah-began=2027-07-19,with=consortium-lead",
        "task-finished=call-the-desk@2027-07-19",
        "bid-handed-in=2027-08-17",
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


FOREIGN: Final = re.compile(
    r"interview|employer|application|hear back|you would hear|consultant|thank-you|recruit|linkedin"
    r"|hiring|\bjobs?\b|candidate",
    re.IGNORECASE,
)
"""What a guide to job interviews says, and no other."""

CODES: Final = re.compile(r"next-interview|\"applications?\"")
"""What plans and data files call a later start of the clock, and a case; no reader sees it."""


def foreign(text: str) -> list[str]:
    """Return the words of a guide to job interviews that stand in a text."""
    return FOREIGN.findall(CODES.sub("", text))
