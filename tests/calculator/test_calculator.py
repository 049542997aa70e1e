"""The calculator on its page: answers, the plan, and what happened."""

import re

from playwright.sync_api import expect

from tests.calculator.reader import FRIDAY, PROMISED, Reader


def test_the_next_step_says_its_day_its_way_and_its_reason(reader: Reader) -> None:
    """The answer is whole: what, when, how far ahead, how, to whom, why.

    One press away is each bound with the day that it counts from, and the claims. Those are named
    with their sections, and lead to their sources.
    """
    reader.open(PROMISED)
    card = reader.next
    expect(card).to_contain_text("Next")
    expect(card.get_by_role("heading", name="Check in for news")).to_be_visible()
    expect(card).to_contain_text("Monday 30 November")
    expect(card).to_contain_text("in 2 days")
    expect(card).to_contain_text("by email, to the hiring manager")
    expect(card).to_contain_text("Why this date?")
    # Three of the five sources that were read whole say so.
    expect(card).to_contain_text("A day after the date they gave you, as most of our sources say.")
    expect(card).to_contain_text("We’ve skipped the weekend.")
    reader.next.get_by_text("Where this comes from").click()
    expect(reader.next).to_contain_text(
        "Not before: a day after the date they gave you (Fri 27 Nov)"
    )
    said = reader.next.locator(".calc-evidence li", has_text="KLC Recruitment").last
    expect(said).to_contain_text("in “Checking in”")
    link = reader.next.get_by_role("link", name="KLC Recruitment").first
    expect(link).to_be_visible()
    target = link.get_attribute("href") or ""
    reader.page.goto(target)
    expect(reader.page.locator(f"[id='{target.partition('#')[2]}']")).to_be_visible()


def test_every_step_says_its_state_and_its_days_in_words(reader: Reader) -> None:
    """Done, next and ahead differ by shape and word, not by colour alone.

    Opened, a step has its window and the offset behind its end: a week after the Friday that was
    named. What was dropped is folded away with its reason.
    """
    reader.open(PROMISED)
    expect(reader.step("Thank-you")).to_contain_text("Done")
    groups = reader.page.locator(".calc-steps")
    expect(groups.locator("ol[data-key=next]")).to_contain_text("First check-in")
    expect(groups.locator("ol[data-key=later]")).to_contain_text("Second check-in")
    expect(groups.locator("ol[data-key=done]")).to_contain_text("Thank-you")
    step = reader.step("First check-in")
    step.locator("summary").click()
    expect(step).to_contain_text("Good days: Mon 30 Nov – Fri 4 Dec.")
    expect(step).to_contain_text("Not after:")
    folded = reader.page.locator(".calc-dropped")
    reason = folded.get_by_text("It isn’t for your situation.").first
    expect(reason).to_be_hidden()
    folded.locator("summary").click()
    expect(reason).to_be_visible()


def test_an_example_of_a_date_lies_where_the_date_is_looked_for(reader: Reader) -> None:
    """What they named is to come; the interview has been, as a rule.

    The native field behind the button works like the typed one.
    """
    reader.open()
    expect(reader.page.locator("#start-on-echo")).to_contain_text("or yesterday")
    reader.page.locator("input[type=date]").first.fill(FRIDAY)
    expect(reader.field("Date")).to_have_value("20 Nov 2026")
    reader.enter("Date", "yesterday")
    reader.page.get_by_role("radio", name="Yes, a date").check()
    expect(reader.page.locator("#promise-by-echo")).to_contain_text("or in 3 days")


def test_a_promise_is_given_as_a_date_or_in_words_and_taken_back(reader: Reader) -> None:
    """Words are taken for a day, which is shown; without a promise the plan is as it was."""
    reader.open(f"interview={FRIDAY}")
    before = reader.next.inner_text()
    reader.change("You’ll hear")
    reader.they_said("early next week")
    expect(reader.page.get_by_text("We’ll use Tuesday 24 November.")).to_be_visible()
    expect(reader.step("First check-in")).to_contain_text("Mon 30 Nov")
    reader.page.get_by_role("radio", name="Yes, a date").check()
    reader.enter("Date", "4 dec")
    expect(reader.page.get_by_text("Friday 4 December")).to_be_visible()
    assert "by=2026-12-04" in reader.fragment
    reader.page.get_by_role("radio", name="No", exact=True).check()
    assert "promised" not in reader.fragment
    assert reader.next.inner_text() == before


def test_another_advice_makes_another_plan(reader: Reader) -> None:
    """One source alone: its own day for the check-in, and nothing that it does not speak of."""
    reader.open(f"region=AU-VIC&interview={FRIDAY}")
    reader.change("Whose timing")
    reader.page.get_by_label(re.compile("KLC Recruitment")).check()
    expect(reader.step("First check-in")).to_contain_text("Fri 4 Dec")
    reader.page.locator(".calc-dropped summary").click()
    expect(reader.page.locator(".calc-dropped")).to_contain_text("This source doesn’t mention it.")


def test_the_region_is_guessed_shown_and_changeable(reader: Reader) -> None:
    """A reader in Melbourne is in Victoria, until they say otherwise."""
    reader.open("today=2026-12-18&interview=2026-12-18")
    expect(reader.page.get_by_text("Victoria (guessed)")).to_be_visible()
    reader.change("Region")
    reader.page.get_by_label("Region", exact=True).select_option(label="England")
    expect(reader.step("First check-in")).to_contain_text("Tue 5 Jan 2027")
    assert "region=GB-ENG" in reader.fragment
    reader.page.get_by_label("Count weekends and public holidays as ordinary days").check()
    expect(reader.step("First check-in")).to_contain_text("Fri 25 Dec")


def test_a_source_of_another_place_says_so(reader: Reader) -> None:
    """One sentence, above the plan; a part counts for its whole, and our own advice for all."""
    told = "KLC Recruitment speaks for Australia. In England, customs may differ."
    for region, advice, notices in (
        ("GB-ENG", "&advice=klc-recruitment", [told]),
        ("AU-VIC", "&advice=klc-recruitment", []),
        ("AU-VIC", "", []),
    ):
        reader.open(PROMISED.replace("AU-VIC", region) + advice)
        expect(reader.next.get_by_role("heading")).to_contain_text("Check in for news")
        expect(reader.page.locator(".calc-notice")).to_have_text(notices)
