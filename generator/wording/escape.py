"""Text of the rules made safe inside Markdown and HTML at once."""

import re
from functools import lru_cache
from typing import Final

from markupsafe import Markup

# Whatever opens a construct of Markdown or HTML anywhere in a line. An entity is plain text to
# both: a Markdown parser leaves it alone, and a browser shows the character.
_ANYWHERE: Final = re.compile(r"[\\`*_{}\[\]()<>&\"'#|~^=!$@]")
# What opens a list, a rule or a definition, but only where a line begins.
_AT_START: Final = re.compile(r"\A(?:[-+:]|[0-9]+[.)])")
_SPACE: Final = re.compile(r"\s+")


# The same texts stand on many pages. What is safe already is told apart from what is not.
@lru_cache(maxsize=2**14, typed=True)
def escape(text: str) -> Markup:
    """Return the text as one line that Markdown and HTML both show as it is."""
    line = _SPACE.sub(" ", text).strip()
    line = _ANYWHERE.sub(_entity, line)
    return Markup(_AT_START.sub(_last_as_entity, line))  # noqa: S704 - escaped in these three lines


def escape_lines(text: str) -> Markup:
    """Return the text for a block of raw HTML, its line breaks and spaces kept."""
    return Markup(_ANYWHERE.sub(_entity, text))  # noqa: S704 - escaped in this line


def finalize(value: object) -> object:
    """Escape what a template prints; `Markup` is safe already."""
    return value if hasattr(value, "__html__") else escape(str(value))


def _entity(match: re.Match[str]) -> str:
    return f"&#{ord(match[0])};"


def _last_as_entity(match: re.Match[str]) -> str:
    return f"{match[0][:-1]}&#{ord(match[0][-1])};"
