"""The rules, compiled to the program: the plain data that both engines run."""

from collections.abc import Iterator, Mapping
from graphlib import TopologicalSorter
from heapq import heappop, heappush
from typing import Any

from generator.program.advice import every_advice
from generator.rules.model import Anchor, Phrase, Rules, Step
from generator.rules.offsets import Offset
from generator.rules.references import Resolver

Program = dict[str, Any]


def compile_program(rules: Rules) -> Program:
    """Return the program of some rules, without holidays; those are put in by region.

    What the engine needs and no more: words and claims are loaded apart from it.
    """
    advice = every_advice(rules, Resolver(rules))
    return {
        "version": rules.guide.version,
        "routes": {
            route_id: {name: recipient.party for name, recipient in route.recipients.items()}
            for route_id, route in rules.routes.items()
        },
        "parties": list(rules.parties),
        "regions": list(rules.regions),
        "weekend": rules.guide.weekend,
        "quiet_periods": [
            {"name": quiet.name, "from": quiet.from_, "until": quiet.until}
            for quiet in rules.quiet_periods
        ],
        "between_messages": _days_between(rules),
        "events": {
            event_id: {"effect": event.effect, "ends": event.ends, "takes": event.takes}
            for event_id, event in rules.events.items()
        },
        "anchors": {anchor_id: _anchor(anchor) for anchor_id, anchor in rules.anchors.items()},
        "phrases": {said: _phrase(phrase) for said, phrase in rules.phrases.items()},
        "advice": advice,
        "order": _order(rules, advice),
        "steps": [_step(rules, step_id, step) for step_id, step in rules.steps.items()],
        "holidays": {},
    }


def _days_between(rules: Rules) -> int:
    """Return how many days lie at least between two messages to the same party.

    The checks let pass only an offset in days or weeks.
    """
    between = rules.limits["between-messages"].value
    if not isinstance(between, Offset):
        raise TypeError(between)
    return between.amount * (7 if between.unit == "weeks" else 1)


def _anchor(anchor: Anchor) -> dict[str, Any]:
    if anchor.step is not None:
        return {"step": anchor.step}
    return {"events": anchor.events, "date": anchor.date, "messages": anchor.messages}


def _phrase(phrase: Phrase) -> dict[str, Any]:
    if phrase.offset is not None:
        return {"offset": str(phrase.offset)}
    if phrase.month_end is not None:
        return {"month_end": phrase.month_end}
    return {"weeks": phrase.weeks, "weekday": phrase.weekday}


def _step(rules: Rules, step_id: str, step: Step) -> dict[str, Any]:
    routes = list(rules.routes) if step.routes is None else step.routes
    recipients = {route: step.recipient(route) for route in routes}
    return {
        "id": step_id,
        "routes": routes,
        "to": {route: to for route, to in recipients.items() if to is not None},
        "channels": step.channels,
        "message": any(not rules.channels[channel].in_person for channel in step.channels)
        and not (recipients and all(_is_outside(rules, *each) for each in recipients.items())),
        "per": step.per,
        "when": step.when,
        "chase": step.chase,
        "optional": step.optional,
        "instead_of": step.instead_of,
        "within": step.within,
        "working_days": step.working_days,
        "if_missed": step.if_missed,
        "worthwhile": None if step.worthwhile is None else str(step.worthwhile),
        "fold_into": step.fold_into,
        "answered_by": step.answered_by,
        "every": None if step.every is None else str(step.every),
        "times": step.times,
    }


def _is_outside(rules: Rules, route: str, to: str | None) -> bool:
    """Return whether a recipient belongs to no party: a message to them is not about this."""
    recipient = None if to is None else rules.routes[route].recipients.get(to)
    return recipient is not None and recipient.party is None


def _order(rules: Rules, advice: dict[str, Any]) -> list[str]:
    """Return the steps in an order in which each comes after those it counts from.

    Where nothing else decides, what answers an event comes first, since other messages keep away
    from it; then it is the order of the rules.

    Raises:
        graphlib.CycleError: steps count from each other in a circle.
    """
    steps = sorted(rules.steps, key=lambda step_id: rules.steps[step_id].per != "event")
    waiting_for: dict[str, set[str]] = {step_id: set() for step_id in steps}
    for step_id, step in rules.steps.items():
        if step.within:
            waiting_for[step_id].add(step.within)
        for advised in advice.values():
            windows = advised["steps"].get(step_id, {"windows": []})["windows"]
            waiting_for[step_id].update(
                counted
                for anchor in _anchors(windows)
                if (counted := rules.anchors[anchor].step if anchor in rules.anchors else anchor)
            )
    TopologicalSorter(waiting_for).prepare()  # refuses circles
    return _earliest_first(waiting_for)


def _earliest_first(waiting_for: Mapping[str, set[str]]) -> list[str]:
    """Return the steps, of those that wait for nothing any more always the first next."""
    place = {step_id: n for n, step_id in enumerate(waiting_for)}
    steps = list(waiting_for)
    left = {step_id: len(earlier) for step_id, earlier in waiting_for.items()}
    followers: dict[str, list[str]] = {step_id: [] for step_id in waiting_for}
    for step_id, earlier in waiting_for.items():
        for each in earlier:
            followers[each].append(step_id)
    ready = [place[step_id] for step_id, number in left.items() if not number]
    order: list[str] = []
    while ready:
        step_id = steps[heappop(ready)]
        order.append(step_id)
        for follower in followers[step_id]:
            left[follower] -= 1
            if not left[follower]:
                heappush(ready, place[follower])
    return order


def _anchors(windows: list[dict[str, Any]]) -> Iterator[str]:
    for window in windows:
        yield window["anchor"]
        if "if" in window:
            yield window["if"]
        for bound in ("earliest", "aim", "latest"):
            yield from (term["anchor"] for term in window.get(bound, []))
