"""Straight quotes and spaced hyphens, as keyboards give them, set as a book would set them."""

import re
from functools import lru_cache
from typing import Final

_RULES: Final = (
    (re.compile(r'(^|[\s(\[])"'), r"\1“"),
    (re.compile(r'"'), "”"),
    (re.compile(r"(^|[\s(\[“])'"), r"\1‘"),  # noqa: RUF001 - the quotation mark is meant
    (re.compile(r"'"), "’"),
    (re.compile(r"(?<=\S) - (?=\S)"), " – "),
    (re.compile(r"\.\.\."), "…"),
)

_TYPED: Final = re.compile(r"[\"']| - |\.\.\.")
"""What any of them begins with; most texts hold none of it."""


# The same texts stand on many pages. What is safe already is told apart from what is not.
@lru_cache(maxsize=2**14, typed=True)
def typeset(text: str) -> str:
    """Return the text with curly quotes, dashes and ellipses."""
    if not _TYPED.search(text):
        return str(text)
    for pattern, replacement in _RULES:
        text = pattern.sub(replacement, text)
    return text


def typeset_line(text: str) -> str:
    """Return the text typeset, on one line."""
    return " ".join(typeset(text).split())
