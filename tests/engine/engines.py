"""Both engines behind one face: a program and a situation in, a plan or an error out."""

import json
import shutil
import subprocess
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any, Protocol

from generator.engine import SituationError, plan

Json = Any

HERE = Path(__file__).parent
ENGINE_JS = HERE.parents[1] / "site_overrides" / "assets" / "calculator" / "engine.js"


class Engine(Protocol):
    """What answers a situation: with a plan, or with `{"error": {field, found, expected}}`."""

    def answer(self, program: Json, situation: Json) -> Json: ...


class PythonEngine:
    """The reference."""

    def answer(self, program: Json, situation: Json) -> Json:
        try:
            return plan(program, json.loads(as_line(situation)))
        except SituationError as error:
            return {"error": error.as_json()}


class NodeEngine:
    """The twin, in one Node process that answers line by line."""

    def __init__(self) -> None:
        node = shutil.which("node")
        if node is None:
            raise FileNotFoundError("Node.js")
        self._process = subprocess.Popen(
            [node, HERE / "engine_in_node.mjs", ENGINE_JS],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )
        self._program: Json = None

    def answer(self, program: Json, situation: Json) -> Json:
        return next(iter(self.answers(program, [situation])))

    def answers(self, program: Json, situations: Iterable[Json]) -> Iterator[Json]:
        """Yield the answer to each situation, in order."""
        return map(json.loads, self.written(program, situations))

    def written(self, program: Json, situations: Iterable[Json]) -> Iterator[str]:
        """Yield the answer to each situation as JSON without a space, in order."""
        stdin, stdout = self._process.stdin, self._process.stdout
        assert stdin is not None
        assert stdout is not None
        if program is not self._program:
            stdin.write(as_line({"program": program}))
            self._program = program
        rest = iter(situations)
        # A few at a time: both processes work at once, and no pipe is ever full.
        while some := list(islice(rest, 20)):
            stdin.writelines(as_line({"situation": situation}) for situation in some)
            stdin.flush()
            for situation in some:
                answer = stdout.readline()
                assert not answer.startswith('{"crash"'), f"{answer}\n{as_line(situation)}"
                yield answer

    def close(self) -> None:
        """End the process."""
        self._process.communicate(timeout=10)


def as_line(value: Json) -> str:
    """Return a value as one line of JSON; a number too large for JavaScript stays one."""
    return json.dumps(value).replace("Infinity", "1e400") + "\n"
