"""Give inputs to the parsers: a problem in words comes of each, or it is taken."""

import json
import signal
import traceback
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import date
from pathlib import Path
from types import FrameType
from typing import Final

from generator.calendar_file import Application, FormerFileError, read_former
from generator.checks import read
from generator.checks.release import findings
from generator.diff.as_json import as_json
from generator.diff.comparison import as_markdown, as_release, as_text, compare
from generator.diff.version import UnreadableVersionError, read_version
from generator.pages import build
from generator.program import compile_program, with_holidays
from generator.rules import RulesError
from generator.rules.situation_line import situation_nodes
from generator.verify.twin import reference
from tests.calculator.modules import end_node, in_node
from tests.changed_data import Json
from tests.engine.life import situation
from tests.fuzz.inputs import TODAY, Inputs
from tests.small_rules import GOOD

SECONDS: Final = 20
"""How long one input may take, on a machine that does much else."""

_SIDE: Final = str(Path(__file__).with_name("browser_side.mjs"))
_IN_NODE: Final = ("situation", "link", "stored", "file", "typed")
_BUILT: Final = 10
"""Of so many rules files that are in order, one is made into pages."""

_SITUATIONS: Final = (
    situation("meeting=16 today=2026-11-24"),
    situation("meeting=16T15:00 promised=18,said=next+week done=thanks@17 today=2026-12-28"),
)


class HangError(Exception):
    """An input that takes longer than it may."""


class Trial:
    """Tries inputs, in this process and in one of Node.js; a folder is for files."""

    def __init__(self, inputs: Inputs, folder: Path) -> None:
        self.inputs = inputs
        self._folder = folder
        self._is_set_up = False
        self._in_order = 0

    def fault(self, kind: str, text: str) -> str | None:
        """Return what is wrong with how an input is answered, or None."""
        try:
            with _bounded():
                theirs = self._in_node(kind, text) if kind in _IN_NODE else None
                self._here(kind, text, theirs)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is what is looked for
            end_node()  # its answer may still come, and would be taken for that to the next
            self._is_set_up = False
            return "".join(traceback.format_exception(error, limit=-4))
        return None

    def _in_node(self, kind: str, text: str) -> Json:
        if not self._is_set_up:
            in_node(_SIDE, "m.setUp(v[0])", self.inputs.setup)
            self._is_set_up = True
        # A number too large for JavaScript stays one.
        return in_node(_SIDE, f"m.read.{kind}(v[0])", text.replace("Infinity", "1e400"))

    def _here(self, kind: str, text: str, theirs: Json) -> None:
        match kind:
            case "situation":
                _compare(reference(self.inputs.program, json.loads(text)), theirs)
            case "line":
                situation_nodes(text)
            case "calendar":
                _former(text.encode("utf-8", "surrogatepass"))
                _former(text.encode("latin-1", "replace"))
            case "rules":
                self._rules(text)
            case "version":
                self._version(text.encode("utf-8", "replace").decode())
            case "page":
                self._page(text)

    def _rules(self, text: str) -> None:
        file = self._folder / "rules.yaml"
        file.write_bytes(text.encode("utf-8", "surrogatepass"))
        reading = read(file)
        for problem in findings(reading, date.fromisoformat(TODAY)):
            str(problem).encode()
        if reading.rules is None:
            return
        program = with_holidays(compile_program(reading.rules), reading.rules, [])
        for each in _SITUATIONS:
            theirs = in_node(_SIDE, "m.answer(v[0], v[1])", program, each)
            _compare(reference(program, each), theirs)
        self._in_order += 1
        if self._in_order % _BUILT == 0:
            for page in build(reading.rules, None):
                _ = page.encoded

    def _version(self, text: str) -> None:
        """Compare a version with the guide as it is, in both directions and all forms."""
        good = read_version("good", GOOD.read_text(encoding="utf-8"))
        try:
            version = read_version("mutated", text)
        except UnreadableVersionError:
            return
        for old, new in ((version, good), (good, version)):
            compared = compare(old, new)
            for form in (as_text, as_markdown, as_json, as_release):
                form(compared).encode()

    def _page(self, text: str) -> None:
        folder = self._folder / "content"
        folder.mkdir(exist_ok=True)
        (folder / "about.md").write_bytes(text.encode("utf-8", "surrogatepass"))
        reading = read(GOOD, folder)
        for problem in findings(reading, date.fromisoformat(TODAY)):
            str(problem).encode()
        if reading.rules is None:
            return
        with suppress(RulesError):  # which says what cannot be put together
            for page in build(reading.rules, folder):
                _ = page.encoded


def _compare(ours: Json, theirs: Json) -> None:
    # What an error repeats of a reader's data, JavaScript has in another order if keys are numbers.
    of_reader = "error" in ours
    if json.dumps(ours, sort_keys=of_reader) != json.dumps(theirs, sort_keys=of_reader):
        message = f"the engines differ:\n{json.dumps(ours)}\n{json.dumps(theirs)}"
        raise AssertionError(message)


def _former(written: bytes) -> None:
    try:
        read_former(written, Application())
    except FormerFileError:
        return


@contextmanager
def _bounded() -> Iterator[None]:
    """Raise in the middle of what takes too long."""

    def stop(_: int, frame: FrameType | None) -> None:
        raise HangError(frame)

    former = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, former)
