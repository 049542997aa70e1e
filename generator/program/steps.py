"""The steps, translated: what editors write becomes slots for done and conditions for leaving out.

- `per` becomes `since`: the events from which on a step counts as done.
- `if`, `routes`, `when`, `answered-by`, `if-missed` and `worthwhile`, the limits, and what a
  decision, a silence or a booked round means to a step become its `drops`, in the order in which
  they count.
"""

from collections.abc import Iterator

from generator.contract.program import Condition, Limit, Recipient, Step, Trait
from generator.program.conditions import is_settled, translated
from generator.rules.model import Rules
from generator.rules.model import Step as Declared


def translated_step(rules: Rules, step_id: str) -> Step:
    """Return a step as the engines interpret it."""
    step = rules.steps[step_id]
    recipients = _recipients(rules, step)
    parties = {route: party for route, (_, party) in recipients.items() if party}
    party = parties if is_message(rules, step_id) else {}
    return {
        "id": step_id,
        "to": {route: to for route, (to, _) in recipients.items()},
        "or_to": {
            route: others
            for route, (to, _) in recipients.items()
            if (others := list(_others(rules, route, to)))
        },
        "party": party,
        "channels": list(step.channels),
        "since": _since(rules, step),
        "keeps_day": step.per == "event",
        "answers": list(step.when),
        "records": step.records,
        "drops": [
            {"because": because, "if": condition}
            for because, condition in _drops(rules, step_id, step, party)
            if condition
        ],
        "chase": step.chase,
        "optional": step.optional,
        "instead_of": list(step.instead_of),
        "within": step.within,
        "fold_into": step.fold_into,
        "working_days": step.working_days,
        "repeats": step.every is not None,
        "times": step.times,
    }


def is_message(rules: Rules, step_id: str) -> bool:
    """Return whether a step is a message: not in person alone, nor to outsiders alone."""
    step = rules.steps[step_id]
    if all(rules.channels[channel].in_person for channel in step.channels):
        return False
    recipients = _recipients(rules, step)
    outside = bool(recipients) and not any(party for _, party in recipients.values())
    return not (outside and recipients.keys() >= set(_routes(rules, step)))


def happening(rules: Rules, trait: Trait) -> list[str]:
    """Return the events with a trait."""
    return [event_id for event_id, event in rules.events.items() if trait in event.traits]


def _routes(rules: Rules, step: Declared) -> list[str]:
    return list(rules.routes) if step.routes is None else list(step.routes)


def _recipients(rules: Rules, step: Declared) -> dict[str, tuple[str, str | None]]:
    """Return the recipient and its party on each route on which somebody is written to."""
    found = ((route, step.recipient(route)) for route in _routes(rules, step))
    return {
        route: (to, rules.routes[route].recipients[to].party)
        for route, to in found
        if to is not None
    }


def _others(rules: Rules, route: str, to: str) -> Iterator[Recipient]:
    """Yield whom a message to a recipient may go to instead."""
    recipients = rules.routes[route].recipients
    for other in recipients[to].or_:
        yield {"if": translated(recipients[other].if_), "to": other}


def _since(rules: Rules, step: Declared) -> list[str] | None:
    """Return the events since the last of which a step is done once; None is once in all."""
    match step.per:
        case "event":
            return list(step.when)
        case "cycle":
            return happening(rules, "news")
        case "round":
            return happening(rules, "starts")
        case "application":
            return None


def _drops(
    rules: Rules, step_id: str, step: Declared, party: dict[str, str]
) -> list[tuple[str, Condition]]:
    """Return the reasons for leaving a step out, in the order in which they count.

    An empty condition is a reason that it never has.
    """
    closed, decided = _decided(rules, step)
    from_steps = any(each in rules.steps for each in step.when)
    happened: Condition = {"happened": list(step.when)} if step.when and not from_steps else {}
    superseding = _superseding(rules, step_id, step)
    limit = _limit(rules, step_id, step)
    return [
        ("not-this-route", _not(_on_its_routes(rules, step))),
        ("not-this-route", _not(translated(filter(is_settled, step.if_)))),
        ("not-in-this-advice", _not({"advised": step_id})),
        ("left-out", {"left_out": step_id} if step.optional else {}),
        ("over", closed),
        ("not-yet", _not(happened)),
        ("not-yet", _not(translated(each for each in step.if_ if not is_settled(each)))),
        ("decided", {} if step.optional and step.per == "application" else decided),
        ("no-contact", {"silenced": party} if party else {}),
        *_standing_still(rules, step),
        ("no-date-promised", _not({"dated": step_id})),
        ("superseded", {"any": superseding} if superseding else {}),
        ("limit", {"limit": limit} if limit else {}),
        ("too-late", _missed(step_id, step)),
    ]


def _not(condition: Condition) -> Condition:
    return {"not": condition} if condition else {}


def _on_its_routes(rules: Rules, step: Declared) -> Condition:
    routes = _routes(rules, step)
    return {} if set(routes) == set(rules.routes) else {"route": routes}


def _standing_still(rules: Rules, step: Declared) -> Iterator[tuple[str, Condition]]:
    """Yield why waiting stands still: the next round is booked, or they wait for the reader."""
    if step.per == "cycle" or step.every:
        yield "next-interview", {"booked": True}
        asking = set(happening(rules, "asks"))
        if asking and asking.isdisjoint(step.when):
            yield "not-yet", {"asked": True}


def _missed(step_id: str, step: Declared) -> Condition:
    if step.within or (step.if_missed == "late" and step.worthwhile is None):
        return {}
    late = None if step.if_missed == "drop" else str(step.worthwhile)
    return {"missed": {"step": step_id, "worthwhile": late}}


def _decided(rules: Rules, step: Declared) -> tuple[Condition, Condition]:
    """Return when a decision closes the way to a step, and when any does that it does not answer.

    What has come up since the decision stays open, and a chase while the decision is not final.
    """
    deciding = happening(rules, "decides")
    others = [event for event in deciding if event not in step.when]
    closing = [event for event in others if "closes" in rules.events[event].traits]
    alive: list[Condition] = [{"awaiting": True}] if step.chase else []
    if step.when:
        alive.append({"answered": {"to": deciding, "by": list(step.when)}})
    stays: Condition = {"not": {"any": alive}} if alive else {}
    return (
        {"decided": closing, **stays} if closing else {},
        {"decided": others, **stays} if others else {},
    )


def _limit(rules: Rules, step_id: str, step: Declared) -> Limit | None:
    """Return how often is enough: so many repetitions, or follow-ups since the last news."""
    if step.every:
        most, since = step.times, _since(rules, step)
        own: Limit = {"done": [step_id], "since": since, "planned": [], "most": most}
        return own if most is not None else None
    if not step.chase:
        return None
    chases = {each: other for each, other in rules.steps.items() if other.chase}
    planned = [each for each, other in chases.items() if not other.instead_of]
    return {
        "done": list(chases),
        "since": happening(rules, "news"),
        "planned": [] if step.instead_of else planned,
        "most": None,
    }


def _superseding(rules: Rules, step_id: str, step: Declared) -> list[Condition]:
    """Return what makes a step needless, any of which is enough."""
    found: list[Condition] = []
    if any(step_id in other.instead_of for other in rules.steps.values()):
        found.append({"replaced": step_id})
    if not step.answered_by:
        return found
    if step.per == "event":
        return [*found, {"answered": {"to": list(step.when), "by": list(step.answered_by)}}]
    steps = [each for each in step.answered_by if each in rules.steps]
    events = [each for each in step.answered_by if each not in rules.steps]
    if events:
        found.append({"happened": events})
    if steps:
        found.append({"done": steps})
    return found
