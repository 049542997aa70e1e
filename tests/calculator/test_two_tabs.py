"""Two tabs at once, and acts taken back late: what was done elsewhere since then stays."""

import json
from typing import cast

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.calculator.letter_page import reach_notes
from tests.calculator.modules import in_node
from tests.calculator.reader import PROMISED, TODAY, Reader
from tests.changed_data import Json
from tests.engine.life import told

REPLY, CALL, NO = told("reply=25 missed-call=26 rejected=27")


def _application(**changed: Json) -> Json:
    empty: Json = {"id": "a", "about": {}, "people": [], "notes": {}, "inputs": {"events": []}}
    return {**empty, "calendar": {"sequence": 0, "keys": []}, **changed}


def _with(*events: Json, **settings: Json) -> Json:
    return _application(inputs={"events": list(events), **settings})


@pytest.mark.parametrize(
    ("base", "mine", "theirs", "merged"),
    [
        (_with(REPLY), _with(REPLY, NO), _with(REPLY, CALL), _with(REPLY, CALL, NO)),
        (_with(REPLY, CALL), _with(REPLY), _with(CALL), _with()),
        (_with(REPLY), _with(REPLY, NO), _with(REPLY, NO), _with(REPLY, NO)),
        (_with(), _with(region="NZ"), _with(route="agency"), _with(region="NZ", route="agency")),
        (_with(region="NZ"), _with(region="NZ"), _with(), _with()),
        (_with(REPLY), _with(REPLY, NO), None, _with(NO)),
        (
            _application(notes={"one": "1"}, people=[{"name": "Ana"}]),
            _application(notes={"one": "1", "two": "2"}, people=[{"name": "Ana"}, {"name": "Bo"}]),
            _application(notes={"one": "I"}, people=[]),
            _application(notes={"one": "I", "two": "2"}, people=[{"name": "Bo"}]),
        ),
        (
            _application(calendar={"sequence": 1, "keys": ["a@2026-11-20"]}),
            _application(calendar={"sequence": 2, "keys": ["a@2026-11-21"]}),
            _application(calendar={"sequence": 2, "keys": ["a@2026-11-20", "b@2026-11-25"]}),
            _application(calendar={"sequence": 2, "keys": ["a@2026-11-21", "b@2026-11-25"]}),
        ),
    ],
    ids=[
        "an event each",
        "another removed by each",
        "the same by both",
        "a setting each",
        "a setting taken away",
        "removed there, added to here",
        "texts and people",
        "a calendar's file by each",
    ],
)
def test_the_changes_of_both_stay(base: Json, mine: Json, theirs: Json, merged: Json) -> None:
    """Entry by entry, those of one day in the order of the tab that writes."""
    made = in_node("core/merge.js", "m.mergedApplication(...v)", base, mine, theirs)
    assert made == merged


def test_an_act_is_taken_back_and_nothing_else() -> None:
    """In between another was changed, which is the reader's own by now, and one was begun."""
    one, two, four = (_application(id=name, notes={"n": name}) for name in ("one", "two", "four"))
    changed = {**two, "notes": {"n": "changed"}}
    taken_back = "m.actTakenBack(...v)"
    removal = in_node("core/merge.js", taken_back, [one, two], [two], [changed, four])
    assert removal == {"toKeep": [one], "toDrop": []}
    import_ = in_node("core/merge.js", taken_back, [], [one, two], [one, changed])
    assert import_ == {"toKeep": [], "toDrop": ["one"]}


@pytest.fixture
def other(reader: Reader) -> Page:
    """Keep a plan, and return a second tab in which it is open."""
    reader.open(PROMISED)
    reader.next.get_by_role("button", name="I’ve done this").click()
    page = reader.page.context.new_page()
    page.goto(f"{reader.address}calculator/")
    expect(page.locator(".calc-ready")).to_be_visible()
    return page


def test_a_form_left_open_overwrites_nothing(reader: Reader, other: Page) -> None:
    """In B a form stands open; in A something is added; B saves: both are there, in both tabs."""
    history = other.locator(".calc-history")
    other.locator("#happened-rejected").click()
    reader.tell("reply", "today")
    expect(history).to_contain_text("They wrote")
    other.get_by_role("button", name="Add", exact=True).click()
    for each in (reader.history, history):
        expect(each).to_contain_text("They wrote")
        expect(each).to_contain_text("They said no")


def test_undo_leaves_what_the_other_tab_did(reader: Reader, other: Page) -> None:
    """An event removed in A comes back; the one that B added meanwhile stays."""
    reader.history.get_by_role("button", name="Remove: They gave me a date").click()
    other.locator("#happened-rejected").click()
    other.get_by_role("button", name="Add", exact=True).click()
    expect(reader.history).to_contain_text("They said no")
    reader.page.keyboard.press("Control+z")
    expect(reader.history).to_contain_text("They gave me a date")
    expect(reader.history).to_contain_text("They said no")


def test_another_application_leaves_the_open_one_alone(reader: Reader, other: Page) -> None:
    """A plan was just begun in A; in B another is kept: A goes on with its own."""
    other.goto(f"{reader.address}calculator/#interview=2026-11-02")
    other.get_by_role("button", name="Save it as mine").click()
    expect(reader.page.get_by_role("button", name="Your other application")).to_be_visible()
    expect(reader.history).to_contain_text("They gave me a date")


def test_what_was_cleared_stays_cleared(reader: Reader, other: Page) -> None:
    """B shows the application; A deletes everything: B begins anew, and writes nothing back."""
    other.evaluate("localStorage.clear()")
    expect(reader.page.locator("#start-on")).to_be_visible()
    expect(reader.history).to_have_count(0)
    other.close()
    reader.page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    assert reader.page.evaluate("Object.keys(localStorage).filter((k) => k.includes('calc'))") == []
    reader.open()
    expect(reader.page.locator("#start-on")).to_be_visible()


def test_an_undo_that_cannot_be_written_says_so_and_stays(reader: Reader) -> None:
    """The browser has no room any more; once it has, the same button works."""
    page = reader.page
    for answers in (PROMISED, f"{PROMISED}&reply=2026-11-25"):
        reader.open(answers)
        page.get_by_role("button", name="Save it as mine").click()
    reader.open()
    page.get_by_role("button", name="Delete everything").click()
    page.get_by_role("button", name="Delete", exact=True).click()
    page.evaluate(
        "() => { window.setItem = Storage.prototype.setItem;"
        " Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError') } }"
    )
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_text("no room for more")).to_be_visible()
    page.evaluate("() => { Storage.prototype.setItem = window.setItem }")
    page.get_by_role("button", name="Undo").click()
    expect(page.locator(".calc-list__row")).to_have_count(2)


@pytest.mark.parametrize("place", ["", "notes"], ids=["at the plan", "at the worksheet"])
def test_where_nothing_is_saved_it_is_said_and_a_file_offered(reader: Reader, place: str) -> None:
    """The file holds what was typed, and an empty browser takes it."""
    page = reader.page
    reader.run_first(
        "{ const set = Storage.prototype.setItem; Storage.prototype.setItem = function (...given) {"
        " if (this === sessionStorage) return set.apply(this, given);"
        " throw new DOMException('', 'QuotaExceededError') } }"
    )
    reader.open(f"interview={TODAY}")
    if not place:
        page.get_by_role("button", name="I’ve done this").first.click()
    else:
        reach_notes(reader)
        page.locator("textarea").first.fill("They spoke of Project Kea.")
        page.locator("textarea").first.blur()
    expect(page.get_by_text("won’t save what you enter here")).to_be_visible()
    file = reader.saved("Save to a file").path()
    assert not place or "Project Kea" in file.read_text(encoding="utf-8")
    reader.open()
    page.get_by_role("button", name="Open a saved file").click()
    page.locator("#calc-file").set_input_files(file)
    expect(page.locator(".calc-list__keeping")).to_contain_text("no room for more")


def test_the_page_knows_when_the_day_is_over(reader: Reader) -> None:
    """It stays open and in sight over midnight: the check-in on Monday is tomorrow on Sunday."""
    context = cast("Browser", reader.page.context.browser).new_context(timezone_id="UTC")
    context.clock.install(time="2026-11-28T23:59:50Z")
    page = context.new_page()
    page.goto(f"{reader.address}calculator/#{PROMISED}")
    expect(page.locator(".calc-next")).to_contain_text("in 2 days")
    page.clock.run_for(15_000)
    expect(page.locator(".calc-next")).to_contain_text("tomorrow")
    context.close()


def test_every_file_that_is_written_is_taken_back() -> None:
    """As many applications as a browser has room for."""
    many = [_application(id=f"a{n}", notes={"n": "x" * 1000}) for n in range(10_000)]
    read = in_node("features/applications/file.js", "m.read(m.written(v[0], '1')).length", many)
    assert read == len(many) and len(json.dumps(many)) > 10_000_000  # noqa: PT018 - one figure
