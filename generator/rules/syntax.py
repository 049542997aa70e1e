"""Turn PyYAML's syntax errors into messages for editors."""

from dataclasses import dataclass
from typing import Final

import yaml


@dataclass(frozen=True, slots=True)
class SyntaxFault:
    """A part of a text that is no YAML of ours, with the character (from 0) where that shows."""

    index: int
    message: str
    mend: str


QUOTE: Final = "Put the whole text in quotes."

# A part of PyYAML's message, what we say instead, and what to do; `{}` is what it found.
_TOLD: Final = (
    (
        "mapping values are not allowed",
        "a colon and a space, where no key can stand",
        (
            "If it belongs to a text, put the whole text in quotes; if it follows a key, check that"
            " the line is indented like its neighbours."
        ),
    ),
    (
        "found unexpected end of stream",
        "a quoted text that is never closed",
        "Close it with the quote that it begins with.",
    ),
    (
        "found character '\\t'",
        "a tab, where only spaces may stand",
        "Indent with spaces, two for each level.",
    ),
    ("that cannot start any token", "a text cannot begin with {}", QUOTE),
    (
        "expected ',' or ']'",
        "a list in brackets that is not closed",
        "Put a comma between its items and ']' after the last.",
    ),
    (
        "expected ',' or '}'",
        "keys in braces that are not closed",
        "Put a comma between the keys and '}' after the last; a text with braces needs quotes.",
    ),
    (
        "found '<block mapping start>'",
        "a line that is indented unlike its neighbours",
        "Give it as many spaces as the lines that it belongs with.",
    ),
    (
        "found '<scalar>'",
        "more text after a value that was complete",
        (
            "Put the whole text in quotes if it begins with a quote, '[' or '{'. A quote inside it"
            " is written '' in single quotes, and \\\" in double ones."
        ),
    ),
    (
        "sequence entries are not allowed",
        "a list item that does not begin a line",
        "Put each '- …' on a line of its own, below the key.",
    ),
    (
        "could not find expected ':'",
        "a line that is neither a key nor part of a text",
        "Write 'key: value', or indent it as deep as the text that it continues.",
    ),
    (
        "unknown escape character",
        "a backslash that means nothing in double quotes",
        "Write two backslashes, or use single quotes.",
    ),
    (
        "expected a comment or a line break",
        "a text on the same line as its '>' or '|'",
        "Begin the text on the next line, indented.",
    ),
    (
        "expected the node content",
        "a bracket, brace or comma, where a value should stand",
        "Give a value, or put the whole text in quotes.",
    ),
    (
        "expected <block end>",
        "a line that does not belong to what stands above it",
        "Give it as many spaces as the lines it belongs with; items of a list begin with '- '.",
    ),
)

_OPENED: Final = ("end of stream", "expected ',' or", "could not find expected ':'")
"""Where these are said, the fault shows at its beginning."""


def told(
    error: yaml.YAMLError, text: str, offset: int, last: yaml.ScalarEvent | None
) -> SyntaxFault:
    """Return the fault that PyYAML found in a text, in an editor's words.

    The text begins at the character `offset` of its file; `last` is the last scalar in order.
    """
    problem = getattr(error, "problem", None) or "it cannot be read"
    mark = getattr(error, "problem_mark", None)
    if any(words in problem for words in _OPENED):
        mark = getattr(error, "context_mark", None) or mark
    index = min(mark.index if mark is not None else 0, len(text))
    if last is not None and mark is not None and _runs_into(last, mark.line):
        message = "a quoted text over several lines, followed by more"
        mend = "Close it with the quote that it begins with, where it should end."
        start = last.start_mark.index if last.start_mark else 0
        return SyntaxFault(start + offset, message, mend)
    for words, message, mend in _TOLD:
        if words in problem:
            said = message.format(f"'{text[index : index + 1]}'")
            return SyntaxFault(index + offset, said, mend)
    mend = "Compare it with the lines around it."
    return SyntaxFault(index + offset, f"this is not YAML: {problem}", mend)


def _runs_into(last: yaml.ScalarEvent, line: int) -> bool:
    """Return whether a quoted text ends, some lines on, in the line where a fault shows."""
    if last.start_mark is None or last.end_mark is None or last.style not in ("'", '"'):
        return False
    return last.start_mark.line < last.end_mark.line == line
