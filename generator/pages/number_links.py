"""The way from a number that a page says to where the number comes from.

The links are HTML and not Markdown, so that they stand in a table's raw HTML as well as in a
paragraph. They carry no line of the rules file: a page must not change with every line above.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from markupsafe import Markup

from generator.provenance import Numbers, claim_of
from generator.rules.document import Path
from generator.rules.model import GUIDE, Rules
from generator.rules.references import Piece
from generator.wording.addresses import NUMBERS, built_link, claims_path, source_path
from generator.wording.escape import escape
from generator.wording.typography import typeset

Address = Callable[[Path], str | None]
"""Gives the target of a number's link, or None where it gets none."""

# Two characters of no script keep a number's place while its text is typeset and escaped.
_OPEN, _CLOSE = "\ue000", "\ue001"
_NO_MARKS: Final = str.maketrans("", "", _OPEN + _CLOSE)
_KEPT: Final = re.compile(f"{_OPEN}(.*?){_CLOSE}", re.DOTALL)
_TITLE: Final = "Where this number comes from"


@dataclass(frozen=True)
class NumberLinks:
    """Knows the address of every number, as seen from any page."""

    rules: Rules
    numbers: Numbers

    def address(self, here: str, path: Path) -> str | None:
        """Return the target of a link from a page to a number's row, or to its claim's note.

        It is None for what has no row, and for the number of a claim on its own source's page.
        """
        if (cite := claim_of(path)) is not None:
            there, code = claims_path(self.rules, str(path[1])), self.rules.codes[cite]
            return None if here == there else built_link(here, there, note_id(code))
        number = self.numbers.get(path)
        return None if number is None else built_link(here, NUMBERS, row_id(number.name))

    def dates_of(self, here: str, step_id: str, advice: str = GUIDE) -> str | None:
        """Return the target of a link to what gives a step its dates: its numbers, or a claim.

        It is None for a step without a number.
        """
        if (cite := self._timed.get((advice, step_id))) is not None:
            return built_link(here, source_path(advice), note_id(self.rules.codes[cite]))
        owner = self.rules.steps[step_id].within or step_id
        if owner not in self._steps_with_numbers:
            return None
        return built_link(here, NUMBERS, row_id(f"steps.{owner}"))

    @cached_property
    def _timed(self) -> dict[tuple[str, str], str]:
        """The first claim that times a step, by its source and the step."""
        found: dict[tuple[str, str], str] = {}
        for cite, claim in self.rules.claims():
            if claim.step and claim.timing:
                found.setdefault((cite.partition("/")[0], claim.step), cite)
        return found

    @cached_property
    def _steps_with_numbers(self) -> set[str]:
        return {str(path[1]) for path in self.numbers if path[0] == "steps"}


def linked(pieces: Iterable[Piece], address: Address) -> Markup:
    """Return a text in safe, typeset HTML, each number of it a link where it has an address."""
    targets: list[str] = []
    text = ""
    for piece in pieces:
        words = piece.text.translate(_NO_MARKS)
        target = address(piece.path) if piece.is_number and piece.path else None
        if target is None:
            text += words
        else:
            targets.append(target)
            text += f"{_OPEN}{words}{_CLOSE}"
    there = iter(targets)
    return Markup(  # noqa: S704 - escaped before the links come in
        _KEPT.sub(lambda kept: number_link(Markup(kept[1]), next(there)), escape(typeset(text)))  # noqa: S704
    )


def number_link(words: Markup, target: str | None) -> Markup:
    """Return the words of a number as the discreet link that it is; without a target, the words."""
    if target is None:
        return words
    there = Markup.escape(target)
    return Markup(f'<a class="number" href="{there}" title="{_TITLE}">{words}</a>')  # noqa: S704 - all safe


def note_id(code: str) -> str:
    """Return the id of a note on its page."""
    return f"note-{code.lower()}"


def row_id(name: str) -> str:
    """Return the id of a number's row, or of a step's rows, by its name in the rules.

    It has no dots: in a style or a script, what follows one is a class. `moved.js` knows this, too.
    """
    return name.replace(".", "--")
