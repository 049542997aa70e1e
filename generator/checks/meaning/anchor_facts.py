"""What the events and anchors of a draft say about which dates are known, and in what order."""

from typing import Any

from generator.rules.draft import Draft

NOTHING: frozenset[str] = frozenset()
_DECISIONS = ("decides", "closes")


class Happenings:
    """The events by what they do, and the anchors by what they come from.

    Its answers are certain; where a fault or the situation could make it otherwise, they say no.
    """

    def __init__(self, draft: Draft) -> None:
        """Read the events and anchors, as far as they can be."""
        events = draft.section("events")
        effects = {name: body.get("effect") for name, body in _parts(events).items()}
        self.starts = frozenset(name for name, effect in effects.items() if effect == "starts")
        self.decisions = frozenset(name for name, effect in effects.items() if effect in _DECISIONS)
        self._events = frozenset(events)
        self._anchors = _parts(draft.section("anchors"))
        self._steps = draft.section("steps")

    def step_of(self, anchor: str) -> str | None:
        """Return the step that an anchor stands for, or None where it comes from events."""
        declared = self._anchors.get(anchor)
        step = anchor if declared is None else declared.get("step")
        return step if isinstance(step, str) and step in self._steps else None

    def dated_by(self, anchor: str) -> frozenset[str]:
        """Return the events without which an anchor has no date; none, where it may have one."""
        declared = self._anchors.get(anchor)
        if declared is None or declared.get("step") or declared.get("messages"):
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
        return bool(self.starts) and self._on(anchor) == self.starts and not self._counts(anchor)

    def is_named(self, anchor: str) -> bool:
        """Return whether an anchor is a day that an event names, and not the event's own."""
        return self._anchors.get(anchor, {}).get("date") == "by"

    def in_round(self, anchor: str) -> bool:
        """Return whether an anchor's date, where it has one, lies on or after the start."""
        return bool(self.dated_by(anchor)) or self.always_known(anchor)

    def _on(self, anchor: str) -> frozenset[str]:
        """Return the events on the day of which, or later, an anchor lies."""
        declared = self._anchors.get(anchor)
        if declared is None or declared.get("date", "on") != "on":
            return NOTHING
        return self._named(declared)

    def _counts(self, anchor: str) -> bool:
        """Return whether messages count for an anchor, too."""
        return bool(self._anchors[anchor].get("messages"))

    def _named(self, declared: dict[str, Any]) -> frozenset[str]:
        events = declared.get("events")
        if not isinstance(events, list):
            return NOTHING
        named = [event for event in events if isinstance(event, str)]
        # An event that nobody declares may be a slip for any other.
        return frozenset(named) if self._events.issuperset(named) else NOTHING


def _parts(section: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Return the entries of a section that are groups of keys, as all of them should be."""
    return {name: body for name, body in section.items() if isinstance(body, dict)}
