"""Writes out the nodes of conditions: a list of mappings, each with its kind as a key.

`if: promised-day` becomes `if: [{known: promised-day}]`, `if: {urgency: urgent}` becomes
`if: [{fact: urgency, answer: urgent}]`. The nodes keep their places.
"""

from generator.rules.compose import Node, text_node, wrap
from generator.rules.parts.facts import KINDS

_NO_FACT = (*KINDS, "not")
"""What stands alone in a condition and is no fact; `not` is nothing at all."""


def write_out_conditions(node: Node, key: str) -> None:
    """Write out what stands under a key, `if` or `likely`, of a node."""
    for found, value in node.pairs:
        if found.text == key and (value.kind != "scalar" or value.value is not None):
            _write_out_all(value)


def _write_out_all(value: Node) -> None:
    if value.kind != "list":
        wrap(value)
    for condition in value.items:
        _write_out(condition)


def _write_out(condition: Node) -> None:
    if condition.kind == "scalar" and isinstance(condition.value, str):
        wrap(condition, "known")
    for name, value in condition.pairs:
        if name.text == "any":
            _write_out_all(value)
    names = [name.text for name, _ in condition.pairs]
    if len(names) == 1 and names[0] not in _NO_FACT:
        ((name, answer),) = condition.pairs
        fact = text_node("fact", name.start, name.start), text_node(name.text, name.start, name.end)
        condition.pairs = [fact, (text_node("answer", answer.start, answer.start), answer)]
