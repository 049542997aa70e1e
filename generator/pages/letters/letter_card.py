"""Letters: their words, with the blanks marked that the reader fills in."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator.rules import Resolver
from generator.rules.model import Blank, Letter, Rules
from generator.wording.escape import escape, escape_lines

ToWhom = tuple[str | None, str]
"""The route on which somebody is the recipient, None where all of them agree; and the recipient."""


@dataclass(frozen=True, slots=True)
class LetterCard:
    """A letter with what its card needs; `subject` and `body` are safe HTML."""

    letter_id: str
    letter: Letter
    subject: Markup | None
    body: Markup
    blanks: Sequence[Blank]  # those that it has, in the order in which they come
    to: Sequence[ToWhom]
    is_for_most: bool  # whether it is for the first route, which most readers are on

    @property
    def owner(self) -> tuple[str, str]:
        """Where its texts belong to."""
        return "letters", self.letter_id


def letter_card(rules: Rules, resolver: Resolver, letter_id: str) -> LetterCard:
    """Return the card of a letter."""
    letter = rules.letters[letter_id]
    found: dict[str, Blank] = {}

    def words(written: str) -> Markup:
        html = Markup()
        for piece in resolver.pieces(written, ("letters", letter_id)):
            if piece.blank is None:
                html += escape_lines(piece.text)
            else:
                blank = found.setdefault(piece.blank, rules.blanks[piece.blank])
                html += Markup('<mark class="blank" data-blank="{}">[{}]</mark>').format(
                    piece.blank, escape(blank.label)
                )
        return html

    subject = None if letter.subject is None else words(letter.subject)
    body = _paragraphs(words(letter.body.strip()))
    step = rules.steps[letter.steps[0]]
    routes = [
        route
        for route in letter.routes or rules.routes
        if step.routes is None or route in step.routes
    ]
    recipients = {
        route: letter.to or step.recipient(route)
        for route in routes
        if letter.to is None or letter.to in rules.routes[route].recipients
    }
    return LetterCard(
        letter_id,
        letter,
        subject,
        body,
        list(found.values()),
        to_whom(rules, recipients),
        next(iter(rules.routes)) in routes,
    )


def to_whom(rules: Rules, recipients: dict[str, str | None]) -> list[ToWhom]:
    """Return the recipients by their labels; one line where they are the same on every route."""
    lines: list[ToWhom] = [
        (rules.routes[route].title, rules.routes[route].recipients[recipient].label)
        for route, recipient in recipients.items()
        if recipient is not None
    ]
    labels = {recipient for _, recipient in lines}
    return [(None, labels.pop())] if len(labels) == 1 else lines


def letter_ids(rules: Rules, steps: Iterable[str]) -> Iterator[str]:
    """Yield the letters for any of some steps, in the order of the rules."""
    wanted = set(steps)
    for letter_id, letter in rules.letters.items():
        if not wanted.isdisjoint(letter.steps):
            yield letter_id


def _paragraphs(lines: Markup) -> Markup:
    """Return paragraphs of HTML on one line: Markdown ends a raw block where a line is blank."""
    paragraphs = re.split(r"\n(?:[ \t]*\n)+", lines)
    return Markup("").join(
        Markup("<p>{}</p>").format(Markup("<br>".join(paragraph.split("\n"))))  # noqa: S704
        for paragraph in paragraphs
    )
