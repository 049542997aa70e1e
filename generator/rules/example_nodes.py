"""Writes out the nodes of an example whose situation or expectations stand in lines of text.

Each part of a line becomes a node that stands where it was written, so that a fault is shown at its
column.
"""

from generator.rules.compose import Node, Pair, text_node
from generator.rules.expectation_lines import expectation
from generator.rules.situation_line import situation_nodes


def write_out_example(example: Node, text: str) -> None:
    """Write out an example in a file's text."""
    for key, value in example.pairs:
        if key.text == "situation" and isinstance(value.value, str):
            _become(value, _situation(value, text))
        elif key.text == "expect" and isinstance(value.value, str):
            _become(value, _expected(value, text))


def _situation(node: Node, text: str) -> list[Pair]:
    settings, events = situation_nodes(*_written(node, text))
    items = [_mapping(event) for event in events]
    made = Node("list", node.start, node.end, items=items)
    return [*settings, (text_node("events", node.start, node.start), made)]


def _mapping(pairs: list[Pair]) -> Node:
    return Node("mapping", pairs[0][0].start, pairs[-1][1].end, pairs=pairs)


def _expected(node: Node, text: str) -> list[Pair]:
    plan, steps = expectation(*_written(node, text))
    entries = [(name, Node("mapping", name.start, name.end, pairs=facts)) for name, facts in steps]
    made = Node("mapping", node.start, node.end, pairs=entries)
    return [*plan, (text_node("steps", node.start, node.start), made)]


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
