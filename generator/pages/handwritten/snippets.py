"""Parts of the rules as an editor sees them in the file, for the pages that explain it."""

import re
from collections.abc import Sequence
from itertools import takewhile
from textwrap import dedent, indent
from typing import Final

from markupsafe import Markup

from generator.rules.model import Rules

_STEP: Final = "  "


def snippet(rules: Rules, reference: str) -> Markup:
    """Return a fenced block with the YAML of one part, such as `steps.<step>.window`.

    Raises:
        LookupError: the rules have no such part, or it has no line of its own.
    """
    *parents, key = reference.split(".")
    line = rules.line(*parents, key) or 1
    first, *below = rules.text.splitlines()[line - 1 :] or [""]
    if not first.lstrip().startswith(f"{key}:"):
        message = f"the rules have no '{reference}'"
        raise LookupError(message)
    depth = _depth(first)
    part = [first, *takewhile(lambda each: not each.strip() or _depth(each) > depth, below)]
    written = _under(parents, dedent("\n".join(part)).rstrip())
    longest = max((len(run) for run in re.findall(r"`+", written)), default=0)
    fence = "`" * max(3, longest + 1)
    return Markup(f"{fence}yaml\n{written}\n{fence}")  # noqa: S704 - nothing leaves the fence


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip())


def _under(parents: Sequence[str], written: str) -> str:
    for parent in reversed(parents):
        written = f"{parent}:\n{indent(written, _STEP)}"
    return written
