"""YAML text → nodes that know where they stand, with YAML's surprises left out.

What an editor types is what we read: `no`, `on` and dates are texts, only `true` and `false` are
yes and no, only plain whole numbers are numbers. Aliases, tags and several documents are refused.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final, Literal

import yaml

from generator.rules.syntax import QUOTE, SyntaxFault, told

DEEPEST: Final = 60
"""How deep nodes may be nested; rules need a dozen levels."""

_PLAIN: Final[dict[str, object]] = {"true": True, "false": False, "null": None, "~": None, "": None}
_WHOLE: Final = re.compile(r"0|-?[1-9][0-9]{0,15}")
_CONTROL: Final = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

_TRIED: Final = 8
"""How many odd spaces are tried as the cause of a fault."""

_ODD_INDENT: Final = re.compile(r"^[ ]*(?=[\u00a0\u2000-\u200b\u202f\u3000])", re.MULTILINE)
_SECTION: Final = re.compile(r"(?:^|(?<=\r))(?=[A-Za-z][A-Za-z-]*[ ]*:(?:\s|$))", re.MULTILINE)


class Loader(yaml.SafeLoader):
    """PyYAML's own parser: what it says about syntax is the same on every machine."""


FastLoader: Final[type[Any]] = getattr(yaml, "CSafeLoader", Loader)
"""The parser in C, where PyYAML was built with it."""


@dataclass(slots=True)
class Node:
    """A value in the text, from `start` to before `end` (characters, from 0)."""

    kind: Literal["scalar", "list", "mapping"]
    start: int
    end: int
    text: str = ""  # of a scalar: as it was typed, without quotes
    value: object = None  # of a scalar: what it means
    items: Sequence["Node"] = ()
    pairs: Sequence["Pair"] = ()  # repeated keys included
    implied: bool = False  # of a list or mapping round one value: it was left out in the text


Pair = tuple[Node, Node]
"""A key of a mapping, and its value."""


def text_node(text: str, start: int, end: int) -> Node:
    """Return a text that stands, or is taken to stand, at a place."""
    return Node("scalar", start, end, text, text)


def pair(key: str, value: Node) -> Pair:
    """Return a value under a key that is taken to stand where the value does."""
    return text_node(key, value.start, value.end), value


def wrap(node: Node, key: str | None = None) -> None:
    """Put a node into an implied list or, under a key, into an implied mapping."""
    inner = replace(node)
    node.implied, node.value, node.pairs = True, None, ()
    if key is None:
        node.kind, node.items = "list", [inner]
    else:
        node.kind, node.pairs = "mapping", [pair(key, inner)]


@dataclass(slots=True)
class Composed:
    """What a text holds: the node at its top, what is wrong, and which sections are unreadable."""

    root: Node | None
    faults: list[SyntaxFault]
    unreadable: frozenset[str] = frozenset()


def compose(text: str) -> Composed:
    """Return the nodes of a YAML text; where some sections are no YAML, those of the others."""
    control = _CONTROL.search(text)
    if control is not None:
        code = f"U+{ord(control[0]):04X}"
        mend = "Delete it; it may have come in from another program."
        return Composed(
            None, [SyntaxFault(control.start(), f"an invisible character, {code}", mend)]
        )
    composed = _compose(text, 0)
    return composed if composed.root or not composed.faults else _by_section(text, composed)


def _by_section(text: str, whole: Composed) -> Composed:
    """Compose each top-level section on its own, so that one's fault does not hide another's."""
    starts = [match.start() for match in _SECTION.finditer(text)]
    if not starts:
        return whole
    root = Node("mapping", 0, len(text))
    faults: list[SyntaxFault] = []
    unreadable = set()
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        part = _compose(text[start:end], start)
        faults += part.faults
        if part.root is not None and part.root.kind == "mapping":
            root.pairs = [*root.pairs, *part.root.pairs]
        else:
            unreadable.add(text[start:end].partition(":")[0].strip())
    # A fault that only the whole text has lies above the first section, or between two of them.
    return Composed(root, faults, frozenset(unreadable)) if unreadable else whole


def _compose(text: str, offset: int) -> Composed:
    """Compose a text that begins at a character of its file; an odd space is named if it is why."""
    composed = _parsed(text, offset)
    if composed.root is not None or not composed.faults:
        return composed
    at = composed.faults[-1].index - offset
    odd = [match.end() for match in _ODD_INDENT.finditer(text)]
    for index in sorted(odd, key=lambda each: abs(each - at))[:_TRIED]:
        if _parsed(f"{text[:index]} {text[index + 1 :]}", offset).faults != composed.faults:
            message = "a space that is none, at the beginning of a line"
            mend = "It may have come in from a page on the web. Delete it, and type spaces instead."
            return Composed(None, [SyntaxFault(index + offset, message, mend)])
    return composed


def _parsed(text: str, offset: int) -> Composed:
    for loader in (FastLoader, Loader):
        composer = _Composer(iter(loader(text).get_event, None), offset)
        try:
            return Composed(composer.document(), composer.faults)
        except _TooDeepError as error:
            fault = SyntaxFault(error.index, f"more than {DEEPEST} levels", "Nest it less deeply.")
            return Composed(None, [*composer.faults, fault])
        except yaml.YAMLError as error:
            faults = [*composer.faults, told(error, text, offset, composer.last)]
    return Composed(None, faults)


class _TooDeepError(Exception):
    def __init__(self, index: int) -> None:
        super().__init__(index)
        self.index = index


class _Composer:
    """Builds nodes from the parser's events, and notes what rules do without."""

    def __init__(self, events: Iterator[Any], offset: int) -> None:
        self.events = events
        self.offset = offset
        self.faults: list[SyntaxFault] = []
        self.last: yaml.ScalarEvent | None = None

    def document(self) -> Node | None:
        """Return the node at the top, or None of an empty text."""
        root: Node | None = None
        for event in self.events:
            if not isinstance(event, yaml.NodeEvent):
                continue
            node = self.node(event, 0)
            if root is None:
                root = node
                continue
            self.refuse(event, "a second document after '---'", "Delete the line of dashes.")
            root.pairs = [*root.pairs, *node.pairs]
        return root

    def node(self, event: Any, depth: int) -> Node:  # noqa: ANN401 - PyYAML has no types of events
        """Return the node that begins with an event, and consume its events."""
        start, end = event.start_mark.index + self.offset, event.end_mark.index + self.offset
        kind = type(event)
        if depth > DEEPEST:
            raise _TooDeepError(start)
        if kind is yaml.AliasEvent:
            self.refuse(event, f"the alias '*{event.anchor}'", QUOTE)
            return Node("scalar", start, end, f"*{event.anchor}", f"*{event.anchor}")
        if event.anchor is not None:
            self.refuse(event, f"the anchor '&{event.anchor}'", QUOTE)
        if event.tag is not None and event.tag != "!":
            self.refuse(event, f"the tag '{event.tag}'", f"Leave it out. {QUOTE}")
        if kind is yaml.ScalarEvent:
            self.last = event
            written = self.visible(event) if event.style == '"' else event.value
            value = _plain(written) if event.implicit[0] else written
            return Node("scalar", start, end, written, value)
        if kind is yaml.SequenceStartEvent:
            items = self.until(yaml.SequenceEndEvent, depth)
            return Node("list", start, end, items=items)
        nodes = self.until(yaml.MappingEndEvent, depth)
        return Node("mapping", start, end, pairs=list(zip(nodes[::2], nodes[1::2], strict=True)))

    def until(self, end: type, depth: int) -> list[Node]:
        """Return the nodes up to the event that ends a list or mapping."""
        nodes: list[Node] = []
        for event in self.events:
            if type(event) is end:
                break
            nodes.append(self.node(event, depth + 1))
        return nodes

    def visible(self, event: Any) -> str:  # noqa: ANN401 - as above
        """Return a text in double quotes; refuse escapes in it that stand for nothing visible."""
        if found := _CONTROL.search(event.value):
            is_half = "\ud800" <= found[0] <= "\udfff"
            what = "half of a character" if is_half else "an invisible character"
            fault = f"{what}, U+{ord(found[0]):04X}"
            mend = "Type the character itself, or leave it out."
            self.faults.append(SyntaxFault(event.start_mark.index + self.offset, fault, mend))
        return _CONTROL.sub("\ufffd", event.value)

    def refuse(self, event: Any, what: str, mend: str) -> None:  # noqa: ANN401 - as above
        """Note a part of YAML that rules do without."""
        message = f"{what}, which is a part of YAML that rules do without"
        self.faults.append(SyntaxFault(event.start_mark.index + self.offset, message, mend))


def _plain(text: str) -> object:
    if text[-1:].isdecimal() and _WHOLE.fullmatch(text):
        return int(text)
    return _PLAIN.get(text, text)
