"""Dates as people type them, and as they are shown."""

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
    # A page that was pasted by mistake is none, and nobody waits for it.
    ("of " * 40 + "20 Nov", "en-AU"): None,
    # In words.
    ("20 Nov", "en-AU"): "2026-11-20",
    ("20 Nov 2026", "en-AU"): "2026-11-20",
    ("Nov 20, 2026", "en-US"): "2026-11-20",
    ("Fri, 20 November 2026", "en-AU"): "2026-11-20",
    ("the 20th of November", "en-AU"): "2026-11-20",
    ("20th of November", "en-AU"): "2026-11-20",
    ("1st dec", "en-AU"): "2026-12-01",
    ("20-nov-2026", "en-GB"): "2026-11-20",
    ("20 Nov ’26", "en-AU"): "2026-11-20",
    ("Nov. 20th", "en-US"): "2026-11-20",
    ("Sept 3", "en-US"): "2026-09-03",
    ("Fri 20/11", "en-AU"): "2026-11-20",
    # The year first, with other marks than ours.
    ("2026/11/20", "en-US"): "2026-11-20",
    ("2026.11.20", "en-DE"): "2026-11-20",
    # As in Germany, whose month names are read beside the English ones.
    ("20.11.", "en-DE"): "2026-11-20",
    ("20.11", "en-DE"): "2026-11-20",
    ("20.11.26", "en-DE"): "2026-11-20",
    ("3.4.2026", "en-DE"): "2026-04-03",
    ("20. Dez.", "en-DE"): "2026-12-20",
    ("20. März 2027", "en-DE"): "2027-03-20",
    ("20 Dec", "en-DE"): "2026-12-20",
    ("gestern", "en-DE"): "2026-11-27",
    ("vor 3 Tagen", "en-DE"): "2026-11-25",
    # As in France.
    ("20/11", "en-FR"): "2026-11-20",
    ("1er décembre", "en-FR"): "2026-12-01",
    ("20 déc.", "en-FR"): "2026-12-20",
    ("20 decembre", "en-FR"): "2026-12-20",
    ("mar 17 mars", "en-FR"): "2027-03-17",
    ("hier", "en-FR"): "2026-11-27",
    # 20/11 in America, where only one order is possible; 11/12 where both are.
    ("20/11", "en-US"): "2026-11-20",
    ("11/12", "en-US"): "2026-11-12",
    ("11/12", "en-AU"): "2026-12-11",
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
    ("weds", "en-AU"): "2026-11-25",
    ("last week", "en-AU"): "2026-11-21",
    ("next week", "en-AU"): "2026-12-05",
    ("Friday the 20th", "en-AU"): "2026-11-20",
    ("fri 20", "en-AU"): "2026-11-20",
    ("Thursday the 20th", "en-AU"): "2026-08-20",
    ("the 26th", "en-AU"): "2026-11-26",
    ("2nd", "en-AU"): "2026-12-02",
    ("thurs", "en-AU"): "2026-11-26",
    ("fri", "en-AU"): "2026-11-27",
    ("on Monday", "en-AU"): "2026-11-23",
    ("next friday", "en-AU"): "2026-12-04",
    ("the day before yesterday", "en-AU"): "2026-11-26",
    ("this morning", "en-AU"): "2026-11-28",
    ("3 days ago", "en-AU"): "2026-11-25",
    ("three days ago", "en-AU"): "2026-11-25",
    ("a week ago", "en-AU"): "2026-11-21",
    ("in 3 days", "en-AU"): "2026-12-01",
    ("in a fortnight", "en-AU"): "2026-12-12",
    ("2 weeks from now", "en-AU"): "2026-12-12",
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
    # Or several.
    ("20 jui", "en-FR"): None,
    ("20 Nov 21 Dec", "en-AU"): None,
}


AHEAD = {
    ("Friday", "en-AU"): "2026-12-04",
    ("sat", "en-AU"): "2026-12-05",
    ("next Monday", "en-AU"): "2026-11-30",
    ("last tue", "en-AU"): "2026-11-24",
}
"""Where the date asked for is one to come, such as a promised one."""


@pytest.mark.parametrize(("cases", "lean"), [(CASES, "past"), (AHEAD, "future")])
def test_dates_are_read_as_they_are_meant(
    cases: dict[tuple[str, str], str | None], lean: str
) -> None:
    """Or not at all."""
    reader = "{locale, today: '2026-11-28', lean: v[1]}"
    expression = f"v[0].map(([text, locale]) => m.readDate(text, {reader}))"
    read = in_node("core/parse_date.js", expression, list(cases), lean)
    assert dict(zip(cases, read, strict=True)) == cases


@pytest.mark.parametrize("locale", ["en-AU", "en-GB", "en-US", "en-CA", "en-IN", "en-IE", "en-DE"])
def test_a_date_can_be_typed_as_it_is_shown(locale: str) -> None:
    """Short, long, and as it stands in the field."""
    shown = in_node(
        "core/format_dates.js",
        "['short', 'long', 'plain'].map((k) => m.datesFor(v[0], v[1])[k](v[2]))",
        locale,
        "2026-11-28",
        "2027-09-02",
    )
    expression = (
        "v[0].map((text) => m.readDate(text, {locale: v[1], today: '2026-11-28', lean: 'past'}))"
    )
    assert in_node("core/parse_date.js", expression, shown, locale) == ["2027-09-02"] * 3


def test_the_words_are_english_and_the_order_is_the_readers() -> None:
    """A German reader sees English weekdays, day before month."""
    locales = {
        ("en-AU",): "en-AU",
        ("en-US", "en"): "en-US",
        ("de-DE", "en-US"): "en-DE",
        ("tlh",): "en-GB",
        ("nonsense_", "en-NZ"): "en-NZ",
        (): "en-GB",
    }
    expression = "v[0].map((languages) => m.localeFor(languages, 'en'))"
    found = in_node("core/format_dates.js", expression, list(locales))
    assert found == list(locales.values())


def test_dates_stay_whole_and_say_the_year_only_where_it_matters() -> None:
    """No-break spaces throughout; another year is said."""
    shown = in_node(
        "core/format_dates.js",
        "((d) => [d.long(v[1]), d.short(v[1]), d.short(v[2]), d.distance(v[1])])"
        "(m.datesFor('en-GB', v[0]))",
        *("2026-11-28", "2026-11-30", "2027-01-04"),
    )
    wanted = ["Monday 30 November", "Mon 30 Nov", "Mon 4 Jan 2027", "in 2 days"]
    assert shown == [text.replace(" ", "\u00a0") for text in wanted]
