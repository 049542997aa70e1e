"""The pages of sources and of what they disagree on say all that the rules have."""

import re

from bs4 import Tag

from generator.rules import Resolver, Rules
from generator.wording.conditions import place_name
from tests.pages.built_site import BuiltSite, only
from tests.pages.page_texts import plain, says


def section(article: Tag, name: str) -> Tag:
    """Return what stands around the heading with an id."""
    around = only(article, f"[id='{name}']").parent
    assert around is not None
    return around


def test_disagreements_show_every_position_and_a_picture(site: BuiltSite, guide: Rules) -> None:
    """Each question has who says what, our recommendation, why, and a band or a word for each."""
    resolver = Resolver(guide)
    article = site.article("disagreements/")
    for name, disagreement in guide.disagreements.items():
        texts = [disagreement.recommend, disagreement.because]
        texts += [position.says for position in disagreement.positions.values()]
        assert says(site, "disagreements/", *map(resolver.text, texts)) == []
        *theirs, ours = section(article, name).select(".picture .row:not(.row--axis)")
        named = [row.a.get_text() if row.a else None for row in theirs]
        assert named == [guide.sources[source].short_name for source in disagreement.positions]
        # A publisher of the wider circle has its place in the tally, and need not have a band.
        for row in [*theirs, ours]:
            whole = row.a is None or "wider-circle" not in str(row.a["href"])
            assert row.select_one(".strips p") or not whole, name
        assert ours.select(".band--ours"), name
        assert not [row for row in theirs if row.select(".band--ours")], name


def test_a_source_page_says_everything_it_says(site: BuiltSite, guide: Rules) -> None:
    """Every claim of a source stands on its page under its section, with its code."""
    resolver = Resolver(guide)
    for cite, claim in guide.claims():
        source_id, _, claim_id = cite.partition("/")
        page = "wider-circle" if source_id in guide.wider_sources else source_id
        note = site.article(f"sources/{page}/").find(id=f"note-{guide.codes[cite].lower()}")
        assert note is not None, cite
        scope = ("sources", source_id, "claims", claim_id)
        assert plain(resolver.text(claim.says, scope)) in plain(note.get_text())


def test_the_wider_circle_says_where_from_and_how_it_was_read(
    site: BuiltSite, guide: Rules
) -> None:
    """Each of its sources has its address, its place, and a word where only a copy was read."""
    article = site.article("sources/wider-circle/")
    for source_id, source in guide.wider_sources.items():
        told = section(article, source_id)
        links = [link["href"] for link in told.select("a[rel~=external]")]
        assert links == [source.url, *source.also]
        said = plain(told.get_text())
        assert ("in a stored copy" in said) == source.stored_copy
        assert (place_name(source.region, guide) if source.region else "") in said
        assert ("It speaks for readers in" in said) == bool(source.regions)


def test_a_tally_counts_and_names(site: BuiltSite, guide: Rules) -> None:
    """One line says how other publishers divide; unfolded, it names those whose words we hold."""
    article = site.article("disagreements/")
    tallies = {name: each.tally for name, each in guide.disagreements.items() if each.tally}
    assert tallies
    for name, tally in tallies.items():
        fold = only(section(article, name), "details.tally")
        said = only(fold, ":scope > summary").get_text()
        counts = [tally.publishers, *(answer.count for answer in tally.answers)]
        assert re.findall(r"(?:Of|,) (\d+) ", said) == [f"{count}" for count in counts]
        cited = [cite for answer in tally.answers for cite in answer.cites]
        assert len(fold.select("li a[href*=wider-circle][href*=note]:not(.number)")) == len(cited)


def test_a_source_has_its_own_schedule(site: BuiltSite, guide: Rules) -> None:
    """A source's page works out its own dates, for the steps that it speaks of."""
    for source_id, source in guide.whole_sources.items():
        spoken = {claim.step for claim in source.claims.values() if claim.step}
        rows = site.article(f"sources/{source_id}/").select(".worked-dates tbody tr")
        named = {row.a.get_text() for row in rows if row.a}
        assert named, source_id
        assert {plain(name) for name in named} <= {
            plain(guide.steps[step].short) for step in spoken
        }
