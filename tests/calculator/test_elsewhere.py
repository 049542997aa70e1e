"""Readers are told where the dates follow a source that speaks for another place."""

from playwright.sync_api import expect

from tests.calculator.reader import PROMISED, Reader

SAID = "KLC Recruitment speaks for Australia. In England, customs may differ."


def test_a_source_of_another_place_says_so(reader: Reader) -> None:
    """One sentence, above the plan; a part counts for its whole, and our own advice for all."""
    said = reader.page.locator(".calc-notice")
    for region, advice, notices in (
        ("GB-ENG", "&advice=klc-recruitment", [SAID]),
        ("AU-VIC", "&advice=klc-recruitment", []),
        ("AU-VIC", "", []),
    ):
        reader.open(PROMISED.replace("AU-VIC", region) + advice)
        expect(reader.next.get_by_role("heading")).to_contain_text("Check in for news")
        expect(said).to_have_text(notices)
