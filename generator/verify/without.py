"""The program without the steps that nothing can open: they cost time, and change no plan."""

from collections.abc import Collection, Iterator
from typing import Any

from generator.verify.look import Json, Program

_NAMING = ("instead_of", "within", "fold_into", "answered_by", "when")
"""Under what a step names other steps, alone or in a list."""


def without_unopened(program: Program, events: Collection[str]) -> Program:
    """Return the program without the steps that wait for other events than these.

    A step that another step, an anchor or a window names stays, since its day matters to them.
    """
    possible = {*events, *(step["id"] for step in program["steps"])}
    unopened = {
        step["id"]
        for step in program["steps"]
        if step["when"] and possible.isdisjoint(step["when"])
    }
    gone = unopened - set(_named(program, unopened))
    return {
        **program,
        "steps": [step for step in program["steps"] if step["id"] not in gone],
        "order": [step for step in program["order"] if step not in gone],
    }


def _named(program: Program, unopened: Collection[str]) -> Iterator[str]:
    """Yield what the other steps, the anchors and the windows name."""
    for step in program["steps"]:
        if step["id"] not in unopened:
            for key in _NAMING:
                yield from _texts(step[key])
    for anchor in program["anchors"].values():
        yield from _texts(anchor.get("step"))
    for advised in program["advice"].values():
        for name, body in advised["steps"].items():
            if name not in unopened:
                yield from _anchors(body["windows"])


def _texts(named: Any) -> Iterator[str]:  # noqa: ANN401 - a name, several or none
    if isinstance(named, str):
        yield named
    elif named:
        yield from named


def _anchors(windows: list[Json]) -> Iterator[str]:
    for window in windows:
        yield from _texts(window.get("if"))
        yield from _texts(window.get("anchor"))
        for bound in ("earliest", "aim", "latest"):
            yield from (term["anchor"] for term in window.get(bound) or ())
