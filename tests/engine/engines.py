"""Both engines behind one face: a program and a situation in, a plan or an error out."""

from pathlib import Path
from typing import Any, Protocol

from generator.verify.twin import Twin, reference

Json = Any

ENGINE_JS = Path(__file__).parents[2] / "site_overrides" / "assets" / "calculator" / "engine.js"


class Engine(Protocol):
    """What answers a situation: with a plan, or with `{"error": {field, found, expected}}`."""

    def answer(self, program: Json, situation: Json) -> Json: ...


class PythonEngine:
    """The reference."""

    def answer(self, program: Json, situation: Json) -> Json:
        return reference(program, situation)


class NodeEngine(Twin):
    """The twin."""

    def __init__(self) -> None:
        super().__init__(ENGINE_JS)
