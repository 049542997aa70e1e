"""No do and no don't say the opposite of each other to the same reader."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from generator.rules.document import Path
from generator.rules.draft import Draft
from generator.rules.model import DoOrDont
from generator.rules.problems import Problem
from generator.wording.comparison import comparable

_CLAUSE_END: Final = re.compile(r"[.;:!?]|,? \b(?:because|since|so that)\b", re.IGNORECASE)
_NOT: Final = re.compile(r"(?:please )?(?:do not|don't|never)\b")
_WORD: Final = re.compile(r"\{[^{}]*\}|[\w'-]+")
_EMPTY: Final = frozenset(["a", "an", "any", "some", "the", "their", "your", "please", "ever"])
"""Words without which a sentence asks for the same."""


class Item(NamedTuple):
    """A do or a don't: what it asks for, and whether it asks you to leave that."""

    path: Path
    part: DoOrDont
    what: str
    leave: bool


def check(draft: Draft) -> Iterator[Problem]:
    """Yield each do or don't that an earlier one contradicts, in the same stage and on a route."""
    earlier: dict[str, list[Item]] = {}
    for path, part in draft.parts(DoOrDont):
        for item in _items(path, part) if draft.is_kept(*path) else ():
            among = earlier.setdefault(item.what, [])
            other = next((each for each in among if _collide(each, item)), None)
            if other is not None:
                yield _problem(draft, item, other)
                break
            among.append(item)


def _items(path: Path, part: DoOrDont) -> Iterator[Item]:
    """Yield what a do or don't asks for: by its words, and by its `about`."""
    words, negated = _clause(part.do or part.dont or "")
    leave = part.dont is not None or negated
    if words:
        yield Item(path, part, words, leave)
    if part.about:
        yield Item(path, part, f"about: {part.about}", leave)


def _clause(text: str) -> tuple[str, bool]:
    """Return what a sentence asks for, small words and reasons left out, and if it negates it."""
    said = comparable(text)
    negation = _NOT.match(said)
    clause = _CLAUSE_END.split(said[negation.end() :] if negation else said, maxsplit=1)[0]
    words = [word for word in _WORD.findall(clause) if word not in _EMPTY]
    return " ".join(words), negation is not None


def _collide(one: Item, other: Item) -> bool:
    if one.leave == other.leave:
        return False
    routes = (one.part.routes, other.part.routes)
    shares_route = None in routes or bool(set(routes[0] or ()) & set(routes[1] or ()))
    return shares_route and bool(set(one.part.stages) & set(other.part.stages))


def _problem(draft: Draft, item: Item, other: Item) -> Problem:
    side, name = ("do" if item.part.do is not None else "dont"), other.path[-1]
    line = draft.document.mark(other.path).line
    by_about = item.what.startswith("about: ")
    why = f"both are about '{item.part.about}'" if by_about else "both speak of the same"
    mend = "if they are about different things, give each its own 'about'."
    return draft.problem(
        (*item.path, "about" if by_about else side),
        "contradictory-advice",
        f"this says the opposite of '{name}' (line {line}): {why}",
        "Decide which of them holds, and change the words, 'stages' or 'routes' of the other; "
        + (mend if by_about else "or say in each what sets it apart."),
    )
