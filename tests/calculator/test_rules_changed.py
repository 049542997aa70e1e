"""The rules change between two visits: the reader hears which dates moved."""

import json
from typing import Any

from playwright.sync_api import Route, expect

from tests.accessibility import violations
from tests.calculator.application_list import DUE, OVER, keep_applications, name_application
from tests.calculator.reader import FRIDAY, Reader

Json = Any


def _keep(reader: Reader, company: str, link: str = DUE) -> None:
    reader.open(f"region=AU-VIC&{link}")
    name_application(reader, company)


def _publish(reader: Reader, wait: str) -> None:
    """Come back to rules in which the first check-in without a date waits for another time."""

    def changed(route: Route) -> None:
        program: Json = route.fetch().json()
        program["version"] = "2027.01"
        window = program["advice"]["guide"]["steps"]["first-check-in"]["windows"][-1]
        for bound in {"earliest", "aim"} & window.keys():  # an aim at the earliest is left out
            window[bound][0]["offset"] = wait
        route.fulfill(body=json.dumps(program), content_type="application/json")

    reader.change_file("**/rules.json", changed)
    reader.open()


def test_the_reader_is_told_which_dates_moved(reader: Reader) -> None:
    """In each application, once, and where to read what changed.

    Twelve days after Friday 20 November is Wednesday 2 December; with seven it was overdue on
    Saturday the 28th, and planned for Monday.
    """
    _keep(reader, "Gone plc", OVER)
    _keep(reader, "Harbour House")
    _publish(reader, "12 days")
    news = reader.page.locator("[data-key=news]")
    expect(news).to_contain_text("changed since you were here (2026.12, now 2027.01)")
    expect(news).to_contain_text("Harbour House")
    expect(news).to_contain_text("“First check-in” moved from Mon 30 Nov to Wed 2 Dec")
    expect(news).not_to_contain_text("Gone plc")
    assert violations(reader.page) == []
    reader.page.get_by_role("button", name="Harbour House", exact=True).click()
    expect(reader.next).to_contain_text("Wednesday 2 December")
    news.get_by_role("button", name="OK").click()
    expect(news).to_have_count(0)
    assert reader.focused == "calc-next"
    reader.open()
    expect(reader.page.get_by_role("heading", name="Your applications")).to_be_visible()
    expect(news).to_have_count(0)


def test_the_reader_is_told_of_what_came_by_a_file(reader: Reader) -> None:
    """Its dates were shown with the rules of that day."""
    keep_applications(reader, ("Harbour House", DUE))
    _publish(reader, "12 days")
    news = reader.page.locator("[data-key=news]")
    expect(news).to_contain_text("“First check-in” moved from Mon 30 Nov to Wed 2 Dec")


def test_rules_that_move_nothing_are_no_news(reader: Reader) -> None:
    """A new version whose dates are the same for this reader."""
    _keep(reader, "Harbour House")
    _publish(reader, "7 days")
    reader.page.wait_for_load_state("networkidle")
    expect(reader.page.locator(".calc-steps")).to_be_visible()
    expect(reader.page.locator("[data-key=news]")).to_have_count(0)


def test_rules_that_can_no_longer_be_run_are_told_of(reader: Reader) -> None:
    """The dates are new then, and no move is made up."""
    _keep(reader, "Harbour House")
    reader.page.evaluate(
        """() => {
          const key = Object.keys(localStorage).find((each) => each.endsWith(":rules"));
          localStorage.setItem(key, JSON.stringify({version: "2001.01"}));
        }"""
    )
    reader.open()
    news = reader.page.locator("[data-key=news]")
    expect(news).to_contain_text("(2001.01, now 2026.12)")
    expect(news).to_contain_text("Your dates are worked out anew.")


def test_what_is_kept_holds_no_date_that_was_worked_out(reader: Reader) -> None:
    """What happened is kept; what is to be done is planned at each visit."""
    _keep(reader, "Harbour House")
    kept: Json = reader.page.evaluate(
        "Object.entries(localStorage).filter(([key]) => key.includes('application:'))"
    )
    assert len(kept) == 1
    assert json.loads(kept[0][1])["inputs"] == {
        "region": "AU-VIC",
        "events": [
            {"event": "interview", "on": FRIDAY},
            {"event": "done", "on": FRIDAY, "step": "thank-you"},
        ],
    }
    assert "2026-11-30" not in kept[0][1]
