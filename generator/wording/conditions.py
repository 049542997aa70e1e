"""Conditions (`if`) in words."""

from collections.abc import Callable, Iterable

from markupsafe import Markup

from generator.rules.model import Condition, Rules


def condition_words(
    conditions: Iterable[Condition], rules: Rules, anchor: Callable[[str], str]
) -> Markup:
    """Return when some conditions hold, to begin a line with: "after the promised day"."""
    return Markup(" and ").join(_words(each, rules, anchor) for each in conditions)


def _words(condition: Condition, rules: Rules, anchor: Callable[[str], str]) -> Markup:
    if condition.known:
        named = rules.anchors.get(condition.known)
        # A day that somebody named may lie ahead, and counts all the same.
        known = "if you know {}" if named is not None and named.date else "after {}"
        return Markup(known).format(anchor(condition.known))  # noqa: S704 - a text of ours
    if condition.event:
        return _happened(condition, rules.events[condition.event].label, rules)
    if condition.region:
        return Markup("in {}").format(place_name(condition.region, rules))
    if condition.route:
        return Markup("on the route “{}”").format(rules.routes[condition.route].title)
    if condition.fact:
        fact = rules.facts[condition.fact]
        answer = fact.answers[condition.answer or fact.default]
        return Markup("if the answer to “{}” is “{}”").format(fact.question, answer)
    return Markup(" or ").join(_words(each, rules, anchor) for each in condition.any)


def _happened(condition: Condition, event: str, rules: Rules) -> Markup:
    if condition.since:
        earlier = rules.events[condition.since].label
        return Markup("where “{}” came after “{}”").format(event, earlier)
    times = condition.broken or condition.times or 1
    often = {1: "once", 2: "twice"}.get(times, f"{times} times")
    if condition.broken:
        what = "where the day of “{}” has passed without a word, {} or more"
        return Markup(what).format(event, often)  # noqa: S704 - a text of ours
    if times == 1:
        return Markup("after “{}”").format(event)
    return Markup("where “{}” happened {} or more").format(event, often)


def place_name(region: str, rules: Rules) -> str:
    """Return what readers call a region, or the whole of some."""
    if region in rules.regions:
        return rules.regions[region].name
    parts = (part for name, part in rules.regions.items() if name.startswith(f"{region}-"))
    return next((part.within or part.name for part in parts), region)
