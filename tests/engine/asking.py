"""How a test asks for a plan, and how it reads the answer."""

from collections.abc import Callable
from pathlib import Path

from tests.changed_data import Json
from tests.engine.life import Event
from tests.engine.programs import real_program

ENGINE_JS = Path(__file__).parents[2] / "site_overrides" / "assets" / "calculator" / "engine.js"


class Plan:
    """A plan, with short ways to what tests look at."""

    def __init__(self, json: Json) -> None:
        self.json = json

    def __getitem__(self, step: str) -> Json:
        """Return the entry of a step."""
        return next(entry for entry in self.json["steps"] if entry["step"] == step)

    @property
    def outlook(self) -> tuple[str, str | None, str | None]:
        """State, next and because."""
        return self.json["state"], self.json["next"], self.json["because"]

    @property
    def warnings(self) -> list[str]:
        """Each warning as `code step`."""
        return [f"{warning['code']} {warning['step']}" for warning in self.json["warnings"]]

    @property
    def open(self) -> list[str]:
        """The steps still to be done."""
        return [e["step"] for e in self.json["steps"] if e["status"] not in ("done", "dropped")]

    def on(self, step: str) -> str | None:
        """Return the day of a step."""
        day: str | None = self[step]["on"]
        return day

    def dropped(self, step: str) -> str | None:
        """Return why a step was dropped."""
        reason: str | None = self[step]["dropped"]
        return reason

    def due(self, step: str) -> str | None:
        """Return why a step was dropped, or else the earliest day for it; None where it is done."""
        day: str | None = self[step]["earliest"]
        return self.dropped(step) or day

    def status(self, step: str) -> str:
        """Return the status of a step."""
        status: str = self[step]["status"]
        return status

    def bounds(self, step: str) -> tuple[str | None, str | None, str | None]:
        """Return earliest, aim and latest of a step."""
        entry = self[step]
        return entry["earliest"], entry["aim"], entry["latest"]

    def skipped(self, step: str) -> list[str]:
        """Return the days passed over for a step, each as `date reason`."""
        return [f"{day['date']} {day['because']}" for day in self[step]["skipped"]]


class Asked:
    """Asks one engine: for a plan, or for the fault in a situation."""

    def __init__(self, answer: Callable[[Json, Json], Json]) -> None:
        """Ask what answers a program and a situation: with a plan, or with an error."""
        self._answer = answer

    def __call__(self, today: str, *events: Event, program: Json = None, **options: Json) -> Plan:
        """Return the plan on a day after some events; options are the situation's other keys."""
        situation = {"today": today, "events": list(events), **options}
        answer = self._answer(program or real_program(), situation)
        assert "error" not in answer, answer
        return Plan(answer)

    def fault(self, situation: Json, program: Json = None) -> Json:
        """Return the fault that the engine finds in a situation, as (field, found, expected)."""
        answer = self._answer(program or real_program(), situation)
        assert "error" in answer, "the engine found no fault"
        assert list(answer["error"]) == ["field", "found", "expected"]
        return tuple(answer["error"].values())
