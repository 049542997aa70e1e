"""What a reader skips on purpose: steps left out, and steps put off."""

from playwright.sync_api import expect

from tests.calculator.other_rules import MET, serve
from tests.calculator.reader import Reader

ASIDE = (
    "  awarded: {label: They decided,",
    """\
  skipped: {label: Left out, button: Leave out, effect: leaves-out, takes: [step]}
  later: {label: Not now, button: Later, effect: puts-off, takes: [step, by], by-label: Not before}
  awarded: {label: They decided,""",
)
OPTIONAL = ("    worthwhile: 1 week\n", "    optional: true\n    worthwhile: 1 week\n")


def test_an_optional_step_is_left_out_and_put_back(reader: Reader) -> None:
    """The plan goes on without it, and its reason stands among the dropped ones."""
    serve(reader, ASIDE, OPTIONAL)
    reader.open(MET)
    reader.step("Thanks").locator("summary").click()
    reader.step("Thanks").get_by_role("button", name="Leave this out: Thanks").click()
    expect(reader.step("Thanks")).to_have_count(0)
    expect(reader.spoken).to_contain_text("You left out “Thanks”")
    assert reader.fragment.endswith("skipped=2026-11-17,step=thanks")
    expect(reader.history).to_contain_text("Left out: Thanks")
    reader.page.get_by_text("Steps you don’t need").click()
    gone = reader.page.locator(".calc-dropped li", has_text="Thanks")
    expect(gone).to_contain_text("You left it out.")
    gone.get_by_role("button", name="Put it back").click()
    expect(reader.step("Thanks")).to_be_visible()


def test_any_open_step_is_put_off(reader: Reader) -> None:
    """To a day or later, until that is undone; a required one cannot be left out.

    The next step is put off from its own card.
    """
    serve(reader, ASIDE, OPTIONAL)
    reader.open(MET)
    ask = reader.step("Ask")
    before = ask.locator(".calc-step__day").inner_text()
    ask.locator("summary").click()
    expect(ask.get_by_role("button", name="Leave this out")).to_have_count(0)
    ask.get_by_role("button", name="Not now: Ask").click()
    assert reader.focused == "draft-by"
    ask.get_by_label("Not before").fill("11 Dec")
    ask.get_by_role("button", name="Save").click()
    expect(ask).to_contain_text("11 Dec")
    expect(ask).to_contain_text("You put it off to Fri 11 Dec")
    expect(reader.history).to_contain_text("Not now: Ask, not before Fri 11 Dec")
    assert reader.fragment.endswith("later=2026-11-17,by=2026-12-11,step=ask")
    reader.page.get_by_role("button", name="Undo").first.click()
    expect(ask.locator(".calc-step__day")).to_have_text(before)
    reader.next.get_by_role("button", name="Not now: Thanks").click()
    reader.next.get_by_label("Not before").fill("19 Nov")
    reader.next.get_by_role("button", name="Save").click()
    expect(reader.step("Thanks")).to_contain_text("Thu 19 Nov")
    assert reader.fragment.endswith("later=2026-11-17,by=2026-11-19,step=thanks")
