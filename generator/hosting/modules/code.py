"""A script without comments and indentation, which takes a third off what is sent."""

import re
from typing import Final

_PIECE: Final = re.compile(
    r"""(?P<gap>(?:\s|/\*.*?\*/|//[^\n]*)+)
    |(?P<text>"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*')
    |(?P<template>`)
    |(?P<slash>/)
    |(?P<brace>[{}])
    |(?P<code>[^\s"'`/{}]+|.)""",
    re.DOTALL | re.VERBOSE,
)
_TEMPLATE: Final = re.compile(r"(?:\\.|(?!\$\{)[^\\`])*(?P<end>`|\$\{)", re.DOTALL)
_REGEX: Final = re.compile(r"/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\[\n])+/[a-z]*")
_BEFORE_A_REGEX: Final = (*"(,=:[!&|?{};+-*%<>~^", "return", "typeof", "case")
"""After these a slash begins a regular expression; after all else it divides."""


class UnusualModuleError(Exception):
    """A module in another form than ours."""


def bare(source: str) -> str:
    """Return a script without its comments and its indentation; what it does stays the same.

    Raises:
        UnusualModuleError: a template has no end.
    """
    pieces: list[str] = []
    _read(source, 0, pieces)
    return "".join(pieces).strip() + "\n"


def _read(source: str, start: int, pieces: list[str]) -> int:
    """Read code up to the brace that closes it, or to the end; return where that is."""
    at, depth, last = start, 0, ";"
    while found := _PIECE.match(source, at):
        at, piece = found.end(), found[0]
        match found.lastgroup:
            case "gap":
                pieces.append("\n" if "\n" in piece else " ")
                continue
            case "template":
                at = _read_template(source, at, pieces)
                last = "`"
                continue
            case "slash" if last.endswith(_BEFORE_A_REGEX) and (
                regex := _REGEX.match(source, at - 1)
            ):
                at, piece = regex.end(), regex[0]
            case "brace":
                depth += 1 if piece == "{" else -1
                if depth < 0:
                    return at - 1
        pieces.append(piece)
        last = piece
    return at


def _read_template(source: str, start: int, pieces: list[str]) -> int:
    """Read the rest of a template, and the code within it; return where it ends."""
    pieces.append("`")
    at = start
    while found := _TEMPLATE.match(source, at):
        pieces.append(found[0])
        if found["end"] == "`":
            return found.end()
        at = _read(source, found.end(), pieces) + 1
        pieces.append("}")
    raise UnusualModuleError
