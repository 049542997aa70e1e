"""Dates in the reader's order and the page's language."""

import pytest

from tests.calculator.modules import in_node


@pytest.mark.parametrize(
    ("languages", "locale"),
    [
        (["en-AU"], "en-AU"),
        (["en-US", "en"], "en-US"),
        (["de-DE", "en-US"], "en-DE"),
        (["tlh"], "en-GB"),
        (["nonsense_", "en-NZ"], "en-NZ"),
        ([], "en-GB"),
    ],
)
def test_the_words_are_english_and_the_order_is_the_readers(
    languages: list[str], locale: str
) -> None:
    """A German reader sees English weekdays, day before month."""
    assert in_node("core/format_dates.js", "m.localeFor(v[0], 'en')", languages) == locale


def test_dates_stay_whole_and_say_the_year_only_where_it_matters() -> None:
    """No-break spaces throughout; another year is said."""
    shown = in_node(
        "core/format_dates.js",
        "((d) => [d.long(v[1]), d.short(v[1]), d.short(v[2]), d.distance(v[1]),"
        " d.distance(v[2])])(m.datesFor('en-GB', v[0]))",
        "2026-11-28",
        "2026-11-30",
        "2027-01-04",
    )
    assert all(" " not in text for text in shown)
    assert [text.replace("\u00a0", " ") for text in shown[:4]] == [
        "Monday 30 November",
        "Mon 30 Nov",
        "Mon 4 Jan 2027",
        "in 2 days",
    ]
