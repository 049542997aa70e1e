"""Parts of the rules as an editor sees them in the file, for the pages that explain it."""

import re
from typing import Any

import yaml
from markupsafe import Markup

from generator.rules.model import Rules


def snippet(rules: Rules, reference: str) -> Markup:
    """Return a fenced block with the YAML of one part, such as `steps.thank-you.window`.

    Raises:
        LookupError: the rules have no such part.
    """
    part: Any = rules.model_dump(by_alias=True, exclude_unset=True)
    keys = reference.split(".")
    for key in keys:
        if not isinstance(part, dict) or key not in part:
            raise LookupError(f"the rules have no '{reference}'")
        part = part[key]
    part = _as_written(part)
    for key in reversed(keys):
        part = {key: part}
    written = yaml.safe_dump(part, sort_keys=False, allow_unicode=True, width=76)
    longest = max((len(run) for run in re.findall(r"`+", written)), default=0)
    fence = "`" * max(3, longest + 1)
    return Markup(f"{fence}yaml\n{written}{fence}")  # noqa: S704 - nothing leaves the fence


def _as_written(part: Any) -> Any:
    """Return a part in the short forms that the file allows: one term, one window, one recipient."""
    if isinstance(part, dict):
        if set(part) == {"offset"}:
            return part["offset"]
        if set(part) == {"*"}:
            return part["*"]
        return {key: _as_written(value) for key, value in part.items()}
    if isinstance(part, list):
        items = [_as_written(item) for item in part]
        only = part[0] if len(part) == 1 else None
        return items[0] if isinstance(only, dict) and {"offset", "anchor"} & set(only) else items
    return part
