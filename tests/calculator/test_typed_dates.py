"""Dates as people type them."""

import pytest

from tests.calculator.modules import in_node

# Today is Saturday 28 November 2026.
CASES = {
    # In full, in numbers, in the order of the reader.
    ("2026-11-20", "en-AU"): "2026-11-20",
    ("20/11/2026", "en-AU"): "2026-11-20",
    ("20.11.2026", "en-GB"): "2026-11-20",
    ("20-11-26", "en-AU"): "2026-11-20",
    ("3/4/2026", "en-AU"): "2026-04-03",
    ("3/4/2026", "en-US"): "2026-03-04",
    ("11/20", "en-US"): "2026-11-20",
    ("20/11", "en-AU"): "2026-11-20",
    # Only one order is possible.
    ("11/20/2026", "en-AU"): "2026-11-20",
    ("20/11/2026", "en-US"): "2026-11-20",
    # In words.
    ("20 Nov", "en-AU"): "2026-11-20",
    ("20 Nov 2026", "en-AU"): "2026-11-20",
    ("Nov 20, 2026", "en-US"): "2026-11-20",
    ("Fri, 20 November 2026", "en-AU"): "2026-11-20",
    ("the 20th of November", "en-AU"): None,
    ("20th of November", "en-AU"): "2026-11-20",
    ("1st dec", "en-AU"): "2026-12-01",
    ("20-nov-2026", "en-GB"): "2026-11-20",
    # Without a year, the nearest.
    ("3 Jan", "en-AU"): "2027-01-03",
    ("30 June", "en-AU"): "2026-06-30",
    # Near today.
    ("today", "en-AU"): "2026-11-28",
    ("Yesterday", "en-AU"): "2026-11-27",
    ("tomorrow", "en-AU"): "2026-11-29",
    ("friday", "en-AU"): "2026-11-27",
    ("Sat", "en-AU"): "2026-11-21",
    ("last tuesday", "en-AU"): "2026-11-24",
    # No dates.
    ("", "en-AU"): None,
    ("soon", "en-AU"): None,
    ("31/2/2026", "en-AU"): None,
    ("31 Nov", "en-AU"): None,
    ("2026-13-01", "en-AU"): None,
    ("20", "en-AU"): None,
    ("20 Nov 2026 15", "en-AU"): None,
    ("1/2/3/4", "en-AU"): None,
    ("20 ma", "en-AU"): None,
}


def test_dates_are_read_as_they_are_meant() -> None:
    """Or not at all."""
    asked = [list(case) for case in CASES]
    reader = "{locale, today: '2026-11-28', lean: 'past'}"
    expression = f"v[0].map(([text, locale]) => m.readDate(text, {reader}))"
    read = in_node("typed.js", expression, asked)
    assert dict(zip(CASES, read, strict=True)) == CASES


@pytest.mark.parametrize(
    ("text", "on"), [("Friday", "2026-12-04"), ("sat", "2026-12-05"), ("next Monday", "2026-11-30")]
)
def test_a_promised_weekday_lies_ahead(text: str, on: str) -> None:
    """Where the date asked for is one to come."""
    reader = {"locale": "en-AU", "today": "2026-11-28", "lean": "future"}
    assert in_node("typed.js", "m.readDate(v[0], v[1])", text, reader) == on


@pytest.mark.parametrize("locale", ["en-AU", "en-GB", "en-US", "en-CA", "en-IN", "en-IE", "en-DE"])
def test_a_date_can_be_typed_as_it_is_shown(locale: str) -> None:
    """Short, long, and as it stands in the field."""
    shown = in_node(
        "dates.js",
        "['short', 'long', 'plain'].map((k) => m.datesFor(v[0], v[1])[k](v[2]))",
        locale,
        "2026-11-28",
        "2027-09-02",
    )
    expression = (
        "v[0].map((text) => m.readDate(text, {locale: v[1], today: '2026-11-28', lean: 'past'}))"
    )
    assert in_node("typed.js", expression, shown, locale) == ["2027-09-02"] * 3
