"""What is given to the parsers: sound inputs of each kind, and mutations of them by a seed."""

import json
import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final

import yaml

from generator.calendar_file import Planned, Wanted, calendar_file
from generator.checks import load
from generator.contract.program import Program
from generator.pages.calculator.words import words
from generator.program import compile_program, with_holidays
from generator.rules import Rules
from generator.rules.situation_line import situation_link
from tests.changed_data import Json
from tests.engine.situations import random_situations
from tests.engine.sound_plans import with_plans
from tests.fuzz import mutations
from tests.guides import REAL, TENDER
from tests.small_rules import GOOD

TODAY: Final = "2026-11-28"
PAGE: Final = """\
---
title: About it
order: 3
---
# About {{ guide.title }}

Ask {steps.ask.latest} after the meeting, `{as it stands}`. {{ snippet("steps.ask") }}

<!-- literal: the year of the law -->
It is so since 1994 [here](index.md#x){ .md-button }. {% if guide.title %}*Yes.*{% endif %}
"""


@dataclass(frozen=True)
class Inputs:
    """The inputs of a run; each is made of the seed and its own number alone."""

    seed: int

    def each(self, number: int) -> tuple[str, str]:
        """Return the kind and the text of an input."""
        chance = random.Random(f"{self.seed} {number}")  # noqa: S311 - repeatable, and no secret
        (kind,) = chance.choices(list(_KINDS), [share for share, _ in _KINDS.values()])
        return kind, _KINDS[kind][1](self, chance)

    @cached_property
    def rules(self) -> Rules:
        """The real guide, whose engines plan."""
        return load(REAL, plans_only=True)

    @cached_property
    def program(self) -> Program:
        """Its program, with the holidays of some regions."""
        return with_holidays(compile_program(self.rules), self.rules, list(self.rules.regions)[:3])

    @property
    def setup(self) -> Json:
        """What the modules of the browser are given first."""
        worksheet = {"constructor": {"label": "A"}, "asked": {"label": "B", "columns": {}}}
        return {
            "program": self.program,
            "words": words(self.rules),
            "today": TODAY,
            "worksheet": worksheet,
        }

    def a_situation(self, chance: random.Random) -> Json:
        """Return a situation, nearly always a sound one."""
        found = next(random_situations(dict(self.program), chance.randrange(10**9), 1))
        return found if isinstance(found.get("events"), list) else {"today": TODAY, "events": []}

    def situation(self, chance: random.Random) -> str:
        found = self.a_situation(chance)
        return json.dumps(mutations.data(chance, found) if chance.random() < 0.7 else found)

    def link(self, chance: random.Random) -> str:
        """Return the fragment of a link."""
        found = self.a_situation(chance)
        try:
            written = situation_link(found)
        except (AttributeError, KeyError, TypeError, ValueError):  # what was to be written is odd
            written = "region=none&interview=2026-11-20"
        return mutations.text(chance, written)

    def line(self, chance: random.Random) -> str:
        return mutations.text(chance, self.link(chance).replace("&", " "))

    def application(self, chance: random.Random) -> Json:
        """Return an application as it is kept."""
        found = self.a_situation(chance)
        settings = {
            key: found[key] for key in ("route", "region", "advice", "facts") if key in found
        }
        return {
            "id": f"a{chance.randrange(99)}",
            "about": {"company": "Harbour House", "constructor": "x"},
            "people": [{"name": "Kim", "email": "kim@a.example", "point": "ships"}],
            "notes": {"asked.0.question": "Why?", "asked.chosen": "0"},
            "drafts": {"thank-you/0/format": "x"},
            "inputs": {
                "events": found["events"],
                **settings,
                "left": [{"kind": "event", "text": "x", "was": {"event": "x", "on": TODAY}}],
            },
            "calendar": {"sequence": 1, "keys": ["thank-you"]},
        }

    def file(self, chance: random.Random) -> str:
        """Return a file of applications."""
        several = [self.application(chance) for _ in range(chance.choice((1, 1, 2, 3)))]
        found = {"format": "follow-up-applications", "version": 1, "rules": "1"}
        written = {**found, "applications": several}
        if chance.random() < 0.8:
            return json.dumps(mutations.data(chance, written))
        return mutations.text(chance, json.dumps(written))

    def stored(self, chance: random.Random) -> str:
        """Return what a browser has stored, as JSON: texts by their keys."""
        kept = {}
        for _ in range(chance.choice((1, 2, 3))):
            application = self.application(chance)
            if chance.random() < 0.8:
                written = json.dumps(mutations.data(chance, application))
            else:
                written = mutations.text(chance, json.dumps(application))
            kept[f"calculator:/:application:{application['id']}"] = written
        kept["calculator:/:last"] = chance.choice(["a1", "", "constructor"])
        return json.dumps(kept)

    def typed(self, chance: random.Random) -> str:
        """Return what somebody types for a date."""
        relative = ("next friday", "3 weeks ago", "the 21st", "1 dec", "tuesday")
        some = ("20/11/2026", "2026-11-20", *relative)
        return mutations.text(chance, chance.choice(some))

    def calendar(self, chance: random.Random) -> str:
        """Return a calendar file, as Latin-1 so that any byte may be in it."""
        return mutations.text(chance, self._file.decode("latin-1"))

    @cached_property
    def _file(self) -> bytes:
        wanted = Wanted(sequence=1, site="https://guide.example/")
        tried = random_situations(dict(self.program), 1, 100)
        for situation, found in with_plans(self.program, tried):
            made = calendar_file(Planned(self.rules, situation, found, wanted))
            if made is not None and made.count(b"BEGIN:VEVENT") > 1:
                return made
        raise LookupError

    def a_rules_file(self, chance: random.Random) -> str:
        """Return a rules file: a small guide's, mutated as a text or as data."""
        text, data = chance.choices(self._guides, (9, 1))[0]
        if chance.random() < 0.5:
            return mutations.text(chance, text)
        return json.dumps(mutations.data(chance, data), ensure_ascii=False)

    def page(self, chance: random.Random) -> str:
        """Return a page that an editor has written."""
        return mutations.text(chance, PAGE)

    @cached_property
    def _guides(self) -> list[tuple[str, Json]]:
        texts = [file.read_text(encoding="utf-8") for file in (GOOD, TENDER)]
        return [(text, yaml.safe_load(text)) for text in texts]


_KINDS: Final[Mapping[str, tuple[int, Callable[[Inputs, random.Random], str]]]] = {
    "situation": (46, Inputs.situation),
    "link": (16, Inputs.link),
    "stored": (12, Inputs.stored),
    "file": (10, Inputs.file),
    "typed": (3, Inputs.typed),
    "calendar": (3, Inputs.calendar),
    "line": (5, Inputs.line),
    "rules": (3, Inputs.a_rules_file),
    "version": (1, Inputs.a_rules_file),
    "page": (1, Inputs.page),
}
"""Of a hundred inputs, so many of each kind, and what makes them."""
