"""The texts of one page, and a record of what it shows of the rules."""

from dataclasses import dataclass, field
from typing import NamedTuple

from markupsafe import Markup

from generator.pages.number_links import NumberLinks, linked, note_id
from generator.provenance import claim_place, window_of
from generator.rules import Resolver
from generator.rules.document import Path
from generator.rules.model import Claim, Rules
from generator.rules.references import Piece
from generator.wording.addresses import claims_path, link
from generator.wording.escape import escape
from generator.wording.typography import typeset

Owner = Path
"""The way to the part of the rules that a text belongs to: `("steps", "<id>")`."""


class Cited(NamedTuple):
    """A claim that a page cites."""

    cite: str  # `source/claim`
    code: str  # the mark and the claim's place in its source: `K10`
    claim: Claim

    @property
    def source_id(self) -> str:
        """The source that makes it."""
        return self.cite.partition("/")[0]

    @property
    def owner(self) -> Owner:
        """Where its texts belong to."""
        return claim_place(self.cite)


@dataclass(slots=True)
class PageTexts:
    """Puts texts of the rules on the page at `path`; `shown` are the places of all it shows."""

    rules: Rules
    resolver: Resolver
    links: NumberLinks
    path: str
    shown: set[Path] = field(default_factory=set)

    def cite(self, cite: str) -> Cited:
        """Return a claim that the page shows."""
        self.shows(claim_place(cite))
        return cited_claim(self.rules, cite)

    def text(self, written: str, owner: Owner = ()) -> Markup:
        """Return a text of the rules, its numbers filled in, safe and typeset.

        It is for headings and links, where no link may stand. Elsewhere, use `linked`.
        """
        self._look_into(written, owner)
        return escape(typeset(self.resolver.text(written, owner)))

    def linked(self, written: str, owner: Owner = ()) -> Markup:
        """Return the same with each number as a link to where it comes from."""
        return linked(
            self._look_into(written, owner), lambda path: self.links.address(self.path, path)
        )

    def number(self, path: Path, words: str) -> Markup:
        """Return the words of a number of the rules as a link to where it comes from."""
        self.shows(path, window_of(path))
        return linked([Piece(words, path)], lambda path: self.links.address(self.path, path))

    def shows(self, *places: Path) -> None:
        """Take down that the page shows some parts or numbers of the rules."""
        self.shown.update(place for place in places if place)

    def _look_into(self, written: str, owner: Owner) -> list[Piece]:
        """Return a text in stretches, and take down what it shows."""
        pieces = self.resolver.pieces(written, owner)
        self.shows(owner, *(piece.path for piece in pieces if piece.path and piece.is_number))
        return pieces

    def source_link(self, source_id: str) -> Markup:
        """Return the link target of a source: its page, or its place among the wider circle."""
        there = claims_path(self.rules, source_id)
        anchor = source_id if source_id in self.rules.wider_sources else None
        return Markup(link(self.path, there, anchor))  # noqa: S704 - made of ids

    def claim_link(self, cite: str) -> Markup:
        """Return the link target of a claim where its source's claims stand."""
        cited = self.cite(cite)
        there = claims_path(self.rules, cited.source_id)
        return Markup(link(self.path, there, note_id(cited.code)))  # noqa: S704 - made of ids


def cited_claim(rules: Rules, cite: str) -> Cited:
    """Return a claim with its code."""
    return Cited(cite, rules.codes[cite], rules.claim(cite))
