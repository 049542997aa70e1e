"""The small calculator on a stage's page."""

from playwright.sync_api import expect

from tests.calculator.reader import FRIDAY, PROMISED, Reader


def _open(reader: Reader, stage: str) -> None:
    reader.visit(f"stages/{stage}/")
    reader.page.wait_for_selector(".guide-widget.calc-ready")


def test_it_answers_for_the_steps_of_its_stage_alone(reader: Reader) -> None:
    """One date, and the days of this page's steps stand there."""
    _open(reader, "waiting")
    reader.enter("Date", "20 Nov")
    days = reader.page.locator(".calc-days")
    expect(days).to_contain_text("First check-in")
    expect(days).to_contain_text("Mon 30 Nov")
    expect(days).not_to_contain_text("Thank-you")


def test_what_nothing_has_called_for_has_no_line(reader: Reader) -> None:
    """Nobody who waits has to read of calls and offers that never were, or twice of one step."""
    reader.open(PROMISED)
    reader.page.get_by_role("button", name="Save it as mine").click()
    _open(reader, "waiting")
    expect(reader.page.locator(".calc-days li")).to_have_count(1)
    _open(reader, "rejection")
    expect(reader.page.locator(".calc-days li")).to_have_count(0)
    expect(reader.page.get_by_text("Only if it happens.")).to_be_visible()


def test_it_asks_for_a_promise_only_where_it_matters(reader: Reader) -> None:
    """The check-in waits for a promised date; the card by post does not."""
    for stage, matters in (("waiting", True), ("same-day", False)):
        _open(reader, stage)
        if reader.page.get_by_role("button", name="Change: Interview").count() == 0:
            reader.page.get_by_role("button", name="Yesterday").click()
        asked = reader.page.get_by_role("button", name="Change: You’ll hear")
        expect(asked).to_have_count(1 if matters else 0)


def test_a_page_asks_for_the_day_that_its_dates_count_from(reader: Reader) -> None:
    """Of a no or an offer, and nobody has to say first when the interview was."""
    _open(reader, "rejection")
    reader.page.get_by_text("When did they tell you?").wait_for()
    reader.page.get_by_role("button", name="Yesterday").click()
    expect(reader.page.locator(".calc-days")).to_contain_text("Reply to a rejection Sat 28 Nov")
    reader.page.get_by_role("link", name="All your dates").click()
    reader.page.get_by_text("When was your interview?").wait_for()
    expect(reader.page.locator("[data-calculator]")).to_contain_text("They said no")


def test_the_day_that_an_event_names_is_asked_for_alone(reader: Reader) -> None:
    """The day on which they want the task says when to send it."""
    _open(reader, "they-asked")
    reader.enter("Date", "8 Dec")
    expect(reader.page.locator(".calc-days")).to_contain_text("Mon 7 Dec")
    reader.page.get_by_role("button", name="Change: They set a task").click()
    reader.enter("Date", "9 Dec")
    expect(reader.page.locator(".calc-days")).to_contain_text("Tue 8 Dec")


def test_a_page_without_a_day_asks_for_none(reader: Reader) -> None:
    """Who withdraws does so when they are sure."""
    reader.visit("stages/withdrawing/")
    expect(reader.page.locator(".guide-widget")).to_have_count(0)


def test_the_page_of_a_route_is_for_who_is_on_it(reader: Reader) -> None:
    """Through an agency, the consultant comes first, and the calculator knows it from then on."""
    _open(reader, "agency")
    reader.page.get_by_role("button", name="Yesterday").click()
    expect(reader.page.locator(".calc-days")).to_contain_text("Ring your consultant")
    reader.page.get_by_role("link", name="All your dates").click()
    expect(reader.next).to_contain_text("Ring your consultant")


def test_it_and_the_calculator_know_what_either_was_told(reader: Reader) -> None:
    """The day that was given here, and what was done there."""
    _open(reader, "thank-you")
    reader.enter("Date", FRIDAY)
    expect(reader.page.locator(".calc-days")).to_be_visible()  # it has been taken
    reader.open()
    expect(reader.next).to_contain_text("Monday 30 November")
    reader.next.get_by_role("button", name="I’ve done this").click()
    _open(reader, "silence")
    expect(reader.page.locator(".calc-days")).to_contain_text("Second check-in")
    reader.page.get_by_role("link", name="All your dates").click()
    reader.page.wait_for_selector("[data-calculator].calc-ready")
    expect(reader.next).to_contain_text("Check in once more")
