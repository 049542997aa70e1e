"""Writes out the nodes of an example whose situation or expectations stand in lines of text.

Each part of a line becomes a node that stands where it was written, so that a fault is shown at its
column.
"""

from generator.rules.compose import Node, text_node
from generator.rules.expectation_lines import Fact, Word, expectation
from generator.rules.situation_line import Field, situation_fields

Pair = tuple[Node, Node]


def write_out_example(example: Node, text: str) -> None:
    """Write out an example in a file's text."""
    for key, value in example.pairs:
        if key.text == "situation" and isinstance(value.value, str):
            _become(value, _situation(value, text))
        elif key.text == "expect" and isinstance(value.value, str):
            _become(value, _expected(value, text))


def _situation(node: Node, text: str) -> list[Pair]:
    settings, events = situation_fields(*_written(node, text))
    items = [_mapping(list(map(_field, event))) for event in events]
    made = Node("list", node.start, node.end, items=items)
    return [*map(_field, settings), (text_node("events", node.start, node.start), made)]


def _field(field: Field) -> Pair:
    place = field.start, field.end
    if isinstance(field.value, list):
        value = _mapping(list(map(_field, field.value)))
    else:
        value = Node("scalar", *place, str(field.value), field.value)
    return text_node(field.key, *place), value


def _mapping(pairs: list[Pair]) -> Node:
    return Node("mapping", pairs[0][0].start, pairs[-1][1].end, pairs=pairs)


def _expected(node: Node, text: str) -> list[Pair]:
    plan, steps = expectation(*_written(node, text))
    entries = [
        (_word(name), Node("mapping", name.start, name.end, pairs=list(map(_fact, facts))))
        for name, facts in steps
    ]
    made = Node("mapping", node.start, node.end, pairs=entries)
    return [*map(_fact, plan), (text_node("steps", node.start, node.start), made)]


def _fact(fact: Fact) -> Pair:
    place = fact.said_by.start, fact.said_by.end
    if isinstance(fact.value, Word):
        value = _word(fact.value)
    elif isinstance(fact.value, list):
        value = Node("list", *place, items=[_word(each) for each in fact.value])
    else:
        value = Node("scalar", *place, value=fact.value)
    return text_node(fact.key, *place), value


def _word(word: Word) -> Node:
    return text_node(word.text, word.start, word.end)


def _become(node: Node, pairs: list[Pair]) -> None:
    """Make a mapping of a scalar, in its place."""
    node.kind, node.pairs, node.value = "mapping", pairs, None


def _written(node: Node, text: str) -> tuple[str, int]:
    """Return a scalar as it was written, without quotes or the sign of a block, and its place."""
    written = text[node.start : node.end]
    if written[:1] in {">", "|"}:
        skipped = written.index("\n")
        return written[skipped:], node.start + skipped
    quote = 1 if written[:1] in {'"', "'"} else 0
    return written[quote : len(written) - quote], node.start + quote
