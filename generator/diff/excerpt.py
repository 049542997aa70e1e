"""Long texts, shortened: to their beginning, or around what has changed in them."""

from typing import Final

CONTEXT: Final = 4
"""How many words are kept before and after what has changed."""

WHOLE: Final = 90
"""How many characters a text may have to be shown whole."""

MOST_WORDS: Final = 28
"""How many words are shown of what has changed."""


def shortened(text: str, longest: int) -> str:
    """Return a text cut between two words, if it has more characters than `longest`."""
    if len(text) <= longest:
        return text
    cut = text[:longest].rsplit(" ", 1)[0].rstrip(",;:.–- ")
    return f"{cut}…"


def excerpts(old: str, new: str) -> tuple[str, str]:
    """Return two versions of a text, both shortened around what differs in them."""
    if max(len(old), len(new)) <= WHOLE:
        return old, new
    before, after = old.split(" "), new.split(" ")
    start = _alike(before, after)
    end = min(_alike(before[::-1], after[::-1]), min(len(before), len(after)) - start)
    return _around(before, start, end), _around(after, start, end)


def _alike(first: list[str], second: list[str]) -> int:
    """Return with how many words both begin."""
    pairs = zip(first, second, strict=False)
    return next(
        (n for n, (one, other) in enumerate(pairs) if one != other), min(len(first), len(second))
    )


def _around(words: list[str], start: int, end: int) -> str:
    """Return the words from `start` to `end` (from the last one) with a few around them."""
    first = max(start - CONTEXT, 0)
    last = min(len(words) - end + CONTEXT, len(words))
    shown = words[first:last]
    cut = len(shown) > MOST_WORDS
    text = " ".join(shown[:MOST_WORDS])
    return f"{'… ' if first else ''}{text}{' …' if cut or last < len(words) else ''}"
