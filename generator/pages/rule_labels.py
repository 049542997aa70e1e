"""Any part of the rules, as a page speaks of it: what it is, its name, and where it stands."""

from collections.abc import Callable, Mapping
from typing import Final, NamedTuple

from generator.pages.number_links import note_id, row_id
from generator.pages.page_factory import PageFactory
from generator.rules.document import Path
from generator.rules.model import (
    Disagreement,
    DoOrDont,
    Phrase,
    Question,
    QuietPeriod,
    Route,
    Source,
    Stage,
    Step,
    Window,
    WorksheetQuestion,
)
from generator.wording import addresses
from generator.wording.conditions import condition_words
from generator.wording.escape import escape
from generator.wording.window_wording import WindowWords

BOUNDS: Final[Mapping[str, str]] = {
    "earliest": "at the earliest",
    "aim": "at best",
    "latest": "at the latest",
    "worthwhile": "still worth doing",
    "every": "again every",
    "times": "so many times at most",
}
"""What the numbers of a step are to it."""


class RuleLabel(NamedTuple):
    """A part of the rules in words; `target` leads there from the page that it was asked for."""

    kind: str
    name: str  # plain
    target: str | None = None


def label_of(factory: PageFactory, here: str, path: Path) -> RuleLabel:
    """Return the part of the rules at a place, as the page `here` speaks of it."""
    section, name = str(path[0]), path[1]
    if section in _FIND:
        entry = getattr(factory.rules, section.replace("-", "_"))[name]
        kind, words, page, anchor = _FIND[section](factory, path, entry)
    elif section in _CALLED:
        kind, key, page, place = _CALLED[section]
        entry = getattr(factory.rules, section)[name]
        words, anchor = factory.plain(getattr(entry, key), path[:2]), place or str(name)
    else:
        kind, words = section.replace("-", " ").capitalize(), ".".join(map(str, path[1:]))
        page = anchor = None
    return RuleLabel(kind, words, addresses.built_link(here, page, anchor) if page else None)


_Found = tuple[str, str, str | None, str | None]
"""The kind, the name, the page and the place on it."""


def _step(factory: PageFactory, path: Path, step: Step) -> _Found:
    step_id, short = str(path[1]), factory.plain(step.short)
    if len(path) == _WINDOW and path[2] == "window":
        words = plain_window(factory, step_id, int(path[3]))
        return "When", f"{short}: {words}", addresses.NUMBERS, _number(factory, path)
    if (number := _number(factory, path)) is not None:
        bound = str(path[4]) if path[2] == "window" else str(path[2])
        return "When", f"{short}: {BOUNDS[bound]}", addresses.NUMBERS, number
    return "Step", short, addresses.stage_path(step.stage), step_id


def plain_window(factory: PageFactory, step_id: str, nth: int) -> str:
    """Return one window of a step, from 0, in plain words."""
    words = WindowWords(factory.rules, lambda step: escape(factory.anchor(step)))
    return words.window(step_id, nth).striptags()


_WINDOW: Final = 4  # `steps`, the step, `window`, its place


def _number(factory: PageFactory, path: Path) -> str | None:
    """Return the row of the first number at or below a place of a step's."""
    if len(path) < 3:  # noqa: PLR2004 - the step as a whole
        return None
    numbers = factory.links.numbers.of("steps", path[1])
    return next((row_id(it.name) for it in numbers if it.path[: len(path)] == path), None)


def _do_or_dont(factory: PageFactory, path: Path, item: DoOrDont) -> _Found:
    words = factory.plain(item.do or item.dont or "", path[:2])
    # One that no stage shows stands on no page yet.
    page = addresses.DOS_AND_DONTS if item.stages else None
    return "Do" if item.do else "Don’t", words, page, f"item-{path[1]}"


def _disagreement(factory: PageFactory, path: Path, disagreement: Disagreement) -> _Found:
    kind = "Position" if "positions" in path else "Disagreement"
    question = factory.plain(disagreement.question, path[:2])
    return kind, question, addresses.DISAGREEMENTS, str(path[1])


def _question(factory: PageFactory, path: Path, question: Question) -> _Found:
    page = addresses.stage_path(question.stages[0]) if question.stages else addresses.QUESTIONS
    return "Question", factory.plain(question.question, path[:2]), page, str(path[1])


def _worksheet(factory: PageFactory, _: Path, question: WorksheetQuestion) -> _Found:
    stage = factory.rules.steps[question.step].stage
    return "Worksheet", factory.plain(question.label), addresses.stage_path(stage), question.step


def _route(factory: PageFactory, path: Path, route: Route) -> _Found:
    title = factory.plain(route.title)
    if "points" in path:
        title += f": {factory.plain(route.points[int(path[3])].about)}"
    stages = factory.rules.stages.items()
    told = next((stage_id for stage_id, stage in stages if stage.route == path[1]), None)
    return "Route", title, addresses.stage_path(told) if told else addresses.ROUTES, None


def _stage(factory: PageFactory, path: Path, stage: Stage) -> _Found:
    return "Stage", factory.plain(stage.title), addresses.stage_path(str(path[1])), None


def _source(factory: PageFactory, path: Path, source: Source) -> _Found:
    source_id, name = str(path[1]), factory.plain(source.short_name)
    page = addresses.claims_path(factory.rules, source_id)
    if len(path) < _WINDOW:
        return "Source", name, page, None
    code = factory.rules.codes[f"{source_id}/{path[3]}"]
    return "Claim", f"{name}, {code}", page, note_id(code)


def _quiet(factory: PageFactory, path: Path, quiet: QuietPeriod) -> _Found:
    row = row_id(f"quiet-periods.{int(path[1]) + 1}")
    return "Quiet days", factory.plain(quiet.name), addresses.NUMBERS, row


def _phrase(factory: PageFactory, path: Path, _: Phrase) -> _Found:
    (number,) = factory.links.numbers.of("phrases", path[1])
    return "Phrase", factory.plain(f"“{path[1]}”"), addresses.NUMBERS, row_id(number.name)


_FIND: Final[Mapping[str, Callable[..., _Found]]] = {
    "steps": _step,
    "dos-and-donts": _do_or_dont,
    "disagreements": _disagreement,
    "questions": _question,
    "worksheet": _worksheet,
    "routes": _route,
    "stages": _stage,
    "sources": _source,
    "quiet-periods": _quiet,
    "phrases": _phrase,
}
"""What finds a part of each section, given its place and the entry that it lies in."""

_CALLED: Final[Mapping[str, tuple[str, str, str | None, str | None]]] = {
    "letters": ("Words to send", "title", addresses.LETTERS, None),
    "limits": ("Limit", "says", addresses.DOS_AND_DONTS, "limits"),
    "promises": ("Promise", "says", addresses.DOS_AND_DONTS, "promises"),
    "wording": ("Rule for letters", "because", None, None),
    "examples": ("Example", "title", addresses.EXAMPLES, None),
    "events": ("Event", "label", None, None),
}
"""Sections whose entries a text of their own names: their kind, the key of the text, the page, and
the place on it, where that is not the entry's own."""


def window_words(factory: PageFactory, window: Window, *, several: bool) -> str | None:
    """Return when one of a step's windows holds, in plain words; None where it is the only one."""
    if window.if_:
        return condition_words(window.if_, factory.rules, factory.anchor).striptags()
    return "in all other cases" if several else None
