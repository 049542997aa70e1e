"""Write out the nodes of an example whose situation or expectations stand in lines of text.

Each part of a line becomes a node that stands where it was written, so that a fault is shown at its
column. What is expected is written as lines: one for the plan, then one for each step.

    wait for ask-once, no warnings
    send-details: done on 2026-11-18
    ask-once: later on 2026-11-30, earliest 2026-11-28, latest 2026-12-01, skipped 2026-11-28
      2026-11-29, not projected
    answer-yes, answer-no: dropped (too-late)

A plan is also `do ask-once`, `over (hired)` or `do ask-once, warning after-window ask-once`. A step
has `aim`, `occurrences` and `projected` as well, and `none` is no date. What begins with no step
goes on with the line before.
"""

import re
from collections.abc import Iterator
from typing import Final

from generator.rules.compose import Node, Pair, pair, text_node
from generator.rules.situation_line import situation_nodes

_MOMENTS: Final = ("on", "earliest", "aim", "latest")
_DAYS: Final = ("skipped", "occurrences")
_NONE: Final = "none"
_ID: Final = "[A-Za-z][A-Za-z0-9-]*"
_STEPS: Final = re.compile(rf"^[ ]*(?P<steps>{_ID}(?:,\s*{_ID})*):", re.MULTILINE)
"""What begins a line of one or more steps."""


def expectation_nodes(text: str, start: int = 0) -> list[Pair]:
    """Return what is expected, that of the steps last, each where it stands in the lines."""
    begins = list(_STEPS.finditer(text))
    first = text[: begins[0].start() if begins else None]
    steps: list[Pair] = []
    ends = [each.start() for each in begins[1:]]
    for match, end in zip(begins, [*ends, len(text)], strict=True) if begins else ():
        for name in re.finditer(_ID, match["steps"]):
            word = _word(name, start + match.start("steps"))
            facts = list(_step_facts(text[match.end() : end], start + match.end()))
            steps.append((word, Node("mapping", word.start, word.end, pairs=facts)))
    plan = _plan_facts(first, start) if first.strip() else ()
    return [*plan, pair("steps", Node("mapping", start, start + len(text), pairs=steps))]


def _plan_facts(text: str, start: int) -> Iterator[Pair]:
    (first, *more), *others = _parts(text, start)
    named = [word for word in more if word.text != "for"]
    because = next((word for word in named if word.text[0] == "("), None)
    following = next((word for word in named if word is not because), None)
    yield _fact("state", first, first)
    yield _fact("next", following or first, following)
    yield _fact("because", because or first, because and _bare(because))
    warned: list[list[Node]] = []
    for words in others:
        if words[0].text == "warning" and len(words) > 1:
            warned.append(words)
        elif [word.text for word in words] == ["no", "warnings"]:
            yield _fact("warnings", words[0], [])
        else:
            yield _fact(words[0].text, words[0], None)
    if warned:
        yield _fact("warnings", warned[0][0], [_joined(words[1:]) for words in warned])


def _step_facts(text: str, start: int) -> Iterator[Pair]:
    for number, words in enumerate(_parts(text, start)):
        if number == 0 and words[0].text not in _MOMENTS and words[0].text[0] != "(":
            yield _fact("status", words[0], words.pop(0))
        yield from _said(words)


def _said(words: list[Node]) -> Iterator[Pair]:
    """Yield what the words between two commas say; they are used up."""
    while words:
        word = words.pop(0)
        if word.text in _MOMENTS:
            value = words.pop(0) if words else text_node("", word.start, word.start)
            yield _fact(word.text, word, None if value.text == _NONE else value)
        elif word.text in _DAYS:
            yield _fact(word.text, word, [each for each in words if each.text != _NONE])
            return
        elif word.text == "projected":
            yield _fact("projected", word, value=True)
        elif word.text == "not" and words and words[0].text == "projected":
            yield _fact(words.pop(0).text, word, value=False)
        elif word.text[0] == "(":
            yield _fact("dropped", word, _bare(word))
        else:
            yield _fact(word.text, word, None)
            return


def _parts(text: str, start: int) -> list[list[Node]]:
    """Return the words between commas."""
    return [
        [_word(word, start + part.start()) for word in re.finditer(r"\S+", part[0])]
        for part in re.finditer(r"[^,]*[^,\s][^,]*", text)
    ]


def _word(match: re.Match[str], start: int) -> Node:
    return text_node(match[0], start + match.start(), start + match.end())


def _joined(words: list[Node]) -> Node:
    joined = " ".join(word.text for word in words)
    return text_node(joined, words[0].start, words[0].start + len(joined))


def _bare(word: Node) -> Node:
    """Return a word without the brackets around it."""
    bare = word.text.strip("()")
    return text_node(bare, word.start + 1, word.start + 1 + len(bare))


def _fact(key: str, said_by: Node, value: Node | list[Node] | bool | None) -> Pair:  # noqa: FBT001
    """Return what a word says; a value that is no word stands where that word does."""
    place = said_by.start, said_by.end
    if isinstance(value, list):
        value = Node("list", *place, items=value)
    elif not isinstance(value, Node):
        value = Node("scalar", *place, value=value)
    return text_node(key, *place), value


_NODES: Final = {"situation": situation_nodes, "expect": expectation_nodes}


def write_out_example(example: Node, text: str) -> None:
    """Make mappings of what stands in lines, in its place in a file's text."""
    for key, value in example.pairs:
        if key.text in _NODES and isinstance(value.value, str):
            value.pairs = _NODES[key.text](*_written(value, text))
            value.kind, value.value = "mapping", None


def _written(node: Node, text: str) -> tuple[str, int]:
    """Return a scalar as it was written, without quotes or the sign of a block, and its place."""
    written = text[node.start : node.end]
    if written[:1] in {">", "|"}:
        skipped = written.index("\n")
        return written[skipped:], node.start + skipped
    quote = 1 if written[:1] in {'"', "'"} else 0
    return written[quote : len(written) - quote], node.start + quote
