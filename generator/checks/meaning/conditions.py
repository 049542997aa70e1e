"""Conditions and facts: what `if` asks can be so, and recipients can take each other's place."""

from collections.abc import Iterator

from generator.rules.document import KEY, Path
from generator.rules.draft import Draft
from generator.rules.model import Condition, Fact, Route
from generator.rules.parts.facts import KINDS
from generator.rules.problems import Problem, quoted, suggestion


def check(draft: Draft) -> Iterator[Problem]:
    """Yield conditions that can't hold, faulty facts, and recipients who can't stand in."""
    for path, fact in draft.parts(Fact):
        yield from _of_fact(draft, path, fact)
    for path, condition in draft.parts(Condition):
        yield from _of_condition(draft, path, condition)
    for path, route in draft.parts(Route):
        yield from _stand_ins(draft, path, route)


def _of_fact(draft: Draft, path: Path, fact: Fact) -> Iterator[Problem]:
    if path[-1] in KINDS:
        yield draft.problem(
            (*path, KEY),
            "wrong-value",
            f"a fact cannot be called '{path[-1]}', which begins a condition of another kind",
            "Give it another name.",
        )
    if fact.default not in fact.answers and draft.is_kept(*path, "answers"):
        mend = suggestion(fact.default, fact.answers, "answers")
        message = f"{quoted(fact.default)} is none of the answers"
        yield draft.problem((*path, "default"), "unknown-id", message, mend)


def says_one_thing(condition: Condition) -> bool:
    """Return whether a condition is of one kind, and counts an event in one way."""
    kinds = {kind for kind in condition.model_fields_set if getattr(condition, kind)}
    said = kinds - {"answer", "times", "broken", "since"}
    return len(said) == 1 and not (condition.since and kinds.intersection({"times", "broken"}))


def _of_condition(draft: Draft, path: Path, condition: Condition) -> Iterator[Problem]:
    if not says_one_thing(condition) and draft.is_kept(*path):
        known = "an anchor, {fact: answer}, {region: …}, {route: …}, {event: …} or {any: […]}"
        yield draft.problem(
            path, "wrong-value", "a condition says one thing", f"Write {known}; several in a list."
        )
    fact = draft.sound.facts.get(condition.fact or "")
    if (
        fact
        and condition.answer not in fact.answers
        and draft.is_kept("facts", condition.fact or "")
    ):
        mend = suggestion(condition.answer or "", fact.answers, "answers")
        message = f"{quoted(condition.answer)} is none of the answers to '{condition.fact}'"
        yield draft.problem((*path, "answer"), "unknown-id", message, mend)


def _stand_ins(draft: Draft, path: Path, route: Route) -> Iterator[Problem]:
    for name, recipient in route.recipients.items():
        place = (*path, "recipients", name, "or")
        for n, other_id in enumerate(recipient.or_):
            other = route.recipients.get(other_id)
            if other is None:
                if draft.is_kept(*path, "recipients"):
                    mend = suggestion(other_id, route.recipients, "recipients there")
                    message = f"the route has no recipient {quoted(other_id)}"
                    yield draft.problem((*place, n), "unknown-recipient", message, mend)
            elif not other.if_ or other.party != recipient.party:
                lacks = "no 'if'" if not other.if_ else "another party"
                yield draft.problem(
                    (*place, n),
                    "unknown-recipient",
                    f"'{other_id}' has {lacks}, so it cannot take the place of '{name}'",
                    "Say when it does, with 'if:', and give both the same party.",
                )
