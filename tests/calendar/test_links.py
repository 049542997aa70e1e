"""A single step as a link to a calendar on the web."""

from urllib.parse import parse_qsl, urlsplit

import pytest

from tests.calculator.modules import MODULES, in_node

DAY = {"title": "Ask & thank", "on": "2026-12-31", "reason": "1 day after “it” (Mon), a+b #1"}


@pytest.mark.parametrize(
    ("made_by", "address", "query"),
    [
        (
            "googleLink",
            "https://calendar.google.com/calendar/render",
            {
                "action": "TEMPLATE",
                "text": "Ask & thank",
                "dates": "20261231/20270101",
                "details": "1 day after “it” (Mon), a+b #1",
                "trp": "false",
            },
        ),
        (
            "outlookLink",
            "https://outlook.live.com/calendar/0/deeplink/compose",
            {
                "path": "/calendar/action/compose",
                "rru": "addevent",
                "subject": "Ask & thank",
                "startdt": "2026-12-31",
                "enddt": "2027-01-01",
                "allday": "true",
                "body": "1 day after “it” (Mon), a+b #1",
            },
        ),
    ],
)
def test_a_link_to_a_calendar_on_the_web(made_by: str, address: str, query: dict[str, str]) -> None:
    """A whole day, to the next, over the end of a year; what it means survives the address.

    Outlook would leave a plus sign as it is.
    """
    link = urlsplit(in_node("features/calendar/links.js", f"m.{made_by}(v[0])", DAY))
    assert link._replace(query="").geturl() == address
    assert "+" not in link.query or made_by == "googleLink"
    assert dict(parse_qsl(link.query, strict_parsing=True)) == query


@pytest.mark.parametrize("module", ["description", "entries", "links"])
def test_nobodys_name_is_known_to_what_makes_addresses(module: str) -> None:
    """The modules that write addresses and texts never see what the reader typed."""
    source = (MODULES / "features" / "calendar" / f"{module}.js").read_text(encoding="utf-8")
    for name in ("about", "people", "notes", "nameOf"):
        assert f".{name}" not in source
