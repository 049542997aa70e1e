"""Plain data with a change at one place; what is beside that place is shared, not copied."""

import copy
from collections.abc import Callable, Iterator
from typing import Any

Json = Any
Place = tuple[str | int, ...]


def with_value(data: Json, place: Place, change: Callable[[Json], Json]) -> Json:
    """Return data with the value at a place changed by a function of it."""
    if not place:
        return change(data)
    held = copy.copy(data)
    held[place[0]] = with_value(data[place[0]], place[1:], change)
    return held


def without(data: Json, place: Place) -> Json:
    """Return data without what stands at a place."""

    def rest(holder: Json) -> Json:
        held = copy.copy(holder)
        del held[place[-1]]
        return held

    return with_value(data, place[:-1], rest)


def places(value: Json, place: Place = ()) -> Iterator[tuple[Place, Json]]:
    """Yield everything in some data, each with its place, what holds something before that."""
    if place:
        yield place, value
    if isinstance(value, dict | list):
        for key, each in value.items() if isinstance(value, dict) else enumerate(value):
            yield from places(each, (*place, key))
