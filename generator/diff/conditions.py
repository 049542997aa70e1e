"""What has to hold for a part of the rules, in an editor's words."""

from collections.abc import Mapping
from typing import Any

from generator.diff.names import Names


def condition_words(condition: Mapping[str, Any], names: Names) -> str:
    """Return when a condition holds: "after the promised date"."""
    words = "always"
    match condition:
        case {"known": str(anchor)}:
            words = f"after {names.anchor(anchor)}"
        case {"event": str(event), "since": str(earlier)}:
            event, earlier = (names.named(("events",), each) for each in (event, earlier))
            words = f"after “{event}” that came after “{earlier}”"
        case {"event": str(event)}:
            words = _happened(condition, f"“{names.named(('events',), event)}”")
        case {"region": str(region)}:
            words = f"in {names.region(region)}"
        case {"route": str(route)}:
            words = f"on the route “{names.named(('routes',), route)}”"
        case {"fact": str(fact), "answer": str(answer)}:
            words = f"if “{names.named(('facts',), fact)}” is “{names.answer(fact, answer)}”"
        case {"any": list(conditions)}:
            words = " or ".join(condition_words(each, names) for each in conditions)
    return words


def _happened(condition: Mapping[str, Any], event: str) -> str:
    if "broken" in condition:
        return f"after {_times(condition['broken'], 'day')} of {event} without a word"
    times = condition.get("times", 1)
    return f"after {event}" if times == 1 else f"after {event} {_times(times, 'time')}"


def _times(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"
