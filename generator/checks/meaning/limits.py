"""The limits that the engine keeps are there, each of the kind that it can keep."""

from collections.abc import Iterator

from generator.rules.draft import Draft
from generator.rules.model import BETWEEN_MESSAGES, FOLLOW_UPS
from generator.rules.offsets import OffsetError, read_offset
from generator.rules.problems import Problem, quoted
from generator.rules.walk import KEY

_FORMS = {
    FOLLOW_UPS: ("a count", "how many messages may ask for an answer: 'value: 2'"),
    BETWEEN_MESSAGES: ("whole days", "how far apart messages are: 'value: 1 day'"),
}


def check(draft: Draft) -> Iterator[Problem]:
    """Yield limits that are missing, or count in something else."""
    if not draft.holds("limits"):
        return
    limits = draft.section("limits")
    for limit, (form, mend) in _FORMS.items():
        if limit not in limits:
            yield draft.problem(
                ("limits", KEY),
                "missing-limit",
                f"the limit '{limit}' is not there",
                f"Add it, and with it {mend}.",
            )
        elif isinstance(limits[limit], dict):
            value = limits[limit].get("value")
            if not (_is_count(value) if limit == FOLLOW_UPS else _is_whole_days(value)):
                yield draft.problem(
                    ("limits", limit, "value"),
                    "missing-limit",
                    f"found {quoted(value)}, expected {form} for the limit '{limit}'",
                    f"Write {mend}.",
                )


def _is_count(value: object) -> bool:
    if isinstance(value, str):
        return _unit(value) is None
    return isinstance(value, int) and not isinstance(value, bool)


def _is_whole_days(value: object) -> bool:
    return isinstance(value, str) and _unit(value) in ("days", "weeks", None)


def _unit(text: str) -> str | None:
    """Return the unit of an offset; of a text that is none, which the schema reports, None."""
    try:
        return read_offset(text).unit
    except OffsetError:
        return None
