"""Whatever a link says, the page has an answer: a plan in words, or what is wrong."""

from typing import Any

import pytest

from generator.engine import SituationError, plan
from tests.calculator.drawn import drawn
from tests.calculator.reader import Reader
from tests.engine.programs import real_program
from tests.engine.situations import random_situations

pytestmark = pytest.mark.browser

Json = Any


def _is_sayable(situation: Json) -> bool:
    """Whether a link can say it: all its parts are texts, under keys and ids that links know."""
    keys = {"event", "on", "at", "by", "said", "step", "with"}
    events = situation.get("events") if isinstance(situation, dict) else None
    return (
        isinstance(events, list)
        and set(situation)
        <= {"today", "route", "advice", "region", "working_days", "events", "facts"}
        and all(
            isinstance(situation.get(key, ""), str)
            for key in ("today", "route", "advice", "region")
        )
        and situation.get("working_days", False) in (True, False)
        and isinstance(facts := situation.get("facts", {}), dict)
        and all(
            answer in real_program()["facts"].get(fact, {}).get("answers", [])
            for fact, answer in facts.items()
        )
        and len(situation.get("today", "")) == len("2026-11-28")
        and all(
            isinstance(event, dict)
            and {"event", "on"} <= set(event) <= keys
            and all(isinstance(value, str) for value in event.values())
            and event["event"] in real_program()["events"]
            for event in events
        )
        # Before the first start there is nothing to show.
        and any("starts" in real_program()["events"][each["event"]]["traits"] for each in events)
    )


def test_every_situation_is_answered_in_words(reader: Reader) -> None:
    """Hundreds of random ones: the next step is the engine's, and nothing is left without words."""
    situations = [s for s in random_situations(real_program(), 11, 300) if _is_sayable(s)]
    assert len(situations) > 200
    for situation, answer in zip(situations, drawn(reader, situations), strict=True):
        text = answer["text"]
        for wrong in ("undefined", "null", "NaN", "[object", "{", "Invalid"):
            assert wrong not in text, (wrong, situation, text)
        said = {**situation, "events": answer["events"]}
        assert (answer["next"], answer["fault"]) == _answer_of_the_engine(said), situation
        # A link has what happened in the order of its days; that changes nothing.
        wanted, fault = _answer_of_the_engine(situation)
        assert fault or answer["next"] == wanted, situation
        assert answer["title"] in text


def _answer_of_the_engine(situation: Json) -> tuple[str | None, str | None]:
    """Return the next step, and the field of the fault."""
    try:
        return plan(real_program(), situation)["next"], None
    except SituationError as error:
        return None, error.field
