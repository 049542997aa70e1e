"""A YAML file as plain data, with the place of every key and value in it."""

import bisect
import re
from codecs import BOM_UTF8
from collections.abc import Container, Iterator
from itertools import islice
from typing import Any, Final, NamedTuple

from generator.rules.compose import Node, compose
from generator.rules.normalise import normalise
from generator.rules.problems import Problem, quoted

Path = tuple[str | int, ...]
"""The way to a value: keys of mappings, and places in lists from 0."""

KEY = "[key]"
"""The last part of the path of a mapping's key, as pydantic has it."""

LONGEST: Final = 1000
"""How many characters a message may have; a key of thousands need not be told in full."""

_UNDECODED: Final = re.compile("[\udc80-\udcff]")
"""What stands for a byte that is part of no character."""

_LINE_END: Final = re.compile(r"\r\n|\r|\n")


class Mark(NamedTuple):
    """A place in a file, counted from 1, columns in characters."""

    line: int
    column: int


class Place(NamedTuple):
    """Where an entry stands: the character at which it begins, and its value's range."""

    entry: int  # its key, where it has one
    start: int
    end: int


def decoded(file: str, content: bytes) -> tuple[str, Problem | None]:
    """Return the text of a file, without a mark of its encoding; or where it is not UTF-8."""
    try:
        return content.decode("utf-8-sig"), None
    except UnicodeDecodeError:
        pass
    text = content.removeprefix(BOM_UTF8).decode("utf-8", "surrogateescape")
    wrong = _UNDECODED.search(text)
    index = wrong.start() if wrong else 0
    shown = TextFile(file, _UNDECODED.sub("\ufffd", text))
    message = "a character that is not in the encoding UTF-8"
    mend = "Save the file as UTF-8 in your editor."
    return "", shown.problem_at(index, "unreadable-file", message, mend)


def _short(told: str) -> str:
    return told if len(told) <= LONGEST else f"{told[:LONGEST]}…"


class TextFile:
    """A text with its lines, and the way from a character to its line and column."""

    def __init__(self, file: str, text: str) -> None:
        """Take a text and the name of its file, as the user gave it."""
        self.file = file
        self.text = text
        self._starts = [0, *(end.end() for end in _LINE_END.finditer(text))]

    def mark_at(self, index: int) -> Mark:
        """Return the place of a character (from 0)."""
        line = bisect.bisect_right(self._starts, index)
        return Mark(line, index - self._starts[line - 1] + 1)

    def problem_at(self, index: int, code: str, message: str, mend: str) -> Problem:
        """Return a problem at a character (from 0)."""
        line, column = self.mark_at(index)
        start, *following = self._starts[line - 1 : line + 1]
        excerpt = self.text[start : following[0] if following else None].rstrip("\r\n")
        return Problem(self.file, line, column, code, _short(message), _short(mend), excerpt)


class Document(TextFile):
    """What a YAML file holds: `data`, plain; `problems` of reading it; and where all of it stands.

    `unreadable` are the sections that are no YAML.
    """

    def __init__(self, file: str, text: str, without: Container[str] = ()) -> None:
        """Read a text, but for some sections; `file` is its file's name as the user gave it."""
        super().__init__(file, text.removeprefix("\ufeff"))
        self.problems: list[Problem] = []
        self._places: dict[Path, Place] = {(): Place(0, 0, 0)}
        composed = compose(self.text)
        self.unreadable = composed.unreadable
        for fault in composed.faults:
            self.problems.append(
                self.problem_at(fault.index, "yaml-syntax", fault.message, fault.mend)
            )
        self.data: Any = None
        if composed.root is not None:
            kept = [pair for pair in composed.root.pairs if pair[0].text not in without]
            composed.root.pairs = kept
            normalise(composed.root, self.text)
            self.data = self._plain(composed.root, ())

    def mark(self, path: Path) -> Mark:
        """Return where the entry at a path begins: its key, or itself in a list.

        Of a path that leads to nothing, it is the place of what encloses it.
        """
        return self.mark_at(self._place(path).entry)

    def index(self, path: Path) -> int:
        """Return the character at which a value begins; its key, if the path ends in KEY.

        Of an empty value, it is its key, too.
        """
        place = self._place(path)
        return place.entry if path[-1:] == (KEY,) else place.start

    def locate(self, path: Path) -> Path:
        """Return the path in the file for one in the rules, where short forms are written out.

        What the file does not hold is left out of it: the index of a single item that stands
        without a list, the key of a value that stands without a mapping.
        """
        found: Path = ()
        for step in path:
            if (*found, step) in self._places:
                found = (*found, step)
        return found

    def find(self, path: Path, words: str, nth: int = 0) -> int:
        """Return the character at which a text, found at a path, says some words.

        The words may be broken over lines; where they are not found, it is the value's start.
        """
        place = self._place(path)
        pattern = r"\s+".join(re.escape(word) for word in words.split())
        hits = re.finditer(pattern, self.text[place.start : place.end], re.IGNORECASE)
        hit = next(islice(hits, nth, None), None)
        return place.start + (hit.start() if hit else 0)

    def problem(self, path: Path, code: str, message: str, mend: str) -> Problem:
        """Return a problem with the value at a path; with its key, if the path ends in KEY."""
        return self.problem_at(self.index(path), code, message, mend)

    def _place(self, path: Path) -> Place:
        return self._places[self.locate(path)]

    def _plain(self, node: Node, path: Path, entry: int | None = None) -> Any:  # noqa: ANN401
        """Return a node's data, and keep its places and those below it."""
        entry = node.start if entry is None else entry
        start = entry if node.value is None and node.kind == "scalar" else node.start
        self._places[path] = Place(entry, start, node.end)
        if node.implied:
            # What the text does not hold has no place: paths lead past it.
            if node.kind == "list":
                return [self._plain(item, path, entry) for item in node.items]
            return {key.text: self._plain(value, path, entry) for key, value in node.pairs}
        if node.kind == "list":
            return [self._plain(item, (*path, n)) for n, item in enumerate(node.items)]
        if node.kind == "mapping":
            return {
                key.text: self._plain(value, (*path, key.text), key.start)
                for key, value in self._pairs(node)
            }
        return node.value

    def _pairs(self, node: Node) -> Iterator[tuple[Node, Node]]:
        """Yield a mapping's keys and values; of repeated keys, the first, with all they hold."""
        kept: dict[str, tuple[Node, Node]] = {}
        for key, value in node.pairs:
            if key.kind != "scalar":
                message = f"{quoted([] if key.kind == 'list' else {})} as a key"
                self.problems.append(
                    self.problem_at(key.start, "yaml-syntax", message, "A key is a single word.")
                )
            elif key.text not in kept:
                kept[key.text] = key, value
            else:
                first_key, first = kept[key.text]
                line = self.mark_at(first_key.start).line
                where = f"a second time; the first stands in line {line}"
                message = f"the key '{key.text}' stands here {where}"
                mend = "Join the two, delete one, or give one another name."
                self.problems.append(self.problem_at(key.start, "duplicate-key", message, mend))
                if first.kind == value.kind == "mapping":
                    known = {inner.text for inner, _ in first.pairs}
                    more = [pair for pair in value.pairs if pair[0].text not in known]
                    first.pairs = [*first.pairs, *more]
        yield from kept.values()
