"""The limits that the engine keeps are there, each of the kind that it can keep."""

from collections.abc import Iterator

from generator.rules.document import KEY
from generator.rules.draft import Draft
from generator.rules.model import BETWEEN_MESSAGES, FOLLOW_UPS
from generator.rules.offsets import Offset
from generator.rules.problems import Problem, quoted

_FORMS = {
    FOLLOW_UPS: ("a count", "how many messages may ask for an answer: 'value: 2'"),
    BETWEEN_MESSAGES: ("whole days", "how far apart messages are: 'value: 1 day'"),
}


def check(draft: Draft) -> Iterator[Problem]:
    """Yield limits that are missing, or count in something else."""
    if "limits" not in draft.data or not draft.is_readable("limits"):
        return
    for limit, (form, mend) in _FORMS.items():
        if limit not in draft.ids("limits"):
            yield draft.problem(
                ("limits", KEY),
                "missing-limit",
                f"the limit '{limit}' is not there",
                f"Add it, and with it {mend}.",
            )
        elif limit in draft.sound.limits and draft.is_kept("limits", limit, "value"):
            value = draft.sound.limits[limit].value
            is_days = isinstance(value, Offset) and value.unit in ("days", "weeks")
            if not (isinstance(value, int) if limit == FOLLOW_UPS else is_days):
                found = str(value) if isinstance(value, Offset) else value
                yield draft.problem(
                    ("limits", limit, "value"),
                    "missing-limit",
                    f"found {quoted(found)}, expected {form} for the limit '{limit}'",
                    f"Write {mend}.",
                )
