"""A change of the rules, told by the keys and values of the file."""

from itertools import takewhile
from typing import Any, Final, Literal

import yaml

from generator.diff.difference import Difference, Level, prose_of
from generator.rules.model import Term, Window
from generator.wording.typography import typeset_line

LONGEST: Final = 240
"""How many characters are shown of what came or went."""

LONGEST_NAME: Final = 72
"""How many characters a name may have."""

CONTEXT: Final = 4
"""How many words are kept before and after what has changed in a long text."""

WHOLE: Final = 90
"""How many characters a text may have to be shown whole."""

_NAMES: Final = ("short", "name", "title", "label", "question", "about", "says", "do", "dont")
"""The keys under which an entry may carry its name, the best first."""

_SAYS: Final = ("says", "summary", "answer", "recommend")
"""The keys under which a new entry may say what it is about, beside its name."""

_NOTHING: Final[tuple[Any, ...]] = (None, [], {})


def sentence(difference: Difference) -> str:
    """Return a difference in a sentence: what its entry is called, the keys, and both values."""
    words = _words(difference)
    is_ended = words.rstrip("”").endswith((".", "?", "!", "…"))
    return words if is_ended else f"{words}."


def about(difference: Difference) -> str:
    """Return what the entry that differs is called; without entries, its section's key."""
    section, *inner = difference.way
    return name_of(inner[0].key, inner[0].body) if difference.entry else str(section.key)


def kind_of(difference: Difference) -> Literal["added", "changed", "removed", "reordered"]:
    """Return what happened there."""
    if difference.order:
        return "reordered"
    level = difference.way[-1]
    if (level.old in _NOTHING) == (level.new in _NOTHING):
        return "changed"
    return "added" if level.old in _NOTHING else "removed"


def _words(difference: Difference) -> str:
    way, inner = difference.way, difference.way[1:]
    has_entry = bool(difference.entry)
    if has_entry and len(inner) == 1 and not difference.order:
        return _entry_words(about(difference), inner[0])
    where = ", ".join(filter(None, map(_key_words, way[has_entry:], inner[has_entry:])))
    place = f"{about(difference)}: {where}" if where else about(difference)
    level, (old, new) = way[-1], values(way[-1])
    match kind_of(difference):
        case "reordered":
            return f"{place}: the same, in another order"
        case "added":
            return f"{place}, new: {new}"
        case "removed":
            return f"{place}, left out now: {old}"
    if isinstance(level.old, list) and isinstance(level.new, list):
        came = [f"added {_value(it)}" for it in level.new if it not in level.old]
        went = [f"removed {_value(it)}" for it in level.old if it not in level.new]
        if came or went:
            return f"{place}: {'; '.join(came + went)}"
    return f"{place}: {old} → {new}"


def _entry_words(name: str, entry: Level) -> str:
    """Return the words for an entry that came, went, or has another id."""
    if entry.new is None:
        return f"No longer there: {name}"
    if entry.old is not None:
        return f"{name}: its id: {entry.old_key} → {entry.new_key}"
    body = entry.new if isinstance(entry.new, dict) else {}
    said = next((body[key] for key in _SAYS if isinstance(body.get(key), str)), "")
    says = _shortened(typeset_line(said), LONGEST)
    return f"New: {name}" if says[:20] in name else f"New: {name}. {says}"


def name_of(key: str | int, body: object) -> str:
    """Return what something is called by its own words, or by its key where it has none."""
    if not isinstance(body, dict):
        return str(key)
    named = (body.get(key) for key in _NAMES)
    names = (name for name in named if name and isinstance(name, str) and "{" not in name)
    return _shortened(typeset_line(next(names, str(key))).rstrip("."), LONGEST_NAME)


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


def values(level: Level) -> tuple[str, str]:
    """Return two values, shortened: texts around what differs, others to their beginning."""
    texts = [typeset_line(value) for value in (level.old, level.new) if isinstance(value, str)]
    if prose_of(level.shape) is not None and len(texts) == 2:  # noqa: PLR2004 - both
        before, after = _excerpts(*texts)
        return f"“{before}”", f"“{after}”"
    return _shortened(_value(level.old), LONGEST), _shortened(_value(level.new), LONGEST)


def _value(value: object) -> str:
    """Return a value as the file has it, in one line."""
    if value in _NOTHING:
        return "nothing"
    if isinstance(value, str):
        return f"“{typeset_line(value)}”" if value[-1:] in {".", "?", "!"} else typeset_line(value)
    return yaml.safe_dump(
        value, default_flow_style=True, width=10**6, allow_unicode=True, sort_keys=False
    ).partition("\n")[0]


def _shortened(text: str, longest: int) -> str:
    """Return a text cut between two words, if it has more characters than `longest`."""
    if len(text) <= longest:
        return text
    cut = text[:longest].rsplit(" ", 1)[0].rstrip(",;:.–- ")
    return f"{cut}…"


def _excerpts(old: str, new: str) -> tuple[str, str]:
    """Return two versions of a text, both shortened around what differs in them."""
    if max(len(old), len(new)) <= WHOLE:
        return old, new
    before, after = old.split(" "), new.split(" ")
    start = _alike(before, after)
    end = _alike(before[start:][::-1], after[start:][::-1])
    return _around(before, start, end), _around(after, start, end)


def _alike(first: list[str], second: list[str]) -> int:
    """Return the length of the common prefix, in words."""
    pairs = zip(first, second, strict=False)
    return len(list(takewhile(lambda pair: pair[0] == pair[1], pairs)))


def _around(words: list[str], start: int, end: int) -> str:
    """Return the words from `start` to `end` (from the last one) with a few around them."""
    first = max(start - CONTEXT, 0)
    last = min(len(words) - end + CONTEXT, len(words))
    text = " ".join(words[first:last])
    return _shortened(f"{'… ' if first else ''}{text}{' …' if last < len(words) else ''}", LONGEST)
