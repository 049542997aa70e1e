"""Letters, do's and don'ts that hold in the reader's case alone, to whoever is in touch."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.calculator.other_rules import WITH_FACTS, serve
from tests.calculator.reader import Reader

pytestmark = pytest.mark.browser

MET = "region=none&today=2026-11-17&meeting=2026-11-16"

CHANGES = (
    WITH_FACTS,
    (
        "    channel: email\n    subject: Thank you, {buyer}",
        "    channel: email\n    routes: [direct]\n    subject: Thank you, {buyer}",
    ),
    (
        "recipients: {buyer: {label: the buyer, party: buyer}}",
        """
    recipients:
      buyer: {label: the buyer, party: buyer, named-by: buyer, or: [clerk, office]}
      clerk: {label: the clerk, party: buyer, named-by: clerk, if: {contact: office}}
      office: {label: the office, party: buyer, if: {kind: private}}""",
    ),
    (
        "  buyer: {label: Buyer's name, example: Kim}",
        """\
  buyer: {label: Buyer's name, example: Kim}
  clerk: {label: Clerk's name, example: Lee}""",
    ),
    (
        "  be-brief: {do: Be brief.,",
        """\
  be-clear: {do: Be clear., if: {kind: private}, stages: [afterwards], editorial: Ours.}
  be-brief: {do: Be brief.,""",
    ),
    (
        "  ask-directly:",
        """\
  thanks-by-post:
    title: Thanks to a private buyer
    steps: [thanks]
    routes: [direct]
    channel: email
    if: {kind: private}
    subject: A private thank you, {clerk}
    body: Dear {clerk}, thank you. {my_name}
    editorial: Ours.
  ask-directly:""",
    ),
)


@pytest.fixture
def tender(reader: Reader, tmp_path: Path) -> Reader:
    """Return a reader of the calculator of another guide, where facts decide who is written to."""
    serve(reader.page, tmp_path, *CHANGES)
    return reader


def _written(tender: Reader, facts: str = "") -> str:
    """Open the letter of the next step, and return the whole place."""
    tender.open(f"{facts}{MET}")
    tender.page.get_by_role("button", name="Write it").first.click()
    place = tender.page.locator(".calc-letter")
    expect(place).to_be_visible()
    return place.inner_text()


def test_what_does_not_hold_is_not_offered(tender: Reader) -> None:
    """Neither the letter nor the do of another kind of buyer."""
    usual = _written(tender)
    assert "Thanks to a private buyer" not in usual
    assert "Be clear." not in usual
    private = _written(tender, "facts=kind:private&")
    assert "Thanks to a private buyer" in private
    assert "Be clear." in private


@pytest.mark.parametrize(
    ("facts", "greeting"),
    [
        ("", "Dear [Buyer’s name],"),
        ("facts=contact:office&", "Dear [Clerk’s name],"),
        ("facts=kind:private&", "Dear office,"),
    ],
)
def test_a_letter_greets_whoever_the_plan_writes_to(
    tender: Reader, facts: str, greeting: str
) -> None:
    """By the blank of their name or, where nobody has one, by what they are."""
    assert greeting in _written(tender, facts)
