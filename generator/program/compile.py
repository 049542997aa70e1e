"""The rules, compiled to the program: the plain data that both engines run."""

from generator.contract.program import EventAnchor, EventKind, Program, StepAnchor
from generator.contract.program import Phrase as Meaning
from generator.program.advice import every_advice
from generator.program.order import planning_order
from generator.program.steps import is_message, translated_step
from generator.rules.model import BETWEEN_MESSAGES, PAUSE, Anchor, Event, Phrase, Rules
from generator.rules.offsets import Offset
from generator.rules.references import Resolver


def compile_program(rules: Rules) -> Program:
    """Return the program of some rules, without holidays; those are put in by region.

    What the engine needs and no more: words and claims are loaded apart from it.
    """
    steps = [translated_step(rules, step_id) for step_id in rules.steps]
    messages = [step_id for step_id in rules.steps if is_message(rules, step_id)]
    advice = every_advice(rules, Resolver(rules))
    return {
        "version": rules.guide.version,
        "routes": {
            route_id: {name: recipient.party for name, recipient in route.recipients.items()}
            for route_id, route in rules.routes.items()
        },
        "parties": list(rules.parties),
        "regions": list(rules.regions),
        "facts": {
            fact_id: {"answers": list(fact.answers), "default": fact.default}
            for fact_id, fact in rules.facts.items()
        },
        "weekend": list(rules.guide.weekend),
        "quiet_periods": [
            {"name": quiet.name, "from": quiet.from_, "until": quiet.until}
            for quiet in rules.quiet_periods
        ],
        "between_messages": _days_between(rules),
        "pause": str(rules.limits[PAUSE].value) if PAUSE in rules.limits else None,
        "events": {event_id: _event(rules, event) for event_id, event in rules.events.items()},
        "anchors": {id_: _anchor(anchor, messages) for id_, anchor in rules.anchors.items()},
        "phrases": {said: _phrase(phrase) for said, phrase in rules.phrases.items()},
        "advice": advice,
        "order": planning_order(rules, advice, steps),
        "steps": steps,
        "holidays": {},
    }


def _days_between(rules: Rules) -> int:
    """Return how many days lie at least between two messages to the same party.

    The checks let pass only an offset in days or weeks.
    """
    between = rules.limits[BETWEEN_MESSAGES].value
    if not isinstance(between, Offset):
        raise TypeError(between)
    return between.amount * (7 if between.unit == "weeks" else 1)


def _event(rules: Rules, event: Event) -> EventKind:
    """Return what an event does, and which details it takes; what starts a round invites."""
    from_first = "with" in (*event.takes, *event.may_take) or "starts" in event.traits
    first = next(iter(rules.parties)) if from_first else None
    return {
        "traits": list(event.traits),
        "ends": event.ends,
        "takes": list(event.takes),
        "may_take": list(event.may_take),
        "with": event.only_with or first,
        "only_with": event.only_with is not None,
        "awaits": list(event.awaits),
    }


def _anchor(anchor: Anchor, messages: list[str]) -> StepAnchor | EventAnchor:
    if anchor.step is not None:
        return {"step": anchor.step}
    steps = list(messages) if anchor.messages else []
    return {"events": list(anchor.events), "steps": steps, "date": anchor.date}


def _phrase(phrase: Phrase) -> Meaning:
    if phrase.offset is not None:
        return {"offset": str(phrase.offset)}
    if phrase.month_end is not None:
        return {"months": phrase.month_end, "day": 31}
    if phrase.after_quiet:
        return {"after_quiet": True}
    if phrase.day is not None and phrase.months is not None:
        return {"months": phrase.months, "day": phrase.day}
    if phrase.day is not None and phrase.month is not None:
        return {"month": phrase.month, "day": phrase.day}
    return {"weeks": phrase.weeks or 0, "weekday": phrase.weekday or 1}
