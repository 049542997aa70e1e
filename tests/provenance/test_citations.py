"""What stands on each claim."""

from generator.provenance import citations
from generator.rules import Resolver, Rules
from tests.engine.programs import real_rules, rules_of
from tests.guides import TENDER
from tests.small_rules import SmallRules


def uses(rules: Rules, cite: str) -> list[tuple[str | int, ...]]:
    """Return the parts that lean on a claim."""
    return citations(rules, Resolver(rules))[cite]


def test_every_part_that_cites_a_claim_is_found() -> None:
    """Steps and their terms, do's and don'ts, positions, questions, routes, letters, limits."""
    rules = rules_of(TENDER)
    assert uses(rules, "supply-gazette/chase-when-read") == [
        ("steps", "chase-award"),
        ("steps", "chase-award", "window", 1, "earliest", 0),
        ("disagreements", "first-reminder-when"),
        ("disagreements", "first-reminder-when", "positions", "supply-gazette"),
    ]
    assert uses(rules, "supply-gazette/two-reminders-at-most") == [
        ("dos-and-donts", "stop-in-time"),
        ("questions", "third-reminder"),
        ("limits", "follow-ups"),
    ]
    assert uses(rules, "audit-office-guide/lead-speaks-alone")[1:] == [
        ("routes", "bid-together", "between"),
        ("routes", "bid-together", "points", 0),
        ("letters", "note-to-the-lead"),
    ]
    others = ("questions", "third-reminder", "others", "bidders-circle")
    assert others in uses(rules, "bidders-circle/voices-beat-paper")


def test_a_claim_that_nothing_uses_has_none() -> None:
    """It is background, and the rules say why; in the wider circle it needs no reason."""
    rules = real_rules()
    unused = {cite for cite, found in citations(rules, Resolver(rules)).items() if not found}
    wider = {cite for cite, _ in rules.claims() if cite.split("/")[0] in rules.wider_sources}
    assert unused - wider == {cite for cite, claim in rules.claims() if claim.background}


def test_a_text_that_tells_a_claims_number_leans_on_it(small: SmallRules) -> None:
    """Even where it does not cite the claim."""
    old = "tagline: What to send after a tender, and when to stop."
    new = "tagline: What to send within {claims.handbook/thanks-soon.latest}."
    assert ("guide",) in uses(small.rules((old, new)), "handbook/thanks-soon")
    assert ("steps", "thanks") in uses(small.rules(), "handbook/thanks-soon")
