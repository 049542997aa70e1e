"""Two versions of the small guide, compared."""

from generator.diff.comparison import Comparison, compare
from generator.diff.version import read_version
from tests.small_rules import GOOD, Change

TEXT = GOOD.read_text(encoding="utf-8")


def changed(*changes: Change, text: str = TEXT) -> str:
    """Return the good rules with changes, each of a stretch that stands in them once."""
    for old, new in changes:
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times"
        text = text.replace(old, new)
    return text


def compared(*changes: Change) -> Comparison:
    """Return what the changes of the good rules do."""
    return compared_texts(TEXT, changed(*changes))


def compared_texts(old: str, new: str) -> Comparison:
    """Return what changes from one text of rules to another."""
    newer = read_version("new.yaml", new)
    return compare(read_version("old.yaml", old, newer), newer)


def words(*changes: Change) -> list[str]:
    """Return the changes in words, without what they move."""
    return [change.words for change in compared(*changes).changes]
