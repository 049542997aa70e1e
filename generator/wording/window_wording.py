"""A step's window in words, with the numbers that the rules give it."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from markupsafe import Markup

from generator.rules.document import Path
from generator.rules.model import Rules, Term, Window
from generator.rules.number_words import spelled
from generator.wording.conditions import condition_words
from generator.wording.escape import escape

_BEFORE: Final = re.compile(r"^(?:\s|<[^>]*>)*")
"""What may stand before the first letter: spaces, and the tag of a link."""

StepLink = Callable[[str], Markup]
"""Makes a link to a step, its short name being the text."""

NumberWords = Callable[[Path, str], Markup]
"""Makes the words of a number, given its place in the rules: on pages, a link."""


def _plain(_: Path, words: str) -> Markup:
    return escape(words)


@dataclass(frozen=True, slots=True)
class WindowWords:
    """Puts windows into words; `step_link` names the steps that they are counted from."""

    rules: Rules
    step_link: StepLink
    number: NumberWords = _plain

    def of(self, step_id: str) -> list[Markup]:
        """Return the windows of a step, without a full stop; those that read alike once."""
        windows = range(len(self.rules.steps[step_id].window))
        words = [capitalised(self.window(step_id, nth)) for nth in windows]
        # Words that read alike lead to other numbers all the same.
        return list({each.striptags(): each for each in reversed(words)}.values())[::-1]

    def window(self, step_id: str, nth: int) -> Markup:
        """Return one window of a step, from 0, in words."""
        windows = self.rules.steps[step_id].window
        line = _Line(self, windows[nth], ("steps", step_id, "window", nth))
        return line.variant(several=len(windows) > 1)

    def rhythm(self, step_id: str) -> Markup | None:
        """Return how often a step repeats, or None for one that does not."""
        step = self.rules.steps[step_id]
        if step.every is None:
            return None
        every = spelled(str(step.every)) if step.every.amount != 1 else step.every.unit[:-1]
        words = Markup("Again ") + self.number(("steps", step_id, "every"), f"every {every}")
        if step.times is not None:
            times = self.number(("steps", step_id, "times"), f"{spelled(str(step.times))} times")
            words += Markup(", {} at most").format(times)
        return words

    def anchor(self, anchor_id: str) -> Markup:
        """Return what an anchor is called, to stand after "after"."""
        anchor = self.rules.anchors.get(anchor_id)
        return escape(anchor.label) if anchor else self.step_link(anchor_id)


@dataclass(frozen=True, slots=True)
class _Line:
    """One window of a step, and its place in the rules."""

    words: WindowWords
    window: Window
    place: Path

    def variant(self, *, several: bool) -> Markup:
        words = self._window()
        conditions = [each for each in self.window.if_ if each.known != self.window.anchor]
        if not several or (self.window.if_ and not conditions):
            return words
        if not conditions:
            return Markup("otherwise ") + words
        when = condition_words(conditions, self.words.rules, self.words.anchor)
        return Markup("{}: ").format(when) + words

    def _window(self) -> Markup:
        window = self.window
        first = window.earliest[0] if window.earliest else None
        span = self._span(first)
        words = span if span is not None else Markup("on the day of {}").format(self._anchor(None))
        others = (window.earliest or [])[1:]
        if "earliest" in window.first_of:
            return words + self._or_else("earliest", others) + self._aim(first)
        for term in others:
            begins = self._after(term) if term.offset.amount else self._anchor(term)
            words += Markup(", and not before {}").format(begins)
        return words + self._aim(first)

    @property
    def _begins_with_its_anchor(self) -> bool:
        first = self.window.earliest[0] if self.window.earliest else None
        return first is None or (
            not first.offset.amount and first.anchor in (None, self.window.anchor)
        )

    @property
    def _ends_with_another(self) -> bool:
        """Whether the window runs from its anchor to the day of another."""
        last = self.window.latest[0] if self.window.latest else None
        return (
            last is not None
            and self._begins_with_its_anchor
            and not last.offset.amount
            and last.anchor not in (None, self.window.anchor)
        )

    def _span(self, earliest: Term | None) -> Markup | None:
        """Return the words for earliest and latest, or None where neither is declared."""
        from_start = self._begins_with_its_anchor
        if not self.window.latest:
            if earliest is None:
                return None
            open_end = self._after(earliest)
            return open_end if from_start else Markup("from {}").format(open_end)
        latest, *later = self.window.latest
        words = self._closed(None if from_start else earliest, latest)
        return words + self._or_else("latest", later)

    def _or_else(self, bound: str, terms: list[Term]) -> Markup:
        """Return the further terms of a bound, of which the earliest or the latest counts."""
        which = "earlier" if bound in self.window.first_of else "later"
        words = Markup(", or {} if that is {}")
        return Markup().join(words.format(self._after(term), which) for term in terms)

    def _closed(self, earliest: Term | None, latest: Term) -> Markup:
        if earliest is None:
            if self._ends_with_another:
                ends = self._number(latest, self._anchor(latest).striptags())
                return Markup("from {} to {}").format(self._anchor(None), ends)
            if not latest.offset.amount:
                return self._after(latest)
            if latest.before is not None:
                return Markup("by {}").format(self._after(latest))
            return Markup("within {} after {}").format(self._number(latest), self._anchor(latest))
        if earliest.anchor != latest.anchor or earliest.before or latest.before:
            return Markup("{}, and at the latest {}").format(
                self._after(earliest), self._after(latest)
            )
        return Markup("{} after {}").format(self._range(earliest, latest), self._anchor(earliest))

    def _range(self, earliest: Term, latest: Term) -> Markup:
        start, end = earliest.offset, latest.offset
        if start == end:
            return self._number(earliest)
        first = spelled(str(start.amount if start.unit == end.unit else start))
        return Markup("{} to {}").format(self._number(earliest, first), self._number(latest))

    def _aim(self, earliest: Term | None) -> Markup:
        """Return the best moment, where it is not simply the first."""
        if not self.window.aim or (earliest and self.window.aim[0].offset == earliest.offset):
            return Markup()
        aim, *others = self.window.aim
        return self._best(aim, earliest) + self._or_else("aim", others)

    def _best(self, aim: Term, earliest: Term | None) -> Markup:
        if self._ends_with_another or aim.before is not None:
            # "To … , best the same day" would speak of the last day.
            return Markup(", best {}").format(self._after(aim))
        if not aim.offset.amount:
            return Markup(", best {}").format(self._number(aim, "the same day"))
        words = Markup(", best within {}") if earliest is None else Markup(", best after {}")
        return words.format(self._number(aim))

    def _after(self, term: Term) -> Markup:
        if not term.offset.amount:
            return Markup("{} of {}").format(self._number(term, "on the day"), self._anchor(term))
        side = "after" if term.before is None else "before"
        return Markup("{} {} {}").format(self._number(term), side, self._anchor(term))

    def _anchor(self, term: Term | None) -> Markup:
        return self.words.anchor((term.anchor if term else None) or self.window.anchor)

    def _number(self, term: Term, words: str | None = None) -> Markup:
        for bound, terms in self.window.bounds():
            for n, declared in enumerate(terms):
                if declared is term:
                    place = (*self.place, bound, n, "offset")
                    return self.words.number(place, words or spelled(str(term.offset)))
        raise LookupError(term)


def capitalised(words: Markup) -> Markup:
    """Return the words with their first letter as a capital, within a link if it stands in one."""
    before = len(words) - len(_BEFORE.sub("", words))
    return words[:before] + words[before : before + 1].upper() + words[before + 1 :]
