"""Rules that no longer know what is kept: the rest is planned, and nothing is lost."""

import json

from playwright.sync_api import Locator, Route, expect

from tests.accessibility import violations
from tests.calculator.application_list import name_application
from tests.calculator.reader import FRIDAY, Reader
from tests.changed_data import Json

ROUTE, EVENT = "agency", "reply"
ANSWERS = f"region=AU-VIC&route={ROUTE}&interview={FRIDAY}&{EVENT}=2026-11-23"


def _keep(reader: Reader) -> None:
    """Keep an application whose route and whose last news the rules are about to lose."""
    reader.open(ANSWERS)
    name_application(reader, "Harbour House")


def _lose(reader: Reader, region: str | None = None) -> None:
    """Come back to rules without them, and without a region."""

    def changed(route: Route) -> None:
        program: Json = route.fetch().json()
        del program["routes"][ROUTE]
        del program["events"][EVENT]
        program["regions"] = [each for each in program["regions"] if each != region]
        route.fulfill(body=json.dumps(program), content_type="application/json")

    reader.change_file("**/rules.json", changed)
    reader.open()


def _kept(reader: Reader) -> Json:
    """Return the answers as they are kept."""
    (text,) = reader.page.evaluate(
        "Object.values(localStorage).filter((text) => text.includes('Harbour House'))"
    )
    return json.loads(text)["inputs"]


def _notice(reader: Reader) -> Locator:
    return reader.page.locator("[data-key=left]")


def test_the_rest_is_planned_and_what_is_left_is_named(reader: Reader) -> None:
    """No fault of the engine's: a plan, and kind words about what is missing in it.

    That can be taken away, and had back: it is the reader's own, after all.
    """
    _keep(reader)
    _lose(reader)
    # A week after Friday the 20th is another Friday, which has passed; then comes Monday.
    expect(reader.next).to_contain_text("Monday 30 November")
    assert [item.inner_text() for item in _notice(reader).get_by_role("listitem").all()] == [
        f"the route “{ROUTE}”",
        f"something that happened, called “{EVENT}”, 23 Nov 2026",
    ]
    expect(reader.page.get_by_text("Please check one")).to_have_count(0)
    assert violations(reader.page) == []
    _notice(reader).get_by_role("button", name="Remove").click()
    expect(_notice(reader)).to_have_count(0)
    assert "left" not in _kept(reader)
    assert reader.focused == "calc-happened"
    reader.page.locator(".calc-removed").get_by_role("button", name="Undo").click()
    expect(_notice(reader)).to_be_visible()
    assert [each["kind"] for each in _kept(reader)["left"]] == ["route", "event"]


def test_what_is_left_is_kept_while_answers_change(reader: Reader) -> None:
    """Rules that know it again plan with it again, and with what came in between."""
    _keep(reader)
    _lose(reader)
    reader.next.get_by_role("button", name="I’ve done this").click()
    expect(_notice(reader)).to_be_visible()
    reader.page.unroute("**/rules.json")
    reader.open()
    expect(_notice(reader)).to_have_count(0)
    expect(reader.page.locator(".calc-happened")).to_contain_text("23 Nov")
    reader.change("How you applied")
    expect(reader.page.get_by_label("Through an agency")).to_be_checked()


def test_an_answer_of_now_comes_before_one_that_was_left(reader: Reader) -> None:
    """Who answers the question anew has answered it; until then, no region is guessed."""
    _keep(reader)
    _lose(reader, "AU-VIC")
    expect(_notice(reader)).to_contain_text("the region “AU-VIC”")
    expect(reader.page.get_by_text("(guessed)")).to_have_count(0)
    reader.change("Region")
    reader.page.locator("select[data-change=region]").select_option("AU-NSW")
    expect(_notice(reader).get_by_role("listitem")).to_have_count(2)
    expect(_notice(reader)).not_to_contain_text("AU-VIC")


def test_the_list_and_its_file_cope_with_it(reader: Reader) -> None:
    """It has its next step there, and goes out and comes in whole."""
    reader.open(f"interview={FRIDAY}")
    reader.page.get_by_role("button", name="Save it as mine").click()
    _keep(reader)
    _lose(reader)
    row = reader.rows.filter(has_text="Harbour House")
    expect(row).to_contain_text("Mon 30 Nov, in 2 days")
    row.get_by_role("button", name="Harbour House", exact=True).click()
    reader.next.get_by_role("button", name="I’ve done this").click()
    reader.page.go_back()
    whole = _kept(reader)
    assert [each["kind"] for each in whole["left"]] == ["route", "event"]
    file = reader.saved("Save all to a file").path()
    row.get_by_role("button", name="Remove").click()
    expect(row).to_have_count(0)
    reader.page.locator("#calc-file").set_input_files(file)
    expect(row).to_be_visible()
    assert _kept(reader) == whole
