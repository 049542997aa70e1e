"""Facts about anchors: which dates are surely known, and in which order."""

from collections.abc import Iterable

from generator.rules.model import Anchor, Rules

NOTHING: frozenset[str] = frozenset()


class AnchorFacts:
    """The events by what they do, and the anchors by what they come from.

    Its answers are certain; where a fault or the situation could make it otherwise, they say no.
    """

    def __init__(self, rules: Rules, *, events: Iterable[str] | None = None) -> None:
        """Read the events and anchors; `events` are those that are declared, faulty ones too."""
        declared = frozenset(rules.events if events is None else events)
        traits = {name: event.traits for name, event in rules.events.items()}
        # An event that could not be read may start the clock, too.
        is_whole = len(declared) == len(traits)
        starts = (name for name, its in traits.items() if is_whole and "starts" in its)
        self.starts = frozenset(starts)
        self.decisions = frozenset(name for name, its in traits.items() if "decides" in its)
        self._events = declared
        self._rules = rules

    def step_of(self, anchor: str) -> str | None:
        """Return the step that an anchor stands for, or None where it comes from events."""
        declared = self._rules.anchors.get(anchor)
        step = anchor if declared is None else declared.step
        return step if step in self._rules.steps else None

    def dated_by(self, anchor: str) -> frozenset[str]:
        """Return the events without which an anchor has no date; none, where it may have one."""
        declared = self._rules.anchors.get(anchor)
        if declared is None or declared.step or declared.messages:
            return NOTHING
        return self._named(declared)

    def always_known(self, anchor: str) -> bool:
        """Return whether an anchor has a date in every situation: one that starts the clock."""
        return bool(self.starts) and self.starts <= self._on(anchor)

    def known_with(self, anchor: str, other: str) -> bool:
        """Return whether an anchor has a date whenever another has one."""
        if anchor == other or (self.step_of(anchor) or anchor) == self.step_of(other):
            return True
        return bool(self.dated_by(other)) and self.dated_by(other) <= self._on(anchor)

    def begins(self, anchor: str) -> bool:
        """Return whether an anchor is the day on which the clock starts, which comes first."""
        declared = self._rules.anchors.get(anchor)
        counts = declared is not None and declared.messages
        return bool(self.starts) and self._on(anchor) == self.starts and not counts

    def is_named(self, anchor: str) -> bool:
        """Return whether an anchor is a day that an event names, and not the event's own."""
        declared = self._rules.anchors.get(anchor)
        return declared is not None and declared.date == "by"

    def in_round(self, anchor: str) -> bool:
        """Return whether an anchor's date, where it has one, lies on or after the start."""
        return bool(self.dated_by(anchor)) or self.always_known(anchor)

    def _on(self, anchor: str) -> frozenset[str]:
        """Return the events on the day of which, or later, an anchor lies."""
        declared = self._rules.anchors.get(anchor)
        return self._named(declared) if declared and declared.date == "on" else NOTHING

    def _named(self, declared: Anchor) -> frozenset[str]:
        # An event that nobody declares may be a slip for any other.
        named = frozenset(declared.events)
        return named if named <= self._events else NOTHING
