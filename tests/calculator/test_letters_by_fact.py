"""Letters, do's and don'ts that hold in the reader's case alone, to whoever is in touch."""

from playwright.sync_api import expect

from tests.calculator.other_rules import MET, WITH_FACTS, serve
from tests.calculator.reader import Reader

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


def _written(reader: Reader, facts: str, title: str) -> str:
    """Open a letter of the next step, and return the whole place."""
    reader.open(f"{facts}{MET}")
    reader.page.get_by_role("button", name="Write it").first.click()
    place = reader.page.locator(".calc-letter")
    expect(place).to_be_visible()
    choice = reader.page.get_by_label("Which message?")
    if choice.count():
        choice.select_option(label=title)
        expect(place).not_to_contain_text("A private thank you")
    return place.inner_text()


def test_who_has_neither_a_name_nor_a_greeting_keeps_the_blank(reader: Reader) -> None:
    """However their label begins."""
    label = "{label: their office, party: buyer, greeted-as: office,"
    serve(reader, *CHANGES, (label, "{label: the office, party: buyer,"))
    assert "Dear [Buyer’s name]," in _written(reader, "facts=kind:private&", USUAL)


def test_what_holds_is_offered_to_whoever_the_plan_writes_to(reader: Reader) -> None:
    """By the blank of their name or, where nobody has one, by what they are.

    Neither the letter nor the do of another kind of buyer is there.
    """
    serve(reader, *CHANGES)
    for facts, greeting in (
        ("", "Dear [Buyer’s name],"),
        ("facts=contact:office&", "Dear [Clerk’s name],"),
        ("facts=kind:private&", "Dear office,"),
    ):
        said = _written(reader, facts, USUAL)
        assert greeting in said, facts
        for private in ("Thanks to a private buyer", "Be clear."):
            assert (private in said) == ("private" in facts), facts
