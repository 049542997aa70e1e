"""Words to send: what a mail program is given, and what a draft is told."""

import re
from email.message import EmailMessage
from itertools import product
from typing import Final
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from tests.calculator.letters_in_node import HOSTILE, KEPT, LETTERS, in_letters
from tests.calculator.modules import in_node
from tests.changed_data import Json
from tests.engine.life import told
from tests.engine.programs import real_program, real_rules

# Mail ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("text", [*HOSTILE, "a+b & c=d %20 ü — “x”", "two\n\nparagraphs\r\nhere\r"])
def test_the_mail_program_gets_the_same_words(text: str) -> None:
    """Decoded as RFC 6068 says, subject and text are what stood on the page."""
    address = in_node("core/letters/mail.js", "m.mailto('p@x.example', v[0], v[0])", text)
    parts = urlsplit(address)
    assert (parts.scheme, unquote(parts.path), parts.fragment) == ("mailto", "p@x.example", "")
    fields = parse_qs(parts.query, keep_blank_values=True, strict_parsing=True)
    text = text.replace("\ud83d", "\ufffd") if text == "\ud83d" else text
    assert fields.keys() == {"subject", "body"}
    assert fields["subject"] == [re.sub(r"\s+", " ", text).strip()]
    assert fields["body"] == [re.sub(r"\r\n|\r|\n", "\r\n", text)]
    assert "+" not in parts.query
    EmailMessage()["Subject"] = fields["subject"][0].encode("utf-8", "replace").decode()


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("a@b.example", "a@b.example"),
        (" a+c@b.example ", "a%2Bc@b.example"),
        ("a@b.example?bcc=c@d.example", ""),
        ("a@b.example, c@d.example", ""),
        ("a@b.example\nBcc: c", ""),
        ("nobody", ""),
        ("", ""),
    ],
)
def test_an_address_is_one_or_is_left_out(typed: str, written: str) -> None:
    """Nothing typed there becomes a field of the message."""
    address = in_node("core/letters/mail.js", "m.mailto(v[0], 's', '')", typed)
    assert address == f"mailto:{written}?subject=s"


def test_long_words_are_better_copied() -> None:
    """Every template is short enough for a mail program; pages of text are not."""
    found = in_letters(
        "blanks",
        "await at('core/letters/mail.js').then(({mailto, isLong}) =>"
        " Object.entries(v[0].templates)"
        ".filter(([id, t]) => isLong(mailto('', '', m.filled(t.body, {}, v[0]))))"
        ".map(([id]) => id))",
    )
    assert found == []
    assert in_node("core/letters/mail.js", "m.isLong(m.mailto('', '', v[0]))", "word " * 400)


# Remarks ------------------------------------------------------------------------------------------


def remarks(draft: Json, happened: str = "") -> list[Json]:
    """Return the remarks on a draft after what happened; what is left open is in order."""
    whole = {"to": "", "subject": "", "body": "Hi", "route": "direct", **draft}
    whole["stepTo"] = real_rules().steps[whole["step"]].recipient(whole["route"])
    found: list[Json] = in_letters(
        "remarks",
        "m.remarksOn(v[0], v[2], v[3], v[4], v[5])",
        *(real_program(), {"events": told(happened)}, KEPT, whole),
    )
    return found


CHECK_IN: Final = {"template": "first-check-in-no-date", "step": "first-check-in"}
STANDING: Final = ["staffing-partners/do-not-ask-standing"]


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("Am I still in the\nRunning?", "in the running"),
        ("How do the OTHER candidates do?", "other candidate"),
        ("I wonder where I stand.", "where I stand"),
        ("Do you have an idea of the timing?", None),
    ],
)
def test_asking_where_one_stands_gets_a_remark(body: str, found: str | None) -> None:
    """It names the words, says why, and cites the claim."""
    said = remarks({**CHECK_IN, "body": body})
    assert [remark["cites"] for remark in said] == ([STANDING] if found else [])
    if found:
        assert f"“{found}”" in said[0]["says"]
        assert said[0]["because"] == " ".join(LETTERS["wording"][RULE]["because"].split())


RULE: Final = "check-ins-do-not-ask-standing"


def test_a_thank_you_is_told_the_same() -> None:
    """So is its subject; a message after the decision is not."""
    thanks = {"template": "thank-you-professional", "step": "thank-you"}
    assert len(remarks({**thanks, "subject": "My chances"})) == 1
    answer = {"template": "answer-rejection", "step": "answer-rejection"}
    assert remarks({**answer, "body": "Who else was in the running"}) == []


def test_what_asks_nothing_is_told_of_a_question() -> None:
    """A question mark is enough."""
    touch = {"template": "stay-in-touch-article", "step": "stay-in-touch"}
    (said,) = remarks({**touch, "body": "How are you?"})
    assert said["says"] == "It asks a question."
    assert said["cites"] == ["follow-up-etiquette/check-in-asks-nothing"]


@pytest.mark.parametrize(
    ("happened", "sent"),
    [
        ("interview=20", 0),
        ("interview=20 done=thank-you@20 done=first-check-in@20", 1),
        ("interview=20 done=first-check-in@20 done=second-check-in@20", 2),
        ("interview=20 done=first-check-in@20 done=call@20 done=second-check-in@20", 3),
        ("interview=20 done=first-check-in@20 reply=20 done=call@20", 1),
        ("interview=20 done=first-check-in@20 done=call@20 interview=20", 0),
    ],
)
def test_messages_are_counted_since_the_last_news(happened: str, sent: int) -> None:
    """Those that ask for an answer, and one more than the limit gets a remark that cites."""
    said = remarks(CHECK_IN, happened)
    limit = real_rules().limits["follow-ups"]
    assert [remark["cites"] for remark in said] == ([limit.cites] if sent >= 2 else [])
    if said:
        assert f"already sent {sent} messages" in said[0]["says"]
        assert said[0]["because"].startswith("Ask the employer for news twice at most")
    assert remarks({"template": "thank-you-professional", "step": "thank-you"}, happened) == []


VIA: Final = {"template": "thank-you-via-consultant", "step": "thank-you", "route": "agency"}
TO_CONSULTANT: Final = {**CHECK_IN, "template": "first-check-in-consultant", "route": "agency"}


@pytest.mark.parametrize(
    ("draft", "past"),
    [
        (
            {**TO_CONSULTANT, "body": "Hi Hannah,\n\nnews?", "to": "hannah@agency.example"},
            False,
        ),
        ({**TO_CONSULTANT, "body": "Hi Hannah,", "to": "PRIYA@harbour.example "}, True),
        ({**TO_CONSULTANT, "body": "Hi Hannah,", "to": "daniel@harbour.example"}, True),
        ({**TO_CONSULTANT, "body": "\nDear Daniel,\nHannah said …"}, True),
        ({**TO_CONSULTANT, "body": "Dear Ms Nair,"}, True),
        ({**TO_CONSULTANT, "body": "Dear Danielle,"}, False),
        ({**TO_CONSULTANT, "template": "first-check-in-no-date", "body": "Hi"}, True),
        ({**VIA, "body": "Hi Hannah,\n\nDear Priya,"}, False),
        ({**VIA, "body": "Dear Priya,"}, True),
        ({**VIA, "body": "Dear Priya,", "to": "Hannah@agency.example"}, False),
        # A card goes straight to the employer, on every route
        (
            {
                "template": "rejection-card",
                "step": "answer-rejection",
                "route": "agency",
                "body": "Dear Daniel,",
            },
            False,
        ),
        # and where nobody stands between, so does everything
        ({**CHECK_IN, "body": "Dear Daniel,", "to": "daniel@harbour.example"}, False),
    ],
)
def test_going_past_the_consultant_gets_a_remark(draft: Json, *, past: bool) -> None:
    """By the address, by whom it speaks to, or by words for another route; it cites the claim."""
    said = remarks(draft)
    assert [remark["key"] for remark in said] == (["way"] if past else [])
    if past:
        assert "agency-or-direct/agency-get-timescale" in said[0]["cites"]
        assert said[0]["ours"]


def test_no_template_gets_a_remark() -> None:
    """As it is filled in for people with names, on each of its routes, for each of its steps."""
    rules = real_rules()
    cases = [
        {
            "template": name,
            "step": step,
            "route": route,
            "stepTo": rules.steps[step].recipient(route),
        }
        for name, template in rules.letters.items()
        for step, route in product(template.steps, template.routes or rules.routes)
        if route in (rules.steps[step].routes or rules.routes)
    ]
    found = in_letters(
        "remarks",
        "await at('core/letters/blanks.js').then((b) => v[4].map((draft) => {"
        "const t = v[0].templates[draft.template];"
        "const values = b.valuesFor(v[0], v[1], v[3], draft.template, 0);"
        "const [subject, body] = [t.subject ?? [''], t.body].map((w) => b.filled(w, values, v[0]));"
        "const to = v[3].about['consultant.email'];"
        "return m.remarksOn(v[0], v[2], {events: []}, v[3], {...draft, to, subject, body}) }))",
        *(real_program(), KEPT, cases),
    )
    assert len(found) == len(cases) > 50
    assert [case for case, said in zip(cases, found, strict=True) if said] == []
