"""Where the lines of a card or list come from: said once and quietly, in full one tap away."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final, NamedTuple

from markupsafe import Markup

from generator.pages.page_texts import Cited, Owner, PageTexts
from generator.rules.model import (
    Backed,
    DoOrDont,
    Limit,
    Promise,
    Rules,
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


class EvidenceLine(NamedTuple):
    """A line of the advice, the claims that it rests on, and the reasons that are ours."""

    label: Markup
    whole: Mapping[str, Sequence[Cited]]  # in full, of the sources that are read whole, by source
    others: Mapping[str, Sequence[Cited]]  # the same of the other sources
    again: Sequence[Cited]  # one of each source that a line above has told
    reasons: Sequence[Markup]


class Evidence(NamedTuple):
    """Where a card or list comes from, line by line."""

    owner: Owner | None  # the part of the rules that all of it belongs to, if it is one
    lines: Sequence[EvidenceLine]
    sources: Sequence[str]
    summary: str  # where all of it comes from, in a few words

    @property
    def whose(self) -> Sequence[str]:
        """The ids of the sources, and what our own advice is called."""
        return [*self.sources, *([OUR_OWN] if any(line.reasons for line in self.lines) else [])]


def step_evidence(texts: PageTexts, step_id: str) -> Evidence | None:
    """Return where a step and its days come from."""
    step = texts.rules.steps[step_id]
    windows = [
        part
        for window in step.window
        for part in (window, *(term for _, terms in window.bounds() for term in terms))
    ]
    owner = ("steps", step_id)
    texts.shows(*((*owner, "window", nth) for nth in range(len(step.window))))
    return _evidence(
        texts, [(Markup("What to do"), [step], owner), (Markup("When"), windows, owner)]
    )


def list_evidence(texts: PageTexts, section: str, items: Mapping[str, _Listed]) -> Evidence | None:
    """Return where the items of a list come from, each a part of one section of the rules."""
    return _evidence(
        texts,
        [
            (texts.linked(_sentence(item), (section, name)), [item], (section, name))
            for name, item in items.items()
        ],
    )


def _sentence(item: _Listed) -> str:
    if isinstance(item, DoOrDont):
        return item.do or item.dont or ""
    if isinstance(item, WorksheetQuestion):
        return item.label
    return item.because if isinstance(item, WordingRule) else item.says


def question_evidence(texts: PageTexts, name: str) -> Evidence | None:
    """Return where the answer to a question comes from, and what other sources say."""
    question = texts.rules.questions[name]
    owner = ("questions", name)
    others = [
        (_other_view(texts, source_id, view.says, owner), [view], owner)
        for source_id, view in question.others.items()
    ]
    return _evidence(texts, [(Markup("The answer"), [question], owner), *others])


def _other_view(texts: PageTexts, source_id: str, says: str, owner: Owner) -> Markup:
    name = escape(typeset(texts.rules.sources[source_id].short_name))
    return Markup("{} adds: {}").format(name, texts.linked(says, owner))


def disagreement_evidence(texts: PageTexts, name: str) -> Evidence | None:
    """Return where our side of a disagreement comes from, and where those of the sources do."""
    disagreement = texts.rules.disagreements[name]
    owner = ("disagreements", name)
    theirs = disagreement.positions.values()
    return _evidence(
        texts, [(Markup("We say"), [disagreement], owner), (Markup("They say"), theirs, owner)]
    )


def evidence_of(texts: PageTexts, label: str, backed: Backed, owner: Owner) -> Evidence | None:
    """Return where one line comes from: a point of a route, the words of a letter."""
    return _evidence(texts, [(texts.text(label), [backed], owner)])


def _evidence(texts: PageTexts, lines: Iterable[_Line]) -> Evidence | None:
    """Return where some lines come from; None where nothing is behind any of them.

    A claim is told in full at the first line that rests on it.
    """
    made: list[EvidenceLine] = []
    told: dict[str, Cited] = {}
    wider = texts.rules.wider_sources
    owners: set[Owner] = set()
    for label, backed, owner in lines:
        owners.add(owner)
        texts.shows(owner)
        parts = list(backed)
        cited = {cite: texts.cite(cite) for part in parts for cite in part.cites}
        reasons = dict.fromkeys(part.editorial for part in parts if part.editorial)
        if cited or reasons:
            new = [each for cite, each in cited.items() if cite not in told]
            again = {each.source_id: each for cite, each in cited.items() if cite in told}
            whole = _by_source(each for each in new if each.source_id not in wider)
            others = _by_source(each for each in new if each.source_id in wider)
            ours = [texts.linked(reason, owner) for reason in reasons]
            made.append(EvidenceLine(label, whole, others, list(again.values()), ours))
            told |= cited
    owner_of_all = owners.pop() if len(owners) == 1 else None
    sources = list(_by_source(told.values()))
    return Evidence(owner_of_all, made, sources, _summary(texts.rules, sources)) if made else None


def _summary(rules: Rules, sources: Sequence[str]) -> str:
    """Return where something comes from, in a few words."""
    read_whole = len(rules.whole_sources)
    ours = sum(source in rules.whole_sources for source in sources)
    others = len(sources) - ours
    if not sources:
        return "Our own advice"
    if not ours:
        return f"From {spelled(str(others))} other publisher{'s' if others > 1 else ''}"
    more = f", and {spelled(str(others))} more" if others else ""
    if ours == read_whole:
        return f"From all of our sources{more}"
    return f"From {spelled(str(ours))} of our {spelled(str(read_whole))} sources{more}"


def _by_source(claims: Iterable[Cited]) -> dict[str, list[Cited]]:
    found: dict[str, list[Cited]] = {}
    for each in claims:
        found.setdefault(each.source_id, []).append(each)
    return found
