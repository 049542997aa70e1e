"""Parse what an example expects, written as lines: one for the plan, then one for each step.

    wait for ask-once, no warnings
    send-details: done on 2026-11-18
    ask-once: later on 2026-11-30, earliest 2026-11-28, latest 2026-12-01, skipped 2026-11-28
      2026-11-29, not projected
    answer-yes, answer-no: dropped (too-late)

A plan is also `do ask-once`, `over (hired)` or `do ask-once, warning after-window ask-once`. A step
has `aim`, `occurrences` and `projected` as well, and `none` is no date. What begins with no step
goes on with the line before.
"""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

_MOMENTS: Final = ("on", "earliest", "aim", "latest")
_DAYS: Final = ("skipped", "occurrences")
_NONE: Final = "none"
_ID: Final = "[A-Za-z][A-Za-z0-9-]*"
_STEPS: Final = re.compile(rf"^[ ]*(?P<steps>{_ID}(?:,\s*{_ID})*):", re.MULTILINE)
"""What begins a line of one or more steps."""


class Word(NamedTuple):
    """A word, and where (from 0) it stands."""

    text: str
    start: int

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.start + len(self.text)


class Fact(NamedTuple):
    """A key of the long form, the word that says it, and its value: a word, some, or neither."""

    key: str
    said_by: Word
    value: Word | list[Word] | bool | None


class Expectation(NamedTuple):
    """What is expected of the plan, and of each step by the word that names it."""

    plan: list[Fact]
    steps: list[tuple[Word, list[Fact]]]


def expectation(text: str, start: int = 0) -> Expectation:
    """Return what the lines say; places count from `start`."""
    begins = list(_STEPS.finditer(text))
    first = text[: begins[0].start() if begins else None]
    steps = []
    ends = [each.start() for each in begins[1:]]
    for match, end in zip(begins, [*ends, len(text)], strict=True) if begins else ():
        for name in re.finditer(_ID, match["steps"]):
            word = Word(name[0], start + match.start("steps") + name.start())
            steps.append((word, list(_step_facts(text[match.end() : end], start + match.end()))))
    return Expectation(list(_plan_facts(first, start)) if first.strip() else [], steps)


def _plan_facts(text: str, start: int) -> Iterator[Fact]:
    (first, *more), *others = _parts(text, start)
    named = [word for word in more if word.text != "for"]
    because = next((word for word in named if word.text[0] == "("), None)
    following = next((word for word in named if word is not because), None)
    yield Fact("state", first, first)
    yield Fact("next", following or first, following)
    yield Fact("because", because or first, because and _bare(because))
    warned: list[list[Word]] = []
    for words in others:
        if words[0].text == "warning" and len(words) > 1:
            warned.append(words)
        elif [word.text for word in words] == ["no", "warnings"]:
            yield Fact("warnings", words[0], [])
        else:
            yield Fact(words[0].text, words[0], None)
    if warned:
        yield Fact("warnings", warned[0][0], [_joined(words[1:]) for words in warned])


def _step_facts(text: str, start: int) -> Iterator[Fact]:
    for number, words in enumerate(_parts(text, start)):
        if number == 0 and words[0].text not in _MOMENTS and words[0].text[0] != "(":
            yield Fact("status", words[0], words.pop(0))
        yield from _said(words)


def _said(words: list[Word]) -> Iterator[Fact]:
    """Yield what the words between two commas say; they are used up."""
    while words:
        word = words.pop(0)
        if word.text in _MOMENTS:
            value = words.pop(0) if words else Word("", word.start)
            yield Fact(word.text, word, None if value.text == _NONE else value)
        elif word.text in _DAYS:
            yield Fact(word.text, word, [each for each in words if each.text != _NONE])
            return
        elif word.text == "projected":
            yield Fact("projected", word, value=True)
        elif word.text == "not" and words and words[0].text == "projected":
            yield Fact(words.pop(0).text, word, value=False)
        elif word.text[0] == "(":
            yield Fact("dropped", word, _bare(word))
        else:
            yield Fact(word.text, word, None)
            return


def _parts(text: str, start: int) -> list[list[Word]]:
    """Return the words between commas."""
    return [
        [
            Word(word[0], start + part.start() + word.start())
            for word in re.finditer(r"\S+", part[0])
        ]
        for part in re.finditer(r"[^,]*[^,\s][^,]*", text)
    ]


def _joined(words: list[Word]) -> Word:
    return Word(" ".join(word.text for word in words), words[0].start)


def _bare(word: Word) -> Word:
    """Return a word without the brackets around it."""
    return Word(word.text.strip("()"), word.start + 1)
