"""The marks behind a page's advice, and the notes at its foot that they lead to."""

from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from markupsafe import Markup

from generator.pages.number_links import NumberLinks, linked, note_id
from generator.provenance import claim_place, window_of
from generator.rules import Resolver
from generator.rules.document import Path
from generator.rules.model import Backed, Claim, Rules
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
    says: Markup

    @property
    def source_id(self) -> str:
        """The source that makes it."""
        return self.cite.partition("/")[0]

    @property
    def owner(self) -> Owner:
        """Where its texts belong to."""
        return claim_place(self.cite)


class Ours(NamedTuple):
    """A piece of advice that no source gives, and why we give it."""

    code: str  # its place among those of the page
    reason: Markup  # without links, to stand in an attribute
    linked: Markup  # its numbers lead to where they come from


@dataclass(slots=True)
class Footnotes:
    """Numbers the claims and reasons that a page leans on, in the order in which it does.

    A claim's code is the same on every page: its source's mark, and its place in that source.
    `shown` are the places of all that the page shows of the rules.
    """

    rules: Rules
    resolver: Resolver
    links: NumberLinks
    path: str
    shown: set[Path] = field(default_factory=set)
    cited: dict[str, Cited] = field(default_factory=dict)
    ours: dict[str, Ours] = field(default_factory=dict)

    def marks(self, backed: Backed, owner: Owner = ()) -> Markup:
        """Return the marks of something that cites claims or gives a reason of its own."""
        self.shows(owner)
        marks = [self.mark(cite) for cite in dict.fromkeys(backed.cites)]
        if backed.editorial:
            marks.append(self.our_mark(backed.editorial, owner))
        if not marks:
            return Markup()
        together = Markup('<span class="marks" data-search-exclude>{}</span>')  # stay in one line
        return together.format(Markup(" ").join(marks))

    def mark(self, cite: str) -> Markup:
        """Return the mark of one claim: a link to its note."""
        first = cite not in self.cited
        cited = self.cited.setdefault(cite, self.cite(cite))
        source = self.rules.sources[cited.source_id]
        return _mark(cited.code, source.short_name, cited.says, first=first)

    def cite(self, cite: str) -> Cited:
        """Return a claim that the page shows without a mark."""
        self.shows(claim_place(cite))
        return cited_claim(self.rules, self.resolver, cite)

    def our_mark(self, reason: str, owner: Owner = ()) -> Markup:
        """Return the mark of a reason that is ours: a link to its note."""
        first = reason not in self.ours
        if first:
            self.ours[reason] = Ours(
                f"G{len(self.ours) + 1}", self.text(reason, owner), self.linked(reason, owner)
            )
        ours = self.ours[reason]
        return Markup(
            '[ours {}<span class="vh">: our own reason</span>](#{} "{}"){{: .mark .mark--ours{}}}'
        ).format(
            ours.code.removeprefix("G"),
            note_id(ours.code),
            ours.reason,
            Markup(" #{}").format(reference_id(ours.code)) if first else "",
        )

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

    def of(self, source_id: str) -> list[Cited]:
        """Return the claims of a source that the page cites, in the source's own order."""
        cites = (f"{source_id}/{claim_id}" for claim_id in self.rules.sources[source_id].claims)
        return [self.cited[cite] for cite in cites if cite in self.cited]

    def wider(self) -> list[Cited]:
        """Return the claims of the wider circle that the page cites, in its order."""
        return [each for source_id in self.rules.wider_sources for each in self.of(source_id)]

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


# The same claims are cited on many pages.
@lru_cache(maxsize=2**14)
def _mark(code: str, name: str, says: Markup, *, first: bool) -> Markup:
    return Markup('[{}<span class="vh">: {}</span>](#{} "{}"){{: .mark{}}}').format(
        code,
        escape(name),
        note_id(code),
        says,
        Markup(" #{}").format(reference_id(code)) if first else "",
    )


def cited_claim(rules: Rules, resolver: Resolver, cite: str) -> Cited:
    """Return a claim with its code and its resolved text."""
    claim = rules.claim(cite)
    says = resolver.text(claim.says, claim_place(cite))
    return Cited(cite, rules.codes[cite], claim, escape(typeset(says)))


def reference_id(code: str) -> str:
    """Return the id of the first mark that leads to a note."""
    return f"ref-{code.lower()}"
