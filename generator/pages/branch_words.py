"""The ways that a plan can take, in an editor's words."""

from collections.abc import Mapping
from typing import Final

from generator.pages.parts import plain_window
from generator.pages.site import Site
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


def branch_words(site: Site, branch: Branch) -> str:
    """Return what a branch is, plain; its kind is told elsewhere."""
    names = [_name(site, str(part)) for part in branch.parts]
    if branch.kind == "window":
        return _window(site, branch.parts)
    if branch.kind in _CODES:
        return _code(site, branch)
    if branch.kind == "every-day":
        return "Weekends and holidays counted as ordinary days"
    if branch.kind == "advice" and branch.parts == (GUIDE,):
        return "This guide’s own"
    if branch.kind in ("phrase", "quiet"):
        return site.plain(f"“{branch.parts[0]}”")
    return _JOINED.get(branch.kind, "{}").format(*names)


_JOINED: Final[Mapping[str, str]] = {
    "route": "{}: {}",
    "after": "{}, after: {}",
    "answered": "{}, because of: {}",
    "instead": "{} in place of {}",
}

_CODES: Final[Mapping[str, Mapping[str, str]]] = {
    "status": status_texts.STATUSES,
    "dropped": status_texts.DROPPED,
    "warning": status_texts.SHORT_WARNINGS,
    "ending": status_texts.BECAUSE,
}


def _code(site: Site, branch: Branch) -> str:
    code = str(branch.parts[0])
    words = _CODES[branch.kind].get(code) or _name(site, code)
    return f"{code}: {words[:1].lower()}{words[1:].rstrip('.')}" if words != code else code


def _name(site: Site, name: str) -> str:
    """Return what a step, an event, a route or a source is called."""
    rules = site.rules
    if name in rules.steps:
        return site.plain(rules.steps[name].short)
    if name in rules.events:
        return site.plain(rules.events[name].label)
    if name in rules.routes:
        return site.plain(rules.routes[name].title)
    return site.plain(rules.sources[name].short_name) if name in rules.sources else name


def _window(site: Site, place: Path) -> str:
    if place[0] == "sources":
        claim = site.rules.sources[str(place[1])].claims[str(place[3])]
        code = site.links.codes[f"{place[1]}/{place[3]}"]
        return f"{_name(site, claim.step or '')}: as {_name(site, str(place[1]))} times it ({code})"
    return f"{_name(site, str(place[1]))}: {plain_window(site, str(place[1]), int(place[3]))}"


def branch_line(rules: Rules, branch: Branch) -> int | None:
    """Return the line of the rules that decides about a branch, where there is one."""
    if branch.kind == "window":
        return rules.line(*branch.parts)
    section, key = _LINES.get(branch.kind, ("", ""))
    if not section or branch.parts == (GUIDE,):
        return None
    return rules.line(section, branch.parts[0], *([key] if key else []))
