"""Any part of the rules, as a page speaks of it: what it is, its name, and where it stands."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from generator.pages.number_links import note_id, row_id
from generator.pages.page_factory import PageFactory
from generator.rules.document import Path
from generator.rules.model import Window
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


@dataclass(frozen=True, slots=True)
class RuleLabel:
    """A part of the rules in words; `target` leads there from the page that it was asked for."""

    kind: str
    name: str  # plain
    target: str | None = None


def label_of(factory: PageFactory, here: str, path: Path) -> RuleLabel:
    """Return the part of the rules at a place, as the page `here` speaks of it."""
    find = _BY_SECTION.get(str(path[0]), _nameless)
    kind, name, page, anchor = find(factory, path)
    return RuleLabel(kind, name, addresses.built_link(here, page, anchor) if page else None)


_Found = tuple[str, str, str | None, str | None]
"""The kind, the name, the page and the place on it."""

_Find = Callable[[PageFactory, Path], _Found]


def _step(factory: PageFactory, path: Path) -> _Found:
    step_id = str(path[1])
    step = factory.rules.steps[step_id]
    short = factory.plain(step.short)
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


def _do_or_dont(factory: PageFactory, path: Path) -> _Found:
    name = str(path[1])
    item = factory.rules.dos_and_donts[name]
    words = factory.plain(item.do or item.dont or "", path[:2])
    # One that no stage shows stands on no page yet.
    page = addresses.DOS_AND_DONTS if item.stages else None
    return "Do" if item.do else "Don’t", words, page, f"item-{name}"


def _disagreement(factory: PageFactory, path: Path) -> _Found:
    name = str(path[1])
    question = factory.plain(factory.rules.disagreements[name].question, path[:2])
    kind = "Position" if "positions" in path else "Disagreement"
    return kind, question, addresses.DISAGREEMENTS, name


def _question(factory: PageFactory, path: Path) -> _Found:
    name = str(path[1])
    question = factory.plain(factory.rules.questions[name].question, path[:2])
    stages = factory.rules.questions[name].stages
    page = addresses.stage_path(stages[0]) if stages else addresses.QUESTIONS
    return "Question", question, page, name


def _worksheet(factory: PageFactory, path: Path) -> _Found:
    question = factory.rules.worksheet[str(path[1])]
    stage = factory.rules.steps[question.step].stage
    return "Worksheet", factory.plain(question.label), addresses.stage_path(stage), question.step


def _route(factory: PageFactory, path: Path) -> _Found:
    route = factory.rules.routes[str(path[1])]
    title = factory.plain(route.title)
    if "points" in path:
        title += f": {factory.plain(route.points[int(path[3])].about)}"
    stages = factory.rules.stages.items()
    told = next((stage_id for stage_id, stage in stages if stage.route == path[1]), None)
    page = addresses.stage_path(told) if told else addresses.ROUTES
    return "Route", title, page, None


def _stage(factory: PageFactory, path: Path) -> _Found:
    stage_id = str(path[1])
    title = factory.plain(factory.rules.stages[stage_id].title)
    return "Stage", title, addresses.stage_path(stage_id), None


def _source(factory: PageFactory, path: Path) -> _Found:
    source_id = str(path[1])
    source = factory.rules.sources[source_id]
    page, name = addresses.claims_path(factory.rules, source_id), factory.plain(source.short_name)
    if len(path) < _WINDOW:
        return "Source", name, page, None
    code = factory.rules.codes[f"{source_id}/{path[3]}"]
    return "Claim", f"{name}, {code}", page, note_id(code)


def _quiet(factory: PageFactory, path: Path) -> _Found:
    n = int(path[1])
    name = factory.plain(factory.rules.quiet_periods[n].name)
    return "Quiet days", name, addresses.NUMBERS, row_id(f"quiet-periods.{n + 1}")


def _phrase(factory: PageFactory, path: Path) -> _Found:
    said = str(path[1])
    (number,) = factory.links.numbers.of("phrases", said)
    return "Phrase", f"“{factory.plain(said)}”", addresses.NUMBERS, row_id(number.name)


def _called(kind: str, key: str, page: str | None = None, place: str | None = None) -> _Find:
    """Return what finds an entry that a text of its own names: its kind, and the key of the text.

    It stands on a page at its own place, if no other is given; on none without a page.
    """

    def find(factory: PageFactory, path: Path) -> _Found:
        section, name = str(path[0]).replace("-", "_"), str(path[1])
        text = getattr(getattr(factory.rules, section)[name], key)
        return kind, factory.plain(text, path[:2]), page, place or name

    return find


def _nameless(_: PageFactory, path: Path) -> _Found:
    return str(path[0]).replace("-", " ").capitalize(), ".".join(map(str, path[1:])), None, None


_BY_SECTION: Final[Mapping[str, _Find]] = {
    "steps": _step,
    "dos-and-donts": _do_or_dont,
    "disagreements": _disagreement,
    "questions": _question,
    "letters": _called("Words to send", "title", addresses.LETTERS),
    "worksheet": _worksheet,
    "routes": _route,
    "limits": _called("Limit", "says", addresses.DOS_AND_DONTS, "limits"),
    "promises": _called("Promise", "says", addresses.DOS_AND_DONTS, "promises"),
    "stages": _stage,
    "sources": _source,
    "wording": _called("Rule for letters", "because"),
    "quiet-periods": _quiet,
    "phrases": _phrase,
    "examples": _called("Example", "title", addresses.EXAMPLES),
    "events": _called("Event", "label"),
}


def window_words(factory: PageFactory, window: Window, *, several: bool) -> str | None:
    """Return when one of a step's windows holds, in plain words; None where it is the only one."""
    if window.if_:
        return condition_words(window.if_, factory.rules, factory.anchor).striptags()
    return "in all other cases" if several else None
