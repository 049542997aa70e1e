"""What axe finds on the calculator: nothing, in any of its states, light or dark."""

from tests.accessibility import violations
from tests.calculator.reader import FRIDAY, PROMISED, Reader, Readers


def test_axe_finds_nothing_in_a_plan(phone: Reader) -> None:
    """With all that can be opened in it open."""
    phone.open(PROMISED)
    phone.page.locator(".calc summary").evaluate_all("all => all.forEach((it) => it.click())")
    phone.page.locator(".calc-evidence a").first.wait_for()
    assert violations(phone.page) == []


def test_axe_finds_nothing_in_the_questions(reader: Reader) -> None:
    """Before there is a plan, with a date that is none, and with a choice of words.

    And where an answer is refused, and a part of the link is not understood.
    """
    reader.open()
    assert violations(reader.page) == []
    reader.page.locator("#start-on").fill("foo")
    reader.page.locator("#start-on").press("Enter")
    reader.they_said("next week")
    assert violations(reader.page) == []
    reader.page.get_by_role("radio", name="Yes, a date").check()
    for question in ("Region", "Whose timing"):
        reader.change(question)
    assert violations(reader.page) == []
    reader.open(f"interview={FRIDAY}&promised={FRIDAY},by=2026-11-19&more=1&today=2026-11-27")
    reader.change("You’ll hear")
    assert violations(reader.page) == []


def test_axe_finds_nothing_in_what_happened(reader: Reader) -> None:
    """With a form of every kind, on the route where most is asked."""
    reader.open(f"route=agency&interview={FRIDAY}&accepted={FRIDAY}")
    reader.page.get_by_text("Something else happened").click()
    for event in ("promised", "interview", "reply", "other-offer"):
        reader.page.locator(f"#happened-{event}").click()
        assert violations(reader.page, ".calc-happened") == [], event
    reader.page.get_by_role("button", name="Add", exact=True).click()
    assert reader.page.locator("form .calc-error").count() == 1
    assert violations(reader.page, ".calc-happened") == []


def test_axe_finds_nothing_in_the_small_one(phone: Reader) -> None:
    """Empty and filled in."""
    phone.visit("stages/waiting/")
    phone.page.wait_for_selector(".guide-widget.calc-ready")
    assert violations(phone.page) == []
    phone.page.get_by_role("button", name="Yesterday").click()
    assert violations(phone.page) == []


def test_shapes_stay_in_forced_colours(readers: Readers) -> None:
    """Done, next and ahead still differ, since their shapes are borders and not backgrounds."""
    reader = readers(forced_colors="active")
    reader.open(PROMISED)
    widths = {
        name: reader.step(name)
        .locator(".calc-step__shape")
        .evaluate("e => getComputedStyle(e).borderTopWidth")
        for name in ("Thank-you", "First check-in", "Second check-in")
    }
    assert widths["First check-in"] != widths["Second check-in"]
    ticked = reader.step("Thank-you").locator(".calc-step__shape")
    assert ticked.evaluate("e => getComputedStyle(e, '::after').content") == '""'


def test_nothing_moves_for_those_who_asked_for_less_motion(reader: Reader) -> None:
    """The card simply is there."""
    reader.page.emulate_media(reduced_motion="reduce")
    reader.open(PROMISED)
    assert reader.next.evaluate("e => getComputedStyle(e).animationName") == "none"
