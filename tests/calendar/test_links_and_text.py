"""A single step as a link to a calendar on the web, and the whole plan as text."""

from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest

from tests.calculator.modules import MODULES, in_node
from tests.calendar.files import IN_NODE, PROMISED, SITE, maker
from tests.engine.life import situation

Json = Any

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


def as_text(of: Json, locale: str = "en-AU") -> str:
    """Return a plan as the reader copies it."""
    text: str = in_node(IN_NODE, "m.text(...v)", maker().loaded, of, locale)
    return text


def test_a_plan_as_text() -> None:
    """What is next, each step with its day, state, reason and address, and what was left out."""
    said = as_text(PROMISED)
    assert said.startswith(
        "After the interview\n"
        "Worked out on Saturday 28 November.\n"
        "\n"
        "Next: Check in for news, Monday 30 November (in 2 days)\n"
        "\n"
        "Friday 20 November: Send a thank-you (Done)\n"
        f"  {SITE}stages/thank-you/#thank-you\n"
        "\n"
        "Monday 30 November: Check in for news\n"
        "  A day after the date they gave you, as most of our sources say. We’ve skipped the "
        "weekend.\n"
        "  Good days: Mon 30 Nov to Fri 4 Dec.\n"
        f"  {SITE}stages/waiting/#first-check-in\n"
    )
    assert "\n  And then: Mon 8 Feb 2027 and Tue 9 Mar 2027.\n" in said
    assert "\nSteps you don’t need:\n" in said
    assert "- Ring your consultant: It isn’t for your situation.\n" in said
    assert said.endswith(
        f"Your dates, to open again: {SITE}calculator/#region=AU-VIC&interview=2026-11-20T15:00&"
        "done=2026-11-20,step=thank-you&promised=2026-11-20,by=2026-11-27\n"
        "After the interview, version 2026.12.\n"
    )
    assert "\u00a0" not in said


def test_it_has_the_readers_own_order_of_day_and_month() -> None:
    """As on the page that it was copied from."""
    said = as_text(PROMISED, "en-US")
    assert "Next: Check in for news, Monday, November 30 (in 2 days)" in said


def test_the_end_as_text() -> None:
    """A plan that is over says what ended it."""
    happened = "accepted=2026-12-10 done=thank-for-offer@2026-12-10"
    over = situation(f"interview=20 offer-in-writing=2026-12-10 {happened}")
    words = maker().words["events"]["accepted"]
    assert f"\n\n{words['after']}\n\n" in as_text({"today": "2027-02-01", **over})


@pytest.mark.parametrize("module", ["as_text", "description", "entries", "links"])
def test_nobodys_name_is_known_to_what_makes_addresses(module: str) -> None:
    """The modules that write addresses and texts never see what the reader typed."""
    source = (MODULES / "features" / "calendar" / f"{module}.js").read_text(encoding="utf-8")
    for name in ("about", "people", "notes", "nameOf"):
        assert f".{name}" not in source
