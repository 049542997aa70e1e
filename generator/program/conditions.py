"""What editors write in `if`, translated to the conditions that the engines test."""

from collections.abc import Iterable

from generator.contract.program import Condition
from generator.rules.model import Condition as Declared


def translated(conditions: Iterable[Declared]) -> Condition:
    """Return what has to hold where all of some conditions do; empty where there are none."""
    return both(*map(_translated, conditions))


def both(*conditions: Condition) -> Condition:
    """Return the condition that holds where all of some do."""
    given = [each for each in conditions if each]
    if len(given) < 2:  # noqa: PLR2004 - one is what it is
        return given[0] if given else {}
    return {"all": given}


def parts(condition: Condition) -> list[Condition]:
    """Return the conditions all of which have to hold; one that is not made of others is itself."""
    return condition.get("all", [condition])


def is_settled(condition: Declared) -> bool:
    """Return whether a condition is about facts, the region and the route alone."""
    if condition.any:
        return all(map(is_settled, condition.any))
    return not (condition.known or condition.event)


def _translated(condition: Declared) -> Condition:
    if condition.known:
        return {"known": condition.known}
    if condition.event:
        return _happened(condition, condition.event)
    if condition.region:
        return {"region": condition.region}
    if condition.route:
        return {"route": [condition.route]}
    if condition.fact:
        return {"fact": {condition.fact: condition.answer or ""}}
    return {"any": [_translated(each) for each in condition.any]}


def _happened(condition: Declared, event: str) -> Condition:
    if condition.since:
        return {"answered": {"to": [condition.since], "by": [event]}}
    times = condition.broken or condition.times or 1
    return {"count": {"event": event, "times": times, "broken": condition.broken is not None}}
