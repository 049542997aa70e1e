"""Normalises the nodes of a rules file: what may be written shorter or elsewhere, in one form.

The nodes keep their places, so that a problem is shown where it was written.
"""

from typing import Final

from generator.rules.compose import Node

_OLD_NAMES: Final = {"templates": "letters"}
"""What sections were called in versions of the rules that are still compared."""


def normalise(root: Node) -> None:
    """Bring the nodes of a file into the form of the model."""
    for key, _ in root.pairs:
        key.text = _OLD_NAMES.get(key.text, key.text)
