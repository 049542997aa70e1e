"""Readability of the texts: sentence lengths, stiff words, reading age.

It is a report and stops nothing: a long sentence can be right, and a count cannot read.
"""

import re
from collections.abc import Iterator
from statistics import mean
from typing import Final, NamedTuple

from generator.rules import Resolver
from generator.rules.document import Path
from generator.rules.model import Prose, Rules
from generator.rules.walk import walk

LONGEST: Final = 25
"""So many words a sentence has at most; GOV.UK's style guide has the same."""

_OTHERS: Final = ("sources", "regions", "releases", "examples", "blanks", "worksheet", "wording")
_STIFF: Final = re.compile(
    r"\b(?:that which|stands?|rests? on|whom|whoever|somebody|nobody|speaks? of|need not|needn't"
    r"|do not|does not|is not|are not|cannot|one another|fall(?:s|en)? away)\b",
    re.IGNORECASE,
)
_SENTENCE: Final = re.compile(r"[^.!?\n]+(?:[.!?]+|\n|$)")
_WORD: Final = re.compile(r"[A-Za-z0-9{}'’-]*[A-Za-z0-9][A-Za-z0-9'’-]*")
_VOWELS: Final = re.compile(r"[aeiouy]+")


class Sentence(NamedTuple):
    """A sentence that readers see, and its place in the rules."""

    path: Path
    text: str

    @property
    def words(self) -> list[str]:
        """Its words; a blank that the reader fills is one."""
        return _WORD.findall(re.sub(r"\{[^{}]*\}", "blank", self.text))


def sentences(rules: Rules) -> Iterator[Sentence]:
    """Yield the sentences of a guide, its own numbers filled in."""
    resolver = Resolver(rules)
    for found in walk(rules.model_dump(mode="json", by_alias=True, exclude_unset=True)):
        is_text = any(isinstance(mark, Prose) and mark.references for mark in found.marks)
        if is_text and isinstance(found.value, str) and found.path[0] not in _OTHERS:
            for match in _SENTENCE.finditer(resolver.text(found.value, found.path)):
                sentence = Sentence(found.path, " ".join(match[0].split()))
                if sentence.words:
                    yield sentence


def report(rules: Rules) -> Iterator[str]:
    """Yield the figures of a guide, then a line for each sentence to look at."""
    all_of_them = list(sentences(rules))
    hints = [(sentence, why) for sentence in all_of_them for why in _faults(sentence)]
    long = sum(why.startswith("long") for _, why in hints)
    lengths = [len(sentence.words) for sentence in all_of_them] or [0]
    yield f"{len(lengths)} sentences, {mean(lengths):.1f} words long; {long} over {LONGEST} words."
    yield f"{len(hints) - long} stiff words. Reading age {reading_age(all_of_them):.1f}."
    for sentence, why in hints:
        yield f"line {rules.line(*sentence.path)}: {why}: {sentence.text}"


def reading_age(all_of_them: list[Sentence]) -> float:
    """Return the age of the readers, in years: the grade of Flesch and Kincaid, and five."""
    words = [word.lower() for sentence in all_of_them for word in sentence.words]
    if not words:
        return 0
    syllables = sum(max(1, len(_VOWELS.findall(re.sub(r"e\b", "", word)))) for word in words)
    return 0.39 * len(words) / len(all_of_them) + 11.8 * syllables / len(words) - 15.59 + 5


def _faults(sentence: Sentence) -> Iterator[str]:
    if len(sentence.words) > LONGEST:
        yield f"long ({len(sentence.words)} words)"
    yield from (f"stiff ({match[0].lower()})" for match in _STIFF.finditer(sentence.text))
