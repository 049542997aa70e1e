"""A change of the rules, told by the keys and values of the file."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final, Literal

import yaml

from generator.diff.difference import Difference, Level, Path, prose_of
from generator.diff.excerpt import excerpts, shortened
from generator.diff.version import Version
from generator.rules.model import Term, Window
from generator.wording.typography import typeset_line

Json = Any
What = Literal["added", "changed", "removed", "reordered"]

LONGEST: Final = 240
"""How many characters are shown of what came or went."""

LONGEST_NAME: Final = 72
"""How many characters a name may have."""

_NAMES: Final = ("short", "name", "title", "label", "question", "about", "says", "do", "dont")
"""The keys under which an entry may carry its name, the best first."""

_SAYS: Final = ("says", "summary", "answer", "recommend")
"""The keys under which a new entry may say what it is about, beside its name."""


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that a reader or an editor would notice.

    `old` and `new` are its values, shortened; empty where there is none. `path` leads to it in the
    new version, or in the old one, where it is gone; `line` is its line (from 1) there.
    """

    section: str
    entry: str  # the id of the section's entry; empty, where it has none
    about: str  # what the entry is called
    what: What
    words: str  # all of it, without a full stop
    old: str
    new: str
    path: Path
    line: int

    @property
    def sentence(self) -> str:
        """The change in a sentence."""
        is_ended = self.words.rstrip("”").endswith((".", "?", "!", "…"))
        return self.words if is_ended else f"{self.words}."

    def as_json(self) -> Json:
        """Return the change as `diff --format json` has it (docs/decisions/0036)."""
        return {
            "section": self.section,
            "entry": self.entry or None,
            "about": self.about,
            "what": self.what,
            "old": self.old or None,
            "new": self.new or None,
            "sentence": self.sentence,
            "path": list(self.path),
            "line": self.line,
        }


def changes(old: Version, new: Version, found: Iterable[Difference]) -> list[Change]:
    """Return differences of two versions as changes."""
    return [_change(old, new, difference) for difference in found]


def _change(old: Version, new: Version, difference: Difference) -> Change:
    level, path = difference.last, difference.path
    section, *inner = difference.way
    has_entry = bool(inner) and section.shape.part is None
    about = name_of(inner[0].key, inner[0].body) if has_entry else str(section.key)
    where = ", ".join(filter(None, map(_key_words, difference.way[has_entry:], inner[has_entry:])))
    what = _what(difference)
    before, after = ("", "") if what == "reordered" else _values(level)
    is_gone = level.new is None
    document = old.document if is_gone else new.document
    return Change(
        section=str(section.key),
        entry=str(path[1]) if has_entry else "",
        about=about,
        what=what,
        words=_entry_words(difference, about, what)
        if has_entry and len(path) == 2 and what != "reordered"  # noqa: PLR2004 - section and entry
        else _words(f"{about}: {where}" if where else about, level, what, before, after),
        old="" if what == "added" else before,
        new="" if what == "removed" else after,
        path=path,
        line=document.mark(difference.old_path if is_gone else path).line,
    )


def _what(difference: Difference) -> What:
    if difference.order:
        return "reordered"
    old, new = (value in (None, [], {}) for value in (difference.last.old, difference.last.new))
    if old != new:
        return "added" if old else "removed"
    return "changed"


def _words(place: str, level: Level, what: What, old: str, new: str) -> str:
    """Return the words for one value in the place of another."""
    if what == "reordered":
        return f"{place}: the same, in another order"
    if isinstance(level.old, list) and isinstance(level.new, list):
        came = [f"added {_value(it)}" for it in level.new if it not in level.old]
        went = [f"removed {_value(it)}" for it in level.old if it not in level.new]
        return f"{place}: {'; '.join(came + went) or f'{old} → {new}'}"
    if what == "changed":
        return f"{place}: {old} → {new}"
    return f"{place}, new: {new}" if what == "added" else f"{place}, left out now: {old}"


def _entry_words(difference: Difference, about: str, what: What) -> str:
    """Return the words for an entry that came, went, or has another id."""
    level = difference.last
    if what == "changed":
        return f"{about}: its id: {level.old_key} → {level.new_key}"
    if what == "removed":
        return f"No longer there: {about}"
    body = level.new if isinstance(level.new, dict) else {}
    said = next((body[key] for key in _SAYS if isinstance(body.get(key), str)), "")
    says = shortened(typeset_line(said), LONGEST)
    return f"New: {about}" if says[:20] in about else f"New: {about}. {says}"


def name_of(key: str | int, body: object) -> str:
    """Return what something is called by its own words, or by its key where it has none."""
    if not isinstance(body, dict):
        return str(key)
    named = (body.get(key) for key in _NAMES)
    names = (name for name in named if name and isinstance(name, str) and "{" not in name)
    return shortened(typeset_line(next(names, str(key))).rstrip("."), LONGEST_NAME)


def _key_words(outer: Level, level: Level) -> str:
    """Return what one level of a way is called within the one before it; nothing for an only item.

    Of several windows it is what they ask for, and of several terms what they count from.
    """
    if not isinstance(level.key, int):
        return "" if level.key == "offset" else str(level.key)
    sides = [side for side in (outer.old, outer.new) if isinstance(side, list)]
    if level.shape.part in (Window, Term) and max(map(len, sides), default=0) < 2:  # noqa: PLR2004
        return ""
    if level.shape.part is Window:
        asked = (level.body.get("if") or []) if isinstance(level.body, dict) else []
        wanted = [each.get("known") or _value(each) for each in asked if isinstance(each, dict)]
        return f"if {' and '.join(wanted)}" if wanted else "otherwise"
    if level.shape.part is Term and isinstance(level.body, dict) and "anchor" in level.body:
        return f"after {level.body['anchor']}"
    return name_of(level.key + 1, level.body)


def _values(level: Level) -> tuple[str, str]:
    """Return two values, shortened: texts around what differs, others to their beginning."""
    texts = [typeset_line(value) for value in (level.old, level.new) if isinstance(value, str)]
    if prose_of(level.shape) is not None and len(texts) == 2:  # noqa: PLR2004 - both
        before, after = excerpts(*texts)
        return f"“{before}”", f"“{after}”"
    return shortened(_value(level.old), LONGEST), shortened(_value(level.new), LONGEST)


def _value(value: object) -> str:
    """Return a value as the file has it, in one line."""
    if value in (None, [], {}):
        return "nothing"
    if isinstance(value, str):
        return f"“{typeset_line(value)}”" if value[-1:] in {".", "?", "!"} else typeset_line(value)
    return yaml.safe_dump(
        value, default_flow_style=True, width=10**6, allow_unicode=True, sort_keys=False
    ).partition("\n")[0]
