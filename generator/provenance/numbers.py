"""The numbers of the rules: what each is called, whose it is, and what backs it.

A number is called as a text calls it in braces, `steps.<step>.latest`. The name is the number's
address, too, so it has to be its alone.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final

from generator.rules import Resolver
from generator.rules.document import Path
from generator.rules.model import Backed, Phrase, Rules, Step, Term, Window

_OF_CLAIM: Final = 4  # `sources`, the source, `claims`, the claim


@dataclass(frozen=True, slots=True)
class Number:
    """A number of a step, a limit, a phrase or a quiet period.

    `backed` is the nearest part that says where it comes from: its term, its window or its step;
    `own` is whether that speaks of this very number, or of the step as a whole.
    """

    name: str
    path: Path
    value: str
    backed: Backed | None
    own: bool = True
    window: Window | None = None
    term: Term | None = None
    reference: bool = True  # whether a text can take it under this name
    reason: str | None = None  # of what has a reason, but no claims

    @property
    def role(self) -> str:
        """What it is to its owner: `earliest`, `worthwhile`, `limits`, …."""
        return str(self.path[4]) if self.term else str(self.path[-1])

    @property
    def owner(self) -> Path:
        """The step, limit, phrase or period that it belongs to."""
        return self.path[:2]

    def cites(self) -> list[str]:
        """Return the claims behind it."""
        return self.backed.cites if self.backed else []

    def editorial(self) -> str | None:
        """Return the reason for it, where it is ours."""
        return self.reason or (self.backed.editorial if self.backed else None)


class Numbers(dict[Path, Number]):
    """All numbers of some rules by their places, in the order of the file. Claims' are not."""

    def __init__(self, rules: Rules, resolver: Resolver) -> None:
        """Find the numbers; one whose name is taken gets another, which no text can take."""
        super().__init__()
        taken: set[str] = set()
        for number in _all(rules, resolver):
            name, again = number.name, 1
            while name in taken:
                again += 1
                name = f"{number.name}-{again}"
            taken.add(name)
            self[number.path] = (
                number if again == 1 else replace(number, name=name, reference=False)
            )

    def of(self, section: str, entry: str | int | None = None) -> list[Number]:
        """Return the numbers of a section, or of an entry of it."""
        if entry is not None:
            return self._by_owner.get((section, entry), [])
        return [number for path, number in self.items() if path[0] == section]

    @cached_property
    def _by_owner(self) -> dict[Path, list[Number]]:
        found: dict[Path, list[Number]] = {}
        for path, number in self.items():
            found.setdefault(path[:2], []).append(number)
        return found


def _all(rules: Rules, resolver: Resolver) -> Iterator[Number]:
    for step_id, step in rules.steps.items():
        for own, path in resolver.numbers(("steps", step_id)):
            yield _of_step(step, f"steps.{step_id}.{own}", path)
    for n, quiet in enumerate(rules.quiet_periods):
        days = f"{quiet.from_} … {quiet.until}"
        path = ("quiet-periods", n, "from")
        yield Number(f"quiet-periods.{n + 1}", path, days, quiet, reference=False)
    for said, phrase in rules.phrases.items():
        yield _of_phrase(said, phrase)
    for limit_id, limit in rules.limits.items():
        if limit.value is not None:
            path = ("limits", limit_id, "value")
            yield Number(f"limits.{limit_id}", path, str(limit.value), limit)


def _of_step(step: Step, name: str, path: Path) -> Number:
    if path[2] != "window":
        value = getattr(step, str(path[2]))
        return Number(name, path, str(value), step, own=False)
    _, _, _, n, bound, nth, _ = path
    window = step.window[int(n)]
    term: Term = getattr(window, str(bound))[int(nth)]
    backed = next((part for part in (term, window) if part.cites or part.editorial), None)
    value = str(term.offset)
    return Number(name, path, value, backed or step, backed is not None, window, term)


def _of_phrase(said: str, phrase: Phrase) -> Number:
    slug = re.sub(r"\W+", "-", said.casefold()).strip("-")
    kind, value = _told(phrase)
    path = ("phrases", said, kind)
    return Number(f"phrases.{slug}", path, value, None, reference=False, reason=phrase.editorial)


def _told(phrase: Phrase) -> tuple[str, str]:
    """Return the key of a phrase's number in the rules, and the number."""
    if phrase.offset is not None:
        return "offset", str(phrase.offset)
    if phrase.month_end is not None:
        return "month-end", str(phrase.month_end)
    if phrase.day is not None:
        return "day", str(phrase.day)
    if phrase.after_quiet:
        return "after-quiet", "true"
    return "weeks", str(phrase.weeks)


def claim_place(cite: str) -> Path:
    """Return the place of the claim that a citation names."""
    source_id, _, claim_id = cite.partition("/")
    return "sources", source_id, "claims", claim_id


def claim_of(path: Path) -> str | None:
    """Return the citation of the claim that a place lies in, or None for another place."""
    if path[:1] != ("sources",) or path[2:3] != ("claims",) or len(path) < _OF_CLAIM:
        return None
    return f"{path[1]}/{path[3]}"
