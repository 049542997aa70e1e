"""Where the lines of a card or list come from: said once and quietly, in full one tap away."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from markupsafe import Markup

from generator.pages.footnotes import Cited, Footnotes, Owner
from generator.rules.model import (
    Backed,
    DoOrDont,
    Limit,
    Point,
    Promise,
    WordingRule,
    WorksheetQuestion,
)
from generator.rules.number_words import spelled
from generator.wording.escape import escape
from generator.wording.typography import typeset

OUR_OWN: Final = "our own advice"

_Line = tuple[Markup, Iterable[Backed], Owner]
"""A line of the advice, the parts of the rules behind it, and its place."""


_Listed = DoOrDont | Limit | Promise | WordingRule | WorksheetQuestion


@dataclass(frozen=True, slots=True)
class EvidenceLine:
    """A line of the advice, the claims that it rests on, and the reasons that are ours."""

    label: Markup
    cited: Sequence[Cited]
    reasons: Sequence[Markup]
    wider: frozenset[str]  # the sources that are not read whole
    told: frozenset[str] = frozenset()  # the codes of claims that a line above has in full

    @property
    def whole(self) -> dict[str, list[Cited]]:
        """What it has in full of the sources that are read whole, by source."""
        return self._in_full(of_wider=False)

    @property
    def others(self) -> dict[str, list[Cited]]:
        """What it has in full of the other sources, by source."""
        return self._in_full(of_wider=True)

    @property
    def again(self) -> list[Cited]:
        """A claim of each source that a line above has told."""
        told = [each for each in self.cited if each.code in self.told]
        return list({each.source_id: each for each in told}.values())

    def _in_full(self, *, of_wider: bool) -> dict[str, list[Cited]]:
        found: dict[str, list[Cited]] = {}
        for each in self.cited:
            if each.code not in self.told and (each.source_id in self.wider) == of_wider:
                found.setdefault(each.source_id, []).append(each)
        return found


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where a card or list comes from, line by line."""

    owner: Owner | None  # the part of the rules that all of it belongs to, if it is one
    lines: Sequence[EvidenceLine]
    of: int  # how many sources are read whole
    wider: frozenset[str]  # the other sources

    @property
    def whose(self) -> Sequence[str]:
        """The ids of the sources, and what our own advice is called."""
        sources = [cited.source_id for line in self.lines for cited in line.cited]
        ours = any(line.reasons for line in self.lines)
        return [*dict.fromkeys(sources), *([OUR_OWN] if ours else [])]

    @property
    def summary(self) -> str:
        """Where all of it comes from, in a few words."""
        sources = {cited.source_id for line in self.lines for cited in line.cited}
        ours, others = len(sources - self.wider), len(sources & self.wider)
        if not sources:
            return "Our own advice"
        if not ours:
            return f"From {spelled(str(others))} other publisher{'s' if others > 1 else ''}"
        more = f", and {spelled(str(others))} more" if others else ""
        if ours == self.of:
            return f"From all of our sources{more}"
        return f"From {spelled(str(ours))} of our {spelled(str(self.of))} sources{more}"


def step_evidence(notes: Footnotes, step_id: str) -> Evidence | None:
    """Return where a step and its days come from."""
    step = notes.rules.steps[step_id]
    windows = [
        part
        for window in step.window
        for part in (window, *(term for _, terms in window.bounds() for term in terms))
    ]
    owner = ("steps", step_id)
    notes.shows(*((*owner, "window", nth) for nth in range(len(step.window))))
    return _evidence(
        notes, [(Markup("What to do"), [step], owner), (Markup("When"), windows, owner)]
    )


def list_evidence(notes: Footnotes, section: str, items: Mapping[str, _Listed]) -> Evidence | None:
    """Return where the items of a list come from, each a part of one section of the rules."""
    return _evidence(
        notes,
        [
            (notes.linked(_sentence(item), (section, name)), [item], (section, name))
            for name, item in items.items()
        ],
    )


def _sentence(item: _Listed) -> str:
    if isinstance(item, DoOrDont):
        return item.do or item.dont or ""
    if isinstance(item, WorksheetQuestion):
        return item.label
    return item.because if isinstance(item, WordingRule) else item.says


def question_evidence(notes: Footnotes, name: str) -> Evidence | None:
    """Return where the answer to a question comes from, and what other sources say."""
    question = notes.rules.questions[name]
    owner = ("questions", name)
    others = [
        (_other_view(notes, source_id, view.says, owner), [view], owner)
        for source_id, view in question.others.items()
    ]
    return _evidence(notes, [(Markup("The answer"), [question], owner), *others])


def _other_view(notes: Footnotes, source_id: str, says: str, owner: Owner) -> Markup:
    name = escape(typeset(notes.rules.sources[source_id].short_name))
    return Markup("{} adds: {}").format(name, notes.linked(says, owner))


def point_evidence(notes: Footnotes, route_id: str, point: Point) -> Evidence | None:
    """Return where a point of a route comes from."""
    return _evidence(notes, [(notes.text(point.about), [point], ("routes", route_id))])


def letter_evidence(notes: Footnotes, name: str) -> Evidence | None:
    """Return what a letter goes by."""
    return _evidence(notes, [(Markup("The words"), [notes.rules.letters[name]], ("letters", name))])


def _evidence(notes: Footnotes, lines: Iterable[_Line]) -> Evidence | None:
    """Return where some lines come from; None where nothing is behind any of them.

    A claim is told in full at the first line that rests on it.
    """
    made: list[EvidenceLine] = []
    told: set[str] = set()
    wider = frozenset(notes.rules.wider_sources)
    owners: set[Owner] = set()
    for label, backed, owner in lines:
        owners.add(owner)
        parts = list(backed)
        notes.shows(owner)
        cited = [
            notes.cite(cite) for cite in dict.fromkeys(it for part in parts for it in part.cites)
        ]
        reasons = dict.fromkeys(part.editorial for part in parts if part.editorial)
        if cited or reasons:
            ours = [notes.linked(reason, owner) for reason in reasons]
            made.append(EvidenceLine(label, cited, ours, wider, frozenset(told)))
            told.update(each.code for each in cited)
    whole = owners.pop() if len(owners) == 1 else None
    return Evidence(whole, made, len(notes.rules.whole_sources), wider) if made else None
