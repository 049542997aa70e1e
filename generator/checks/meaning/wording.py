"""Letters say nothing that the rules of wording forbid."""

import re
from collections.abc import Iterator

from generator.rules.document import Path
from generator.rules.draft import Draft
from generator.rules.model import Letter, WordingRule
from generator.rules.problems import Problem, quoted
from generator.wording.comparison import STRAIGHT, comparable


def check(draft: Draft) -> Iterator[Problem]:
    """Yield the words, and the questions, that a letter must not hold."""
    rules = [rule for _, rule in draft.parts(WordingRule)]
    for path, letter in draft.parts(Letter):
        for rule in rules:
            if set(rule.steps).intersection(letter.steps):
                for key, text in (("subject", letter.subject), ("body", letter.body)):
                    yield from _broken(draft, rule, (*path, key), text or "")


def _broken(draft: Draft, rule: WordingRule, path: Path, text: str) -> Iterator[Problem]:
    said = comparable(text)
    forbidden = [words for words in rule.never if comparable(words) in said]
    if rule.no_questions and "?" in said:
        forbidden.append("?")
    for words in forbidden:
        what = "asks a question" if words == "?" else f"says {quoted(words)}"
        index = draft.document.find(path, _as_written(text, words))
        message = f"the letter {what}, which the rules of wording forbid here"
        yield draft.document.problem_at(index, "wording", message, f"Reword it. {rule.because}")


def _as_written(text: str, words: str) -> str:
    """Return forbidden words as a text has them, with its own quotes and line breaks."""
    pattern = r"\s+".join(map(re.escape, words.translate(STRAIGHT).split()))
    match = re.search(pattern, text.translate(STRAIGHT), re.IGNORECASE)
    return text[match.start() : match.end()] if match else words
