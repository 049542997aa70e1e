"""A small guide with an event of each effect, for what real cases ask for.

Tests write what they need of it as an editor does; it is read, normalised and translated.
"""

from collections.abc import Sequence
from functools import cache
from typing import Any, Final

from generator.program import compile_program
from generator.rules import Rules
from generator.rules.document import Document
from generator.rules.situation_line import situation_nodes
from tests.changed_data import Json
from tests.small_rules import GOOD

Event = dict[str, Any]

GUIDE: Final = """
events:
  met: {effect: starts, takes: [at]}
  named: {effect: promises, takes: [by, said]}
  wrote: {effect: restarts, takes: [with]}
  did: {effect: does, takes: [step]}
  no: {effect: decides}
  yes: {effect: decides, awaits: [signed]}
  gone: {effect: closes, ends: true}
  taken: {effect: closes, ends: true, awaits: [signed]}
  signed: {}
  quiet-please: {effect: stops-contact, takes: [with]}
  off: {effect: cancels}
  again: {effect: reopens}
  hold: {effect: pauses, may-take: [by, said]}
  task: {effect: asks, may-take: [by]}
  invited: {effect: invites, takes: [by]}
  skip: {effect: leaves-out, takes: [step]}
  later: {effect: puts-off, takes: [step, by]}
  past-them: {effect: restarts, only-with: buyer}
  bell: {may-take: [by]}
anchors:
  met: {events: [met]}
  off: {events: [off]}
  news: {events: [met, named, wrote, off, again, hold, task, invited, past-them]}
  contact: {events: [met, named, wrote, "no"], messages: true}
  decision: {events: ["no", "yes", gone, taken]}
  named-day: {events: [named, hold], date: by}
  invited-day: {events: [invited], date: by}
  bell: {events: [bell]}
  bell-day: {events: [bell], date: by}
channels: {email: {label: E}, phone: {label: P}, in-person: {label: I, in-person: true}}
facts:
  kind: {question: Which?, answers: {firm: A firm, town: A town}, default: firm}
  size: {question: How big?, answers: {big: Big, small: Small}, default: big}
parties:
  buyer: {label: the buyer}
  agent: {label: the agent}
routes:
  direct:
    title: Direct
    summary: Direct.
    recipients: {boss: {label: B, party: buyer}, agent: {label: A, party: agent}}
    points: []
  broker:
    title: Broker
    summary: Broker.
    recipients: {boss: {label: B, party: buyer}, agent: {label: A, party: agent}}
    points: []
regions:
  AU-VIC: {name: Victoria, within: Australia}
  AUX: {name: Elsewhere}
limits:
  follow-ups: {value: 2, says: "-", editorial: "-"}
  between-messages: {value: 1 day, says: "-", editorial: "-"}
  pause: {value: 3 weeks, says: "-", editorial: "-"}
sources: {}
steps: {}
phrases: {}
quiet-periods: []
letters: {}
dos-and-donts: {}
disagreements: {}
questions: {}
wording: {}
examples: {}
"""
"""What a test does not write itself."""

SMALL: Final = Document("rules.yaml", GUIDE).data
DATA: Final = {**Document("rules.yaml", GOOD.read_text(encoding="utf-8")).data, **SMALL}

CHASE: Final = (
    "chase: {to: boss, channels: [email], chase: true, window: {anchor: news, earliest: 1 week}}"
)
"""A step that asks for an answer a week after the last news, on a working day."""

STEP: Final = {
    **dict.fromkeys(("title", "short", "says", "why", "editorial"), "-"),
    "stage": "afterwards",
}
WORDS: Final = {"events": {"label": "-", "button": "-"}, "anchors": {"label": "-"}, "steps": STEP}
HOLIDAYS: Final = {"weekend": [6, 7], "from": "2025-01-01", "until": "2029-12-31", "days": {}}


@cache
def guide(*sections: str) -> Json:
    """Return the program of the small guide, with sections written otherwise."""
    data = {**DATA}
    for text in sections:
        data |= Document("rules.yaml", text).data
    for section, words in WORDS.items():
        data[section] = {name: words | entry for name, entry in data[section].items()}
    program = compile_program(Rules.model_validate(data))
    return {**program, "holidays": dict.fromkeys(program["regions"], HOLIDAYS)}


def steps(*written: str) -> Json:
    """Return the program of the small guide with some steps, each written in a line."""
    return guide("steps:\n" + "".join(f"  {step}\n" for step in written))


def step(name: str, bounds: str = "", keys: str = "", anchor: str = "met") -> str:
    """Write a step for `steps`, with a window and more keys.

    So `step("card", "latest: 1 day", "optional: true")` is
    `card: {window: {anchor: met, latest: 1 day}, optional: true}`.
    """
    return f"{name}: {{window: {{anchor: {anchor}, {bounds}}}, {keys}}}"


def with_days_off(program: Json, days: dict[str, str], weekend: Sequence[int] = (6, 7)) -> Json:
    """Return a program in which the region AUX has a weekend, and holidays by their dates."""
    region = {**HOLIDAYS, "weekend": [*weekend], "days": days}
    return {**program, "holidays": {"AUX": region}}


def on(day: str, event: str, step: str | None = None, **details: Json) -> Event:
    """Return that something happened on a day of November 2026, such as `02`, or on a whole date.

    A second name is a step's. So `on("09", "did", "ask")` is that `ask` was done on the 9th.
    """
    given = {"step": step} if step else {}
    return _dated({"event": event, "on": day, **given, **details})


def situation(line: str) -> Json:
    """Return what a line in the notation of links says, with the days of events as in `on`."""
    *settings, (_, events) = situation_nodes(line)
    said = {key.text: {k.text: v.value for k, v in it.pairs} or it.value for key, it in settings}
    happened = ({key.text: str(it.value) for key, it in event.pairs} for event in events.items)
    return {**said, "events": [*map(_dated, happened)]}


def told(line: str) -> list[Event]:
    """Return the events of such a line.

    So `told("task=03 did=send@04")` is that a task came on the 3rd, and `send` was done on the 4th.
    """
    return situation(line)["events"]  # type: ignore[no-any-return]


def _dated(event: Event) -> Event:
    return {key: date(value) if key in ("on", "by") else value for key, value in event.items()}


def dates(days: dict[str, str]) -> dict[str, str]:
    """Return whole dates for the days of steps; a reason stays as it is."""
    return {name: date(day) for name, day in days.items()}


def date(day: str) -> str:
    """Return a whole date; two digits are a day of November 2026, and `12-07` one of that year."""
    return {2: f"2026-11-{day}", 5: f"2026-{day}"}.get(len(day), day)
