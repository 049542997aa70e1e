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
      office: {label: their office, party: buyer, greeted-as: office, if: {kind: private}}""",
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


USUAL = "Thanks by email"


@pytest.fixture
def tender(reader: Reader, tmp_path: Path) -> Reader:
    """Return a reader of the calculator of another guide, where facts decide who is written to."""
    serve(reader, tmp_path, *CHANGES)
    return reader


def _written(tender: Reader, facts: str, title: str) -> str:
    """Open a letter of the next step, and return the whole place."""
    tender.open(f"{facts}{MET}")
    tender.page.get_by_role("button", name="Write it").first.click()
    place = tender.page.locator(".calc-letter")
    expect(place).to_be_visible()
    choice = tender.page.get_by_label("Which message?")
    if choice.count():
        choice.select_option(label=title)
        expect(place).not_to_contain_text("A private thank you")
    return place.inner_text()


def test_who_has_neither_a_name_nor_a_greeting_keeps_the_blank(
    reader: Reader, tmp_path: Path
) -> None:
    """However their label begins."""
    label = "{label: their office, party: buyer, greeted-as: office,"
    serve(reader, tmp_path, *CHANGES, (label, "{label: the office, party: buyer,"))
    assert "Dear [Buyer’s name]," in _written(reader, "facts=kind:private&", USUAL)


def test_what_holds_is_offered_to_whoever_the_plan_writes_to(tender: Reader) -> None:
    """By the blank of their name or, where nobody has one, by what they are.

    Neither the letter nor the do of another kind of buyer is there.
    """
    for facts, greeting in (
        ("", "Dear [Buyer’s name],"),
        ("facts=contact:office&", "Dear [Clerk’s name],"),
        ("facts=kind:private&", "Dear office,"),
    ):
        said = _written(tender, facts, USUAL)
        assert greeting in said, facts
        for private in ("Thanks to a private buyer", "Be clear."):
            assert (private in said) == ("private" in facts), facts
