"""Resolves `{…}` in a text: to the number or name that it stands for, and where that stands.

- in a claim's text: `{earliest}`, `{latest}`, `{every}`, `{limit.<id>}`, its own;
- in a step's texts: `{worthwhile}`, `{every}`, `{times}`; `{earliest}`, `{aim}`, `{latest}` of the
  window that has no `if`; `{<anchor>.<bound>}` of the one whose `if` is that anchor, or that answer
  to a fact; and `{<bound>.<anchor>}`, the term that counts from that anchor (otherwise it is the
  first-listed);
- anywhere: `{steps.<step>.…}` with any of those or `title` or `short`,
  `{claims.<source>/<claim>.…}`, `{limits.<id>}` and `{sources.<source>.title}`.

A number stands in words, as `number_words` has it; after a colon, in another form: `{…:later}`. A
sentence that begins with one begins with a capital.
"""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from generator.rules.braces import BRACE, runs
from generator.rules.document import Path
from generator.rules.model import Claim, Rules, Step, Window
from generator.rules.number_words import FORMS, spelled

_SENTENCE_END: Final = re.compile(r"[.!?][\"'”’]?\s+\Z")
_SECTIONS: Final = ("steps", "claims", "limits", "sources")
_OF_STEP: Final = ("worthwhile", "every", "times", "title", "short")
_OF_TIMING: Final = ("earliest", "latest", "every")
_ASKED: Final = ("known", "answer", "region", "route", "event")  # what names a window
_NAMES: Final = ("title", "short")  # what texts take from the rules that is no number


class Piece(NamedTuple):
    """A stretch of a resolved text: `path` leads to the rule that it was taken from, if it was.

    A blank that the reader fills keeps its braces, and has no path.
    """

    text: str
    path: Path | None = None
    blank: str | None = None

    @property
    def is_number(self) -> bool:
        """Whether it is a number of the rules, and no name."""
        return self.path is not None and self.path[-1] not in _NAMES


class UnknownReferenceError(LookupError):
    """A reference that stands for nothing; `known` are the names that it could be."""

    def __init__(self, name: str, known: list[str]) -> None:
        self.name = name
        self.known = known
        super().__init__(f"{{{name}}} stands for nothing in the rules")


class Resolver:
    """Resolves the references in the texts of one set of rules."""

    def __init__(self, rules: Rules) -> None:
        self._rules = rules
        self._texts: dict[tuple[str, Path], str] = {}

    def pieces(self, text: str, scope: Path = ()) -> list[Piece]:
        """Return a text in stretches, each with the path of its rule.

        `scope` is the path of the text itself, or of the claim, step or letter that holds it.

        Raises:
            UnknownReferenceError: a reference that stands for nothing.
        """
        if not BRACE.search(text):
            return [Piece(text)] if text else []
        pieces: list[Piece] = []
        for run in runs(text):
            if run.kind != "reference":
                pieces.append(Piece(run.value))
            elif self._is_blank(run.value, scope):
                pieces.append(Piece(f"{{{run.value}}}", blank=run.value))
            else:
                piece = self.piece(run.value, scope)
                begins = run.start == 0 and len(run.value) + 2 < len(text)
                if begins or _SENTENCE_END.search(text, 0, run.start):
                    piece = piece._replace(text=piece.text[:1].upper() + piece.text[1:])
                pieces.append(piece)
        return pieces

    def text(self, text: str, scope: Path = ()) -> str:
        """Return a text with its references resolved; blanks stay as they are."""
        # The same texts stand on many pages.
        if (text, scope) not in self._texts:
            pieces = self.pieces(text, scope)
            self._texts[text, scope] = "".join(piece.text for piece in pieces)
        return self._texts[text, scope]

    def piece(self, name: str, scope: Path = ()) -> Piece:
        """Return what one reference stands for.

        Raises:
            UnknownReferenceError: nothing.
        """
        bare, colon, form = name.partition(":")
        if not colon or form in FORMS:
            for path, value in self._values(bare, scope):
                return Piece(self._in_words(str(value), path, form), path)
        raise UnknownReferenceError(name, list(self.names(scope)))

    def _in_words(self, value: str, path: Path, form: str) -> str:
        if path[-1] in _NAMES:
            return value
        if not form:
            return spelled(value)
        is_day = path[0] == "steps" and path[-1] == "offset"
        needs = is_day and self._rules.steps[str(path[1])].working_days == "require"
        return FORMS[form](value, needs_working_day=needs)

    def names(self, scope: Path = ()) -> Iterator[str]:
        """Yield the names that a reference may have in a scope: its own first, then all others."""
        yield from (own for own, _ in self._shortest(_owner(scope)))
        for step in self._rules.steps:
            yield from (f"steps.{step}.{own}" for own, _ in self._shortest(("steps", step)))
        for source, body in self._rules.sources.items():
            yield f"sources.{source}.title"
            for claim in body.claims:
                names = self._shortest(("sources", source, "claims", claim))
                yield from (f"claims.{source}/{claim}.{own}" for own, _ in names)
        yield from (f"limits.{limit}" for limit in self._rules.limits)

    def numbers(self, owner: Path) -> Iterator[tuple[str, Path]]:
        """Yield the numbers of a step or claim: the shortest name of its own, and its place."""
        yield from (each for each in self._shortest(owner) if each[1][-1] not in _NAMES)

    def looks_at(self, name: str, scope: Path = ()) -> Path:
        """Return the path of the entry that a reference looks into, or an empty one."""
        head, *rest = name.split(".")
        if head == "claims" and rest:
            source, _, claim = rest[0].partition("/")
            return "sources", source, "claims", claim
        if head in _SECTIONS:
            return (head, rest[0]) if rest else ()
        return _owner(scope)

    def _is_blank(self, name: str, scope: Path) -> bool:
        return scope[:1] == ("letters",) and name in self._rules.blanks

    def _values(self, name: str, scope: Path) -> Iterator[tuple[Path, object]]:
        head, *rest = name.split(".")
        if head == "limits":
            limit = self._rules.limits.get(".".join(rest))
            if limit and limit.value is not None:
                yield ("limits", *rest, "value"), limit.value
        elif head == "sources":
            if rest[1:] == ["title"] and rest[0] in self._rules.sources:
                yield ("sources", *rest), self._rules.sources[rest[0]].title
        else:
            wanted = ".".join(rest[1:]) if head in ("steps", "claims") else name
            owned = self._own(self.looks_at(name, scope))
            yield from ((path, value) for own, path, value in owned if own == wanted)

    def _shortest(self, owner: Path) -> list[tuple[str, Path]]:
        """Return what a step or claim has of its own: each place once, by its shortest name."""
        names: dict[Path, str] = {}
        for own, path, _ in self._own(owner):
            names.setdefault(path, own)
        return [(own, path) for path, own in names.items()]

    def _own(self, owner: Path) -> Iterator[tuple[str, Path, object]]:
        """Yield the names that a step or claim has of its own, with their places and values."""
        match owner:
            case ("steps", str(name)) if step := self._rules.steps.get(name):
                yield from _of_step(step, owner)
            case ("sources", str(name), _, claim) if source := self._rules.sources.get(name):
                if claim in source.claims:
                    yield from _of_claim(source.claims[str(claim)], owner)


def _owner(scope: Path) -> Path:
    """Return the path of the step or claim whose own names a text may use, or an empty one."""
    if scope[:1] == ("steps",):
        return scope[:2]
    return scope[:4] if scope[:1] == ("sources",) and scope[2:3] == ("claims",) else ()


def _of_claim(claim: Claim, path: Path) -> Iterator[tuple[str, Path, object]]:
    for name in _OF_TIMING:
        if value := getattr(claim.timing, name, None):
            yield name, (*path, "timing", name), value
    for name, most in claim.limit.items():
        yield f"limit.{name}", (*path, "limit", name), most


def _of_step(step: Step, path: Path) -> Iterator[tuple[str, Path, object]]:
    for name in _OF_STEP:
        if (value := getattr(step, name)) is not None:
            yield name, (*path, name), value
    for n, window in enumerate(step.window):
        yield from _of_window(window, (*path, "window", n))


def _of_window(window: Window, path: Path) -> Iterator[tuple[str, Path, object]]:
    """Yield a window's bounds under their names, first-listed terms first."""
    asked = _asked(window)
    prefix = f"{asked}." if asked else ""
    for bound, terms in window.bounds():
        for n, term in enumerate(terms):
            place = (*path, bound, n, "offset")
            if n == 0:
                yield prefix + bound, place, term.offset
            yield f"{prefix}{bound}.{term.anchor or window.anchor}", place, term.offset


def _asked(window: Window) -> str | None:
    """Return what a window asks for first: an anchor, an answer, a place or an event."""
    for condition in window.if_:
        asked = (getattr(condition, name) for name in _ASKED)
        return next(filter(None, asked), "any")
    return None
