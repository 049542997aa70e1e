"""Forms and questions: a wrong date is heard, Escape closes, and nothing stands about alone."""

import pytest
from playwright.sync_api import expect

from tests.calculator.reader import FRIDAY, PROMISED, Reader


def test_a_wrong_date_is_heard_where_the_date_was(reader: Reader) -> None:
    """It takes the place of the date as it was understood; the field says that it is wrong.

    Closed and opened again, the question has the date that counts.
    """
    reader.open(f"interview={FRIDAY}")
    reader.change("Interview")
    field = reader.page.locator("#start-on")
    said = reader.page.locator("#start-on-echo")
    expect(said).to_contain_text("Friday 20 November")
    top = "(it) => it.getBoundingClientRect().top"
    where = said.evaluate(top)
    field.fill("soon")
    field.press("Tab")
    alert = reader.page.get_by_role("alert")
    expect(alert).to_contain_text("“soon”")
    expect(alert).to_contain_text("28 Nov")  # as it can be written, for its example is gone
    assert alert.evaluate(top) == where
    expect(said).to_have_count(0)
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(field).to_have_accessible_description(alert.inner_text())
    field.press("Escape")
    reader.change("Interview")
    expect(field).not_to_have_attribute("aria-invalid", "true")
    assert "20" in field.input_value()
    field.fill("19 November")
    field.press("Tab")
    expect(alert).to_have_count(0)
    expect(said).to_contain_text("Thursday 19 November")


@pytest.mark.parametrize(
    ("fragment", "opener", "within"),
    [
        (PROMISED, "change-region", "select"),
        (PROMISED, "change-start", "#start-on"),
        (PROMISED, "correct-0", "#draft-on"),
        (PROMISED, "another-next", "#draft-on"),
        (f"interview={FRIDAY}", "happened-reply", "#draft-on"),
    ],
)
def test_escape_closes_a_form(reader: Reader, fragment: str, opener: str, within: str) -> None:
    """The focus goes back to what opened it, and nothing has changed."""
    reader.open(fragment)
    reader.page.evaluate("document.querySelectorAll('.calc details').forEach((it) => it.open = 1)")
    before = reader.fragment
    reader.page.locator(f"#{opener}").click()
    field = reader.page.locator(f".calc-question {within}").first
    field.focus()
    reader.page.keyboard.press("Escape")
    expect(field).to_have_count(0)
    assert reader.focused == opener
    assert reader.fragment == before


def test_next_stands_beside_a_question_alone(phone: Reader) -> None:
    """Who turns to a setting is led no further: what was not asked can be answered as ever."""
    phone.open()
    phone.page.get_by_role("button", name="Yesterday").click()
    following = phone.page.get_by_role("button", name="Next", exact=True)
    expect(following).to_be_visible()
    phone.change("Region")
    expect(following).to_have_count(0)
    phone.page.keyboard.press("Escape")
    expect(phone.page.locator("#change-promise")).to_be_visible()
    expect(phone.page.locator("#change-route")).to_be_visible()
