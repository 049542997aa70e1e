"""What a reader skips on purpose: steps left out, and steps put off."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.calculator.other_rules import serve
from tests.calculator.reader import Reader

pytestmark = pytest.mark.browser

MET = "region=none&today=2026-11-17&meeting=2026-11-16"

ASIDE = (
    "  awarded: {label: They decided,",
    """\
  skipped: {label: Left out, button: Leave out, effect: leaves-out, takes: [step]}
  later: {label: Not now, button: Later, effect: puts-off, takes: [step, by], by-label: Not before}
  awarded: {label: They decided,""",
)
OPTIONAL = ("    worthwhile: 1 week\n", "    optional: true\n    worthwhile: 1 week\n")


@pytest.fixture
def tender(reader: Reader, tmp_path: Path) -> Reader:
    """Return a reader of the calculator of another guide, whose thanks are optional."""
    serve(reader, tmp_path, ASIDE, OPTIONAL)
    return reader


def test_an_optional_step_is_left_out_and_put_back(tender: Reader) -> None:
    """The plan goes on without it, and its reason stands among the dropped ones."""
    tender.open(MET)
    tender.step("Thanks").locator("summary").click()
    tender.step("Thanks").get_by_role("button", name="Leave this out: Thanks").click()
    expect(tender.step("Thanks")).to_have_count(0)
    expect(tender.spoken).to_contain_text("You left out “Thanks”")
    assert tender.fragment.endswith("skipped=2026-11-17,step=thanks")
    expect(tender.page.locator(".calc-history")).to_contain_text("Left out: Thanks")
    tender.page.get_by_text("Steps you don’t need").click()
    gone = tender.page.locator(".calc-dropped li", has_text="Thanks")
    expect(gone).to_contain_text("You left it out.")
    gone.get_by_role("button", name="Put it back").click()
    expect(tender.step("Thanks")).to_be_visible()


def test_any_open_step_is_put_off(tender: Reader) -> None:
    """To a day or later, until that is undone; a required one cannot be left out."""
    tender.open(MET)
    ask = tender.step("Ask")
    before = ask.locator(".calc-step__day").inner_text()
    ask.locator("summary").click()
    expect(ask.get_by_role("button", name="Leave this out")).to_have_count(0)
    ask.get_by_role("button", name="Not now: Ask").click()
    assert tender.focused == "draft-by"
    ask.get_by_label("Not before").fill("11 Dec")
    ask.get_by_role("button", name="Save").click()
    expect(ask).to_contain_text("11 Dec")
    expect(ask).to_contain_text("You put it off to Fri 11 Dec")
    expect(tender.page.locator(".calc-history")).to_contain_text(
        "Not now: Ask, not before Fri 11 Dec"
    )
    assert tender.fragment.endswith("later=2026-11-17,by=2026-12-11,step=ask")
    tender.page.get_by_role("button", name="Undo").first.click()
    expect(ask.locator(".calc-step__day")).to_have_text(before)


def test_the_next_step_is_put_off(tender: Reader) -> None:
    """From its own card."""
    tender.open(MET)
    tender.next.get_by_role("button", name="Not now: Thanks").click()
    tender.next.get_by_label("Not before").fill("19 Nov")
    tender.next.get_by_role("button", name="Save").click()
    expect(tender.step("Thanks")).to_contain_text("Thu 19 Nov")
    assert tender.fragment.endswith("later=2026-11-17,by=2026-11-19,step=thanks")
