"""Suggest the key that an unknown one was meant to be."""

from collections.abc import Mapping
from typing import Final

from pydantic.json_schema import SkipJsonSchema

from generator.rules.document import Path
from generator.rules.model import Condition, Part, Step, Term, Window
from generator.rules.parts.part import names_by_key
from generator.rules.problems import nearest

_NEEDLESS: Final = "What makes it needless is said by the step, in 'answered-by:'."
_COUNTS_FROM: Final = "What it counts from is its 'anchor:'."
_IN_WINDOW: Final = "It belongs into the step's 'window:'."
_ORDER: Final = "There is no 'not': put before it, with its own 'if:', what holds otherwise."

MEANT: Final[Mapping[tuple[type[Part], str], str]] = {
    **{(part, key): _NEEDLESS for part in (Window, Term, Step) for key in ("until", "unless")},
    (Window, "before"): "It is said of a bound: 'latest: {before: 2 days, anchor: …}'.",
    (Window, "offset"): "Say which bound it is: 'earliest:', 'aim:' or 'latest:'.",
    (Window, "first-of"): "It is said of a bound: 'latest: {first-of: [2 days, …]}'.",
    (Term, "first-of"): "It stands alone; each of its terms says what that term stands on.",
    (Window, "after"): _COUNTS_FROM,
    (Term, "after"): _COUNTS_FROM,
    (Step, "after"): "Say in 'when:' what has to happen first.",
    (Step, "anchor"): _IN_WINDOW,
    (Step, "earliest"): _IN_WINDOW,
    (Step, "aim"): _IN_WINDOW,
    (Step, "latest"): _IN_WINDOW,
    (Condition, "not"): _ORDER,
}
"""The mend for a key of a part."""


def keys_of(part: type[Part]) -> dict[str, bool]:
    """Return the keys that an editor may write in a part, and whether they have to."""
    fields = {key: part.model_fields[name] for key, name in names_by_key(part).items()}
    return {
        key: field.is_required()
        for key, field in fields.items()
        # A type checker takes it for an alias of what it marks.
        if not any(isinstance(each, SkipJsonSchema) for each in field.metadata)  # type: ignore[misc]
    }


def meant_key(path: Path, parts: Mapping[Path, type[Part]]) -> Path | None:
    """Return the path of the key that an unknown one was meant to be, as far as can be told."""
    *outer, key = path
    part = parts.get(tuple(outer))
    if part is Term and key == "first-of":
        return (*outer, "offset")
    near = nearest(str(key), keys_of(part)) if part else None
    return (*outer, near) if near else None
