"""Whether a situation shows that a property does not hold."""

from collections.abc import Iterator, Mapping
from datetime import timedelta
from typing import Final

from generator.contract.program import Program
from generator.verify.observation import Json, moved, observe
from generator.verify.promises import Promise
from generator.verify.properties import (
    AGREES,
    PLANNED,
    PROPERTIES,
    Breach,
    moves_along,
    stays_done,
)

_PROPERTIES: Final = {prop.__name__: prop for prop in PROPERTIES}
_WORDS: Final = {
    PLANNED: "Every situation has a plan.",
    AGREES: "The calculator's engine gives the same plan.",
    **{
        prop.__name__: " ".join((prop.__doc__ or "").partition("\n\n")[0].split())
        for prop in (*PROPERTIES, stays_done, moves_along)
    },
}
NAMES: Final = tuple(_WORDS)
"""The names of all properties."""


def holds(prop: str, promises: Mapping[str, Promise] | None = None) -> str:
    """Return in words what should hold: a property, or one of the rules' promises."""
    return promises[prop].says if promises and prop in promises else _WORDS[prop]


def breach_of(
    program: Program, prop: str, situation: Json, promises: Mapping[str, Promise]
) -> Breach | None:
    """Return how a sound situation shows that a property or promise does not hold, or None."""
    try:
        if prop in promises:
            return next(promises[prop].breaches(observe(program, situation)), None)
        return next(_breaches(program, prop, situation), None)
    except Exception as error:  # noqa: BLE001 - that the engine fails is what one of them is about
        return Breach(f"{type(error).__name__}: {error}") if prop == PLANNED else None


def _breaches(program: Program, prop: str, situation: Json) -> Iterator[Breach]:
    seen = observe(program, situation)
    if prop == "moves_along":
        yield from moves_along(seen, observe(program, moved(situation, timedelta(days=7))))
    elif prop == "stays_done":
        events, today = situation["events"], situation["today"]
        does = [name for name, kind in program["events"].items() if "does" in kind["traits"]]
        done = [n for n, it in enumerate(events) if it["event"] in does and it["on"] == today]
        if done:
            before = [*events[: done[-1]], *events[done[-1] + 1 :]]
            earlier = observe(program, {**situation, "events": before})
            yield from stays_done(earlier, seen, events[done[-1]]["step"])
    elif prop != PLANNED:
        yield from _PROPERTIES[prop](seen)
