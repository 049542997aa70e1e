"""The ways that a plan can take, in an editor's words."""

from collections.abc import Mapping
from typing import Final

from generator.pages.page_factory import PageFactory
from generator.pages.rule_labels import plain_window
from generator.provenance import Branch
from generator.rules.document import Path
from generator.rules.model import GUIDE, Rules
from generator.wording import status_texts

KINDS: Final[Mapping[str, str]] = {
    "window": "Windows that gave a step its days",
    "route": "Steps, by route",
    "after": "What opens a step",
    "answered": "What makes a step needless",
    "instead": "One step in place of another",
    "missed": "Steps whose time had passed",
    "folded": "Steps that became part of another",
    "status": "Statuses",
    "dropped": "Reasons for leaving a step out",
    "warning": "Warnings",
    "ending": "Ends of a plan",
    "advice": "Whose advice",
    "event": "Events",
    "phrase": "What people say instead of a date",
    "quiet": "Quiet days",
    "every-day": "Every day as a working day",
}
"""The kinds of branches, in the order in which they are told."""

_LINES: Final[Mapping[str, tuple[str, str]]] = {
    # Where a branch's line is: the section, and the key of the entry that decides.
    "route": ("steps", "routes"),
    "after": ("steps", "when"),
    "answered": ("steps", "answered-by"),
    "instead": ("steps", "instead-of"),
    "missed": ("steps", "if-missed"),
    "folded": ("steps", "fold-into"),
    "event": ("events", ""),
    "phrase": ("phrases", ""),
    "advice": ("sources", ""),
}


def branch_words(factory: PageFactory, branch: Branch) -> str:
    """Return what a branch is, plain; its kind is told elsewhere."""
    names = [_name(factory, str(part)) for part in branch.parts]
    if branch.kind == "window":
        return _window(factory, branch.parts)
    if branch.kind in CODES:
        return _code(factory, branch)
    if branch.kind == "every-day":
        return "Weekends and holidays counted as ordinary days"
    if branch.kind == "advice" and branch.parts == (GUIDE,):
        return "This guide’s own"
    if branch.kind in ("phrase", "quiet"):
        return factory.plain(f"“{branch.parts[0]}”")
    return _JOINED.get(branch.kind, "{}").format(*names)


_JOINED: Final[Mapping[str, str]] = {
    "route": "{}: {}",
    "after": "{}, after: {}",
    "answered": "{}, because of: {}",
    "instead": "{} in place of {}",
}

CODES: Final[Mapping[str, Mapping[str, str]]] = {
    "status": status_texts.STATUSES,
    "dropped": status_texts.DROPPED,
    "warning": status_texts.SHORT_WARNINGS,
    "ending": status_texts.BECAUSE,
}
"""The engine's codes in words, by the kind of branch that they are."""


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
    section, key = _LINES.get(branch.kind, ("", ""))
    if not section or branch.parts == (GUIDE,):
        return None
    return rules.line(section, branch.parts[0], *([key] if key else []))
