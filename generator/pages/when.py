"""A step's window in words, with the numbers that the rules give it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator.pages.escape import escape
from generator.rules.model import Backed, Rules, Step, Term, Window
from generator.rules.offsets import Offset

StepLink = Callable[[str], Markup]
"""Makes a link to a step, its short name being the text."""


@dataclass(frozen=True, slots=True)
class WindowLine:
    """A window in words, without a full stop, and the parts of it that say where it comes from."""

    words: Markup
    backed: Sequence[Backed]


@dataclass(frozen=True, slots=True)
class WindowWords:
    """Puts windows into words; `step_link` names the steps that they are counted from."""

    rules: Rules
    step_link: StepLink

    def of(self, step: Step) -> list[WindowLine]:
        """Return a line for each window of a step; windows that read alike share one."""
        several = len(step.window) > 1
        backed: dict[Markup, list[Backed]] = {}
        for window in step.window:
            words = capitalised(self._variant(window, several=several))
            terms = [term for _, terms in window.bounds() for term in terms]
            backed.setdefault(words, []).extend([window, *terms])
        return [WindowLine(words, parts) for words, parts in backed.items()]

    def _variant(self, window: Window, *, several: bool) -> Markup:
        words = self._window(window)
        if not several or window.if_ == window.anchor:
            return words
        if window.if_ is None:
            return Markup("otherwise ") + words
        return Markup("after {}: ").format(self._anchor(window.if_)) + words

    def _window(self, window: Window) -> Markup:
        anchor = self._anchor(window.anchor)
        first = window.earliest[0] if window.earliest else None
        span = self._span(window, first)
        words = span if span is not None else Markup("on the day of {}").format(anchor)
        for term in (window.earliest or [])[1:]:
            words += Markup(", and not before {}").format(self._from(window, term))
        return words + self._aim(window, first)

    def _span(self, window: Window, earliest: Term | None) -> Markup | None:
        """Return the words for earliest and latest, or None where neither is declared."""
        from_start = earliest is None or (
            not earliest.offset.amount and earliest.anchor in (None, window.anchor)
        )
        if not window.latest:
            if earliest is None:
                return None
            open_end = self._after(window, earliest)
            return open_end if from_start else Markup("from {}").format(open_end)
        latest, *later = window.latest
        words = self._closed(window, None if from_start else earliest, latest)
        for term in later:
            words += Markup(", or {} if that is later").format(self._after(window, term))
        return words

    def _closed(self, window: Window, earliest: Term | None, latest: Term) -> Markup:
        if earliest is None:
            if not latest.offset.amount:
                return self._after(window, latest)
            return Markup("within {} after {}").format(
                escape(str(latest.offset)), self._anchor(latest.anchor or window.anchor)
            )
        if earliest.anchor != latest.anchor:
            return Markup("{}, and at the latest {}").format(
                self._after(window, earliest), self._after(window, latest)
            )
        anchor = self._anchor(earliest.anchor or window.anchor)
        return Markup("{} after {}").format(_range(earliest.offset, latest.offset), anchor)

    def _aim(self, window: Window, earliest: Term | None) -> Markup:
        """Return the best moment, where it is not simply the first."""
        if not window.aim or (earliest and window.aim[0].offset == earliest.offset):
            return Markup()
        aim = window.aim[0].offset
        if not aim.amount:
            return Markup(", best the same day")
        words = Markup(", best within {}") if earliest is None else Markup(", best after {}")
        return words.format(escape(str(aim)))

    def _after(self, window: Window, term: Term) -> Markup:
        anchor = self._anchor(term.anchor or window.anchor)
        if not term.offset.amount:
            return Markup("on the day of {}").format(anchor)
        return Markup("{} after {}").format(escape(str(term.offset)), anchor)

    def _from(self, window: Window, term: Term) -> Markup:
        """Return when a term begins, to stand after "before"."""
        if not term.offset.amount:
            return self._anchor(term.anchor or window.anchor)
        return self._after(window, term)

    def _anchor(self, anchor_id: str) -> Markup:
        anchor = self.rules.anchors.get(anchor_id)
        return escape(anchor.label) if anchor else self.step_link(anchor_id)


def rhythm(step: Step) -> Markup | None:
    """Return how often a step repeats, or None for one that does not."""
    if step.every is None:
        return None
    every = str(step.every) if step.every.amount != 1 else step.every.unit[:-1]
    words = Markup("Again every {}").format(escape(every))
    if step.times is not None:
        words += Markup(", {} times at most").format(step.times)
    return words


def _range(earliest: Offset, latest: Offset) -> Markup:
    if earliest == latest:
        return escape(str(earliest))
    start = str(earliest.amount) if earliest.unit == latest.unit else str(earliest)
    return escape(f"{start} to {latest}")


def capitalised(words: Markup) -> Markup:
    """Return the words with their first letter as a capital."""
    return words[:1].upper() + words[1:]
