"""Ids that are words which every object of JavaScript inherits are ids like any other."""

import re

import pytest
from playwright.sync_api import expect

from tests.calculator.modules import in_node
from tests.calculator.other_rules import WITH_FACTS, serve
from tests.calculator.reader import Reader
from tests.small_rules import changed

INHERITED = {
    "thanks": "constructor",
    "ask": "toString",
    "meeting": "hasOwnProperty",
    "promised": "valueOf",
    "done": "isPrototypeOf",
    "awarded": "toLocaleString",
    "direct": "constructor",
    "agent": "toString",
    "email": "valueOf",
    "buyer": "constructor",
    "contact": "propertyIsEnumerable",
    "office": "toString",
    "handbook": "constructor",
    "thanks-email": "hasOwnProperty",
}
"""Steps, events, routes, parties, blanks, channels, a fact and its answer, a source, a letter."""


def renamed() -> str:
    """Return the small guide with facts, its ids replaced; its words may be replaced with them."""
    text = changed(WITH_FACTS)
    for old, new in INHERITED.items():
        text = re.sub(rf"(?<![\w-]){old}(?![\w-])", new, text)
    return text


def test_a_reader_walks_through(reader: Reader) -> None:
    """Dates, events, facts, routes and letters work, and nothing inherited shows on the page."""
    rules = serve(reader, text=renamed())
    assert {"constructor", "toString"} <= rules.steps.keys()
    body = reader.page.locator("main")
    reader.open("region=none&today=2026-11-17&hasOwnProperty=2026-11-16")
    reader.change("Who writes to you?")
    reader.page.locator("[value=toString]").first.check()
    assert "facts=propertyIsEnumerable:toString" in reader.fragment
    reader.next.get_by_role("button", name=re.compile("Write|Draft")).first.click()
    blank = reader.page.get_by_role("textbox", name="Buyer’s name")
    expect(blank).to_have_value("")
    blank.fill("Kim Lee")
    blank.press("Tab")
    expect(body).to_contain_text("Kim Lee")
    reader.page.go_back()
    reader.next.get_by_role("button", name="I’ve done this").click()
    assert "isPrototypeOf=2026-11-17,step=constructor" in reader.fragment
    expect(reader.next).to_contain_text(rules.steps["toString"].title)
    for text in (body.inner_text(), body.inner_html()):
        assert "native code" not in text
        assert "undefined" not in text


@pytest.mark.parametrize("word", ["constructor", "toString", "hasOwnProperty", "__proto__"])
def test_what_is_kept_or_typed_may_have_any_name(word: str) -> None:
    """An answer, a note, a name or an amount that is not there is not found."""
    kept = {"id": "1", "about": {}, "notes": {}, "people": [], "inputs": {"events": []}}
    for module, expression in (
        ("core/letters/names.js", "m.namedIn({blanks: {[v[0]]: {of: 'x', names: 'firm'}}}, v[1])"),
        (
            "core/letters/worksheet.js",
            "m.asMarkdown({[v[0]]: {label: 'L'}}, {}, 'T').split('L')[1]",
        ),
        ("core/application_name.js", "m.nameOf({about: {}}, {applications: [{id: v[0]}]})"),
        ("core/parse_amount.js", "m.amountOfDays(v[0], [`en`])"),
    ):
        assert not in_node(module, expression, word, kept), module


def test_what_is_kept_under_any_name_is_found() -> None:
    """Data that was loaded has what it says, and inherits nothing."""
    words = ["__proto__", "constructor", "valueOf", "at"]
    written = '{"__proto__": 1, "constructor": {"toString": 2}, "at": []}'
    expression = "v[0].map((id) => m.bare(JSON.parse(v[1]))[id] ?? null)"
    found = in_node("core/data.js", expression, words, written)
    assert found == [1, {"toString": 2}, None, []]
