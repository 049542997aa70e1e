"""Whatever removes something can be taken back."""

from typing import Any
from urllib.parse import parse_qsl

from playwright.sync_api import expect

from tests.calculator.modules import in_node
from tests.calculator.reader import PROMISED, Reader

Json = Any


def test_what_was_removed_comes_back_where_it_was(reader: Reader) -> None:
    """Undo stands where it was removed, and at the plan."""
    reader.open(PROMISED)
    before = reader.next.inner_text()
    reader.page.get_by_role("button", name="Remove: They gave me a date").click()
    assert reader.focused == "calc-happened"
    removed = reader.page.locator(".calc-removed")
    expect(removed).to_contain_text("Removed “They gave me a date, by Fri 27 Nov”, Fri 20 Nov.")
    expect(reader.note).to_contain_text("Removed “They gave me a date")
    reader.page.keyboard.press("Tab")
    assert reader.focused == "Undo"
    reader.page.keyboard.press("Enter")
    assert reader.focused == "calc-happened"
    assert parse_qsl(reader.fragment) == parse_qsl(PROMISED)
    assert reader.next.inner_text() == before
    expect(removed).to_have_count(0)


def test_start_again_can_be_taken_back(reader: Reader) -> None:
    """Though it leaves nothing."""
    reader.open(PROMISED)
    reader.page.get_by_role("button", name="Start again").click()
    assert reader.fragment == ""
    note = reader.note
    expect(note).to_contain_text("Your answers were cleared.")
    note.get_by_role("button", name="Undo").click()
    assert parse_qsl(reader.fragment) == parse_qsl(PROMISED)
    expect(reader.next).to_contain_text("Monday 30 November")
    assert reader.focused == "calc-next"


def test_one_change_after_the_other_is_taken_back(reader: Reader) -> None:
    """All those of a visit, the last first."""
    reader.open(PROMISED)
    reader.next.get_by_role("button", name="I’ve done this").click()
    reader.page.get_by_role("button", name="Remove: They gave me a date").click()
    reader.page.get_by_role("button", name="Remove: Done: Thank-you").click()
    note = reader.note
    note.get_by_role("button", name="Undo").click()
    assert "step=thank-you" in reader.fragment
    assert "promised" not in reader.fragment
    for _ in range(2):
        note.get_by_role("button", name="Undo one more").click()
    assert parse_qsl(reader.fragment) == parse_qsl(PROMISED)
    expect(note.get_by_role("button", name="Undo")).to_have_count(0)


def test_ctrl_z_is_not_taken_from_what_is_typed(reader: Reader) -> None:
    """Elsewhere it takes back the last change."""
    reader.open(PROMISED)
    reader.page.get_by_role("button", name="Remove: They gave me a date").click()
    reader.page.locator("#happened-reply").click()
    field = reader.page.get_by_label("When?")
    field.press_sequentially("x")
    field.press("Control+z")
    assert "promised" not in reader.fragment
    reader.page.get_by_role("button", name="Cancel").click()
    reader.page.keyboard.press("Control+z")
    assert parse_qsl(reader.fragment) == parse_qsl(PROMISED)
    assert reader.focused == "calc-next"
    reader.page.keyboard.press("Control+z")
    assert parse_qsl(reader.fragment) == parse_qsl(PROMISED)


def test_taking_back_leaves_alone_what_was_typed_since() -> None:
    """A person removed comes back; the notes written in between stay."""
    former: Json = {"id": "a", "people": [{"name": "Ana"}], "notes": {}, "about": {}}
    former["inputs"] = {"events": []}
    state: Json = {"application": former, "inputs": former["inputs"], "past": [], "asking": []}
    now = {**former, "people": [], "notes": {"asked": "Why us?"}}
    back = in_node(
        "controller/undo.js",
        "((state, without, now) => m.takenBack({...state, application: now, ...m.remembered(state,"
        " {application: {...state.application, ...without}}, null, {undo: 'Removed Ana'})}))(...v)",
        state,
        {"people": []},
        now,
    )
    assert back["application"] == {**now, "people": [{"name": "Ana"}]}


def test_another_application_keeps_its_own_past() -> None:
    """What was done to one is not taken back in the other."""
    state: Json = {"application": {"id": "a"}, "inputs": {}, "past": [{"inputs": {}}]}
    change = {"application": {"id": "b"}, "inputs": {"events": []}}
    told = in_node("controller/undo.js", "m.remembered(v[0], v[1], null, {})", state, change)
    assert told == {"past": [], "change": None}
