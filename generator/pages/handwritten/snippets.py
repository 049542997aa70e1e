"""Parts of the rules as an editor sees them in the file, for the pages that explain it."""

import re
from typing import Any, Final

import yaml
from markupsafe import Markup

from generator.rules.model import Rules
from generator.rules.normalise import TIME

_WIDTH: Final = 72
# Where something comes from is written below what it is.
_LAST: Final = ("cites", "editorial", "literal")


def snippet(rules: Rules, reference: str) -> Markup:
    """Return a fenced block with the YAML of one part, such as `steps.<step>.window`.

    Raises:
        LookupError: the rules have no such part.
    """
    keys = reference.split(".")
    section = keys[0].replace("-", "_")
    part: Any = rules.model_dump(by_alias=True, exclude_unset=True, include={section})
    for key in keys:
        if not isinstance(part, dict) or key not in part:
            message = f"the rules have no '{reference}'"
            raise LookupError(message)
        part = part[key]
    part = _as_written(part)
    for key in reversed(keys):
        part = {key: part}
    written = yaml.dump(part, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=_WIDTH)
    longest = max((len(run) for run in re.findall(r"`+", written)), default=0)
    fence = "`" * max(3, longest + 1)
    return Markup(f"{fence}yaml\n{written}{fence}")  # noqa: S704 - nothing leaves the fence


class _Dumper(yaml.SafeDumper):
    """Writes long texts folded, and texts of several lines as they are."""

    # PyYAML's own signature.
    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002, FBT001, FBT002
        """Indent the items of a list under its key."""
        super().increase_indent(flow, indentless=False)


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    style = "|" if "\n" in text else ">" if len(text) > _WIDTH else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _text)


def _as_written(part: object) -> object:
    """Return a part in the short forms that the file allows for one term, window or recipient."""
    if isinstance(part, dict):
        if set(part) == {"offset"}:
            return part["offset"]
        if TIME in part:
            return part[TIME]
        if set(part) == {"*"}:
            return part["*"]
        ordered = sorted(part, key=lambda key: key in _LAST)
        return {key: _as_written(part[key]) for key in ordered}
    if isinstance(part, list):
        items = [_as_written(item) for item in part]
        only = part[0] if len(part) == 1 else None
        return items[0] if isinstance(only, dict) and {"offset", "anchor"} & set(only) else items
    return part
