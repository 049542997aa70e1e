"""The calculator's engine, in a process of Node.js, beside our own."""

import json
import shutil
import subprocess
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any, Final, Self

from generator.contract.program import Program
from generator.engine import SituationError, plan
from generator.verify.properties import Breach

Json = Any

_SCRIPT: Final = Path(__file__).with_name("twin_in_node.mjs")
_AT_ONCE: Final = 20
"""So many situations are given at a time: both processes work at once, and no pipe is ever full."""


class NoNodeError(FileNotFoundError):
    """There is no Node.js to run the calculator's engine."""


class Twin:
    """The engine of the calculator, in one process that answers line by line."""

    def __init__(self, engine: Path) -> None:
        """Start it; `engine` is the calculator's `engine.js`.

        Raises:
            NoNodeError: there is no Node.js.
        """
        node = shutil.which("node")
        if node is None:
            raise NoNodeError
        self._process = subprocess.Popen(  # noqa: S603 - no shell
            [node, _SCRIPT, engine],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )
        self._program: Json = None

    def __enter__(self) -> Self:
        """Return itself, whose process ends with the block."""
        return self

    def __exit__(self, *_: object) -> None:
        """End the process."""
        self._process.communicate(timeout=10)

    def written(self, program: Json, situations: Iterable[Json]) -> Iterator[str]:
        """Yield the answer to each situation as JSON without a space, in order.

        Where the engine fell over it is `{"crash": …}`.

        Raises:
            ChildProcessError: the process has ended.
        """
        stdin, stdout = self._process.stdin, self._process.stdout
        if stdin is None or stdout is None:
            raise NoNodeError
        if program is not self._program:
            stdin.write(as_line({"program": program}))
            self._program = program
        rest = iter(situations)
        while some := list(islice(rest, _AT_ONCE)):
            stdin.writelines(as_line({"situation": situation}) for situation in some)
            stdin.flush()
            # All are read before one is yielded, or the next question would be answered by them.
            answers = [stdout.readline() for _ in some]
            if "" in answers:
                message = "the calculator's engine has ended"
                raise ChildProcessError(message)
            yield from answers


def reference(program: Program, situation: Json) -> Json:
    """Return the answer of our own engine, in the form of the other's."""
    try:
        return plan(program, json.loads(as_line(situation)))
    except SituationError as error:
        return {"error": error.as_json()}


def difference(program: Program, situation: Json, theirs: str) -> str | None:
    """Return in words how an answer of the calculator's engine differs from ours, or None."""
    ours = reference(program, situation)
    if compact(ours) == theirs.rstrip("\n"):
        return None
    answer = json.loads(theirs)  # perhaps a number is written otherwise alone
    if "crash" in answer:
        return f"the calculator's engine fell over: {answer['crash']}"
    if json.dumps(ours) == json.dumps(answer):
        return None
    keys = [key for key in {**ours, **answer} if ours.get(key) != answer.get(key)]
    return f"the engines differ in {', '.join(keys) or 'the order of keys'}"


def disagreements(
    twin: Twin, program: Program, situations: list[Json]
) -> Iterator[tuple[Json, Breach]]:
    """Yield the situations for which the engines differ, each with how they do."""
    for situation, theirs in zip(situations, twin.written(program, situations), strict=True):
        if told := difference(program, situation, theirs):
            yield situation, Breach(told)


def compact(value: Json) -> str:
    """Return a value as JavaScript writes it."""
    return json.dumps(value, separators=(",", ":"), ensure_ascii=False)


def as_line(value: Json) -> str:
    """Return a value as one line of JSON; a number too large for JavaScript stays one."""
    return json.dumps(value).replace("Infinity", "1e400") + "\n"
