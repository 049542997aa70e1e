"""Whatever a link says, the page has an answer: a plan in words, or what is wrong."""

from typing import Any, Final

from tests.calculator.drawn import drawn
from tests.calculator.reader import Reader
from tests.engine.sound_plans import sound_plans

Case = tuple[Any, str | None, str | None]
"""A situation, and its next step or the field of its fault."""

AHEAD: Final = {"event": "reply", "on": "2199-12-31"}
"""What cannot have happened yet: a link may say so, and it is understood."""


def test_every_situation_is_answered_in_words(reader: Reader) -> None:
    """Hundreds of random ones: the next step is the engine's, and nothing is left without words.

    A link has what happened in the order of its days; that changes nothing.
    """
    sound = sound_plans()[:250]
    cases: list[Case] = [(situation, plan["next"], None) for situation, plan in sound]
    for situation, _ in sound[::10]:
        events = situation["events"]
        faulty = {**situation, "events": [*events, AHEAD]}
        cases.append((faulty, None, f"events[{len(events)}].on"))
    shown = drawn(reader, [situation for situation, *_ in cases])
    for (situation, step, fault), answer in zip(cases, shown, strict=True):
        for wrong in ("undefined", "null", "NaN", "[object", "{", "Invalid"):
            assert wrong not in answer["text"], (wrong, situation, answer["text"])
        assert (answer["next"], answer["fault"]) == (step, fault), situation
        assert answer["title"] in answer["text"]
