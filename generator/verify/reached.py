"""What some situation has to reach: every step, every window, every end."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from generator.engine import Planner
from generator.verify.look import Json, Look, Program
from generator.wording import status_texts

Goal = tuple[str, ...]
"""A kind (`step`, `window`, `dropped`, `warning`, `state`) and what exactly."""


@dataclass(slots=True)
class Reached:
    """The goals that the situations so far have reached."""

    program: Program
    goals: set[Goal] = field(default_factory=set)
    _windows: dict[int, Goal] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Learn the windows by their identity in the program."""
        for advice, advised in self.program["advice"].items():
            for step, body in advised["steps"].items():
                for place, window in enumerate(body["windows"]):
                    self._windows[id(window)] = ("window", advice, step, str(place))

    def note(self, planner: Planner, look: Look) -> None:
        """Note what a look has reached."""
        advice = look.setting.advice
        self.goals.add(("state", look.plan["state"], str(look.plan["because"])))
        self.goals.update(("warning", warning["code"]) for warning in look.plan["warnings"])
        for step, entry in look.entries.items():
            if entry["dropped"]:
                self.goals.add(("dropped", entry["dropped"]))
            elif step in look.open:
                self.goals.add(("step", advice, step))
                if window := planner.entries[step].window:
                    self.goals.add(self._windows[id(window.declared)])


def goals(program: Program) -> Iterator[Goal]:
    """Yield what has to be reached: every step and window of ours, every timing of a source.

    Every end that an event brings, too.
    """
    guide = next(iter(program["advice"]))
    steps = {step["id"]: step for step in program["steps"]}
    for advice, advised in program["advice"].items():
        for step, body in advised["steps"].items():
            yield "step", advice, step
            if not steps[step]["within"]:
                yield from _windows(body, advice, step, all_of_them=advice == guide)
    for name, event in program["events"].items():
        if event["ends"]:
            yield "state", "over", name


def notes() -> Iterator[Goal]:
    """Yield the reasons and warnings; which of them rules can give is a matter of the rules."""
    yield from (("dropped", reason) for reason in status_texts.DROPPED)
    yield from (("warning", code) for code in status_texts.WARNINGS)


def _windows(body: Json, advice: str, step: str, *, all_of_them: bool) -> Iterator[Goal]:
    windows = body["windows"]
    for place, window in enumerate(windows):
        mine = all_of_them or _is_its_own(window, advice)
        if mine and any(_can_hold(window, windows[:place], route) for route in body["routes"]):
            yield "window", advice, step, str(place)


def _can_hold(window: Json, earlier: list[Json], route: str) -> bool:
    """Return whether a window is for a route, and none before it always holds where it does."""
    return window.get("route", route) == route and not any(
        each.get("route", route) == route and each.get("if") in (None, window.get("if"))
        for each in earlier
    )


def _is_its_own(window: Json, source: str) -> bool:
    """Return whether a window of a source's advice is the source's, and not the guide's."""
    terms = [term for bound in ("earliest", "aim", "latest") for term in window.get(bound, ())]
    return any(
        cite.startswith(f"{source}/") and not term["editorial"]
        for term in terms
        for cite in term["cites"]
    )
