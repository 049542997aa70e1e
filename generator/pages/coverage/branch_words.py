"""The ways that a plan can take, in an editor's words."""

from collections.abc import Mapping
from typing import Final, NamedTuple

from generator.pages.page_factory import PageFactory
from generator.pages.rule_labels import plain_window
from generator.provenance import Branch
from generator.rules.document import Path
from generator.rules.model import GUIDE, Rules
from generator.wording import status_texts


class Kind(NamedTuple):
    """A kind of branches: what they are called, and how each is told."""

    called: str
    line: Path = ()  # its section, and the key of the entry that decides, if it is not all of it
    words: str = "{}"


KINDS: Final[Mapping[str, Kind]] = {
    "window": Kind("Windows that gave a step its days"),
    "route": Kind("Steps, by route", ("steps", "routes"), "{}: {}"),
    "after": Kind("What opens a step", ("steps", "when"), "{}, after: {}"),
    "answered": Kind("What makes a step needless", ("steps", "answered-by"), "{}, because of: {}"),
    "instead": Kind("One step in place of another", ("steps", "instead-of"), "{} in place of {}"),
    "missed": Kind("Steps whose time had passed", ("steps", "if-missed")),
    "folded": Kind("Steps that became part of another", ("steps", "fold-into")),
    "status": Kind("Statuses"),
    "dropped": Kind("Reasons for leaving a step out"),
    "warning": Kind("Warnings"),
    "ending": Kind("Ends of a plan"),
    "advice": Kind("Whose advice", ("sources",)),
    "event": Kind("Events", ("events",)),
    "phrase": Kind("What people say instead of a date", ("phrases",), "“{}”"),
    "quiet": Kind("Quiet days", words="“{}”"),
    "every-day": Kind(
        "Every day as a working day", words="Weekends and holidays counted as ordinary days"
    ),
}
"""The kinds of branches, in the order in which they are told."""

CODES: Final[Mapping[str, Mapping[str, str]]] = {
    "status": status_texts.STATUSES,
    "dropped": status_texts.DROPPED,
    "warning": status_texts.SHORT_WARNINGS,
    "ending": status_texts.BECAUSE,
}
"""The engine's codes in words, by the kind of branch that they are."""


def branch_words(factory: PageFactory, branch: Branch) -> str:
    """Return what a branch is, plain; its kind is told elsewhere."""
    if branch.kind == "window":
        return _window(factory, branch.parts)
    if branch.kind in CODES:
        return _code(factory, branch)
    if branch == ("advice", (GUIDE,)):
        return "This guide’s own"
    names = (_name(factory, str(part)) for part in branch.parts)
    return KINDS[branch.kind].words.format(*names)


def _code(factory: PageFactory, branch: Branch) -> str:
    code = str(branch.parts[0])
    words = CODES[branch.kind].get(code) or _name(factory, code)
    return f"{code}: {words[:1].lower()}{words[1:].rstrip('.')}" if words != code else code


def _name(factory: PageFactory, name: str) -> str:
    """Return what a step, an event, a route or a source is called."""
    rules = factory.rules
    if name in rules.steps:
        return factory.plain(rules.steps[name].short)
    if name in rules.events:
        return factory.plain(rules.events[name].label)
    if name in rules.routes:
        return factory.plain(rules.routes[name].title)
    return factory.plain(rules.sources[name].short_name) if name in rules.sources else name


def _window(factory: PageFactory, place: Path) -> str:
    if place[0] == "sources":
        claim = factory.rules.sources[str(place[1])].claims[str(place[3])]
        code = factory.rules.codes[f"{place[1]}/{place[3]}"]
        step, source = _name(factory, claim.step or ""), _name(factory, str(place[1]))
        return f"{step}: as {source} times it ({code})"
    return f"{_name(factory, str(place[1]))}: {plain_window(factory, str(place[1]), int(place[3]))}"


def branch_line(rules: Rules, branch: Branch) -> int | None:
    """Return the line of the rules that decides about a branch, where there is one."""
    if branch.kind == "window":
        return rules.line(*branch.parts)
    section, *key = KINDS[branch.kind].line or (None,)
    if section is None or branch.parts == (GUIDE,):
        return None
    return rules.line(section, branch.parts[0], *key)
