"""Labels that stand within sentences, and are not the nouns that these sentences want.

Whether a few words are a noun is guessed, so that this gives hints and stops nothing.
"""

import re
from collections.abc import Iterator
from typing import Final

from generator.rules.document import Path
from generator.rules.model import Rules

_SENTENCE: Final = re.compile(
    # Somebody does something: "you moved out". "You" alone, or "those who …", is a noun.
    r"(?:i|you|he|she|it|we|they|somebody|someone|nobody)(?! who\b| whom\b| that\b) \w+.*"
    # Something is so: "the case was opened", but not "the day the evidence is due".
    r"|(?!.*\b(?:day|date|time|moment|last|first|who|whom|that|which|what)\b)"
    r".* (?:is|are|was|were|has|have|had|will|can) .+",
    re.IGNORECASE,
)

_MEND: Final = "A noun fits there, such as 'your request' or 'the day you moved out'."


def hints(rules: Rules) -> Iterator[str]:
    """Yield a hint for each label that is a sentence: where it is, how it reads, what to write."""
    for path, label, reads in _labels(rules):
        if _SENTENCE.fullmatch(label):
            place = f"line {rules.line(*path)}: hint: the label '{label}' is a sentence"
            yield f"{place}, and reads “{reads.format(label)}”. {_MEND}"


def _labels(rules: Rules) -> Iterator[tuple[Path, str, str]]:
    """Yield each label that is a part of sentences: its place, itself, and one of these."""
    for anchor_id, anchor in rules.anchors.items():
        yield ("anchors", anchor_id, "label"), anchor.label, "on the day of {}"
    for party_id, party in rules.parties.items():
        yield ("parties", party_id, "label"), party.label, "a message to {}"
    for route_id, route in rules.routes.items():
        for name, recipient in route.recipients.items():
            place = ("routes", route_id, "recipients", name, "label")
            yield place, recipient.label, "a message to {}"
