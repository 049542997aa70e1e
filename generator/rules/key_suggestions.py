"""What somebody meant who wrote a key that is near to none of a part's own."""

from collections.abc import Mapping
from typing import Final

from generator.rules.model import Condition, Part, Step, Term, Window

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
