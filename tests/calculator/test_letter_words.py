"""Words to send: which there are, what fills their blanks, and what a draft is told."""

import re
from email.message import EmailMessage
from itertools import product
from typing import Any, Final
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from generator.pages.calculator.letter_data import letter_data, worksheet_data
from generator.rules.model import Rules
from tests.calculator.modules import MODULES, in_node
from tests.engine.programs import real_program, real_rules
from tests.test_another_guide import OTHERS

Json = Any

LETTERS: Final[Json] = letter_data(real_rules())
WORKSHEET: Final[Json] = worksheet_data(real_rules())
PRIYA: Final[Json] = {"name": "Priya Nair", "email": "priya@harbour.example", "point": "the desk"}
TOM: Final[Json] = {"name": "Tom Okoye", "email": "", "point": "busy evenings"}
KEPT: Final[Json] = {
    "about": {
        "role": "events coordinator",
        "company": "Harbour House",
        "consultant": "Hannah Weiss",
        "consultant.email": "hannah@agency.example",
        "hiring_manager": "Daniel Cho",
        "hiring_manager.email": "daniel@harbour.example",
        "my_name": "Sam Okafor",
        "interview_day": "on Friday",
    },
    "people": [PRIYA, TOM],
    "notes": {},
}
HOSTILE: Final = (
    "<img src=x onerror=alert(1)>",
    "$& $1 $$ $`",
    "{role} {{role}} }{",
    "\u202eeman \u05e9\u05dd",
    "🎉👩‍💻",
    "N" * 200,
    "a\nb\r\nBcc: x@example.org",
    "\ud83d",
    "[Role]",
    "%0A&body=x?#",
)


def in_letters(module: str, expression: str, *values: Json) -> Json:
    """Return what an expression is, with the letters as `v[0]` and the worksheet as `v[1]`."""
    return in_node(f"core/letters/{module}.js", expression, LETTERS, WORKSHEET, *values)


def filled(template: str, kept: Json = KEPT, person: int = 0) -> Json:
    """Return the subject and the body of a template, filled in for one of the people."""
    return in_letters(
        "blanks",
        "(() => { const t = v[0].templates[v[3]];"
        "const f = m.valuesFor(v[0], v[1], v[2], v[3], v[4]);"
        "return [t.subject ? m.filled(t.subject, f, v[0]) : '', m.filled(t.body, f, v[0])] })()",
        kept,
        template,
        person,
    )


# The data -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "rules", [real_rules(), *(guide.rules for guide in OTHERS)], ids=["real", "flat", "tender"]
)
def test_the_data_hold_every_template_and_no_brace(rules: Rules) -> None:
    """Numbers are filled in, and blanks stand between the words, each of them declared."""
    data = letter_data(rules)
    assert list(data["templates"]) == list(rules.letters)
    for name, template in data["templates"].items():
        for stretches in (template.get("subject", [""]), template["body"]):
            assert len(stretches) % 2 == 1, name
            assert not re.search(r"[{}]", "".join(stretches)), name
            assert {*stretches[1::2]} <= {*data["blanks"]}, name


def test_the_words_of_the_data_are_those_of_the_rules() -> None:
    """Put together again, with braces around the blanks, a body is what was written."""
    for name, template in real_rules().letters.items():
        words = LETTERS["templates"][name]["body"]
        again = "".join(f"{{{word}}}" if n % 2 else word for n, word in enumerate(words))
        assert again == template.body.strip(), name


def test_every_message_of_every_step_and_route_is_filled() -> None:
    """With everything typed no bracket and no brace is left, whoever it is for."""
    about = {name: blank["example"] for name, blank in LETTERS["blanks"].items()}
    letter = {
        f"{template}.{name}": blank["example"]
        for template, (name, blank) in product(LETTERS["templates"], LETTERS["blanks"].items())
        if blank["of"] == "letter"
    }
    people = [PRIYA, TOM, {**TOM, "name": "Grace"}]
    kept = {"about": about | letter, "people": people, "notes": {}}
    found = in_letters(
        "blanks",
        "Object.keys(v[0].templates).flatMap((id) => [0, 1, 2].map((person) => {"
        "const t = v[0].templates[id]; const f = m.valuesFor(v[0], v[1], v[2], id, person);"
        "return [id, m.filled(t.subject ?? [''], f, v[0]) + m.filled(t.body, f, v[0])] }))",
        kept,
    )
    assert len(found) == 3 * len(LETTERS["templates"])
    for name, text in found:
        assert not re.search(r"[{}\[\]]", text), name


def test_every_step_with_words_has_them_on_its_routes() -> None:
    """What is chosen for a step and route is what the rules declare for both."""
    rules = real_rules()
    pairs = list(product(rules.steps, rules.routes))
    found = in_letters("letter_choice", "v[2].map((pair) => m.templatesFor(v[0], ...pair))", pairs)
    for (step, route), names in zip(pairs, found, strict=True):
        wanted = {
            name
            for name, template in rules.letters.items()
            if step in template.steps and route in (template.routes or rules.routes)
        }
        assert len(names) == len(wanted)
        assert {*names} == wanted


def test_words_for_whoever_passes_them_on_come_first() -> None:
    """The others need a covering line; where nobody stands between, the rules' own order holds."""
    found = in_letters("letter_choice", "m.templatesFor(v[0], 'thank-you', v[2])", "agency")
    through = ["thank-you-via-consultant", "thank-you-recorded-consultant"]
    assert found[:3] == [*through, "thank-you-professional"]
    found = in_letters("letter_choice", "m.templatesFor(v[0], 'thank-you', v[2])", "direct")
    assert found[:2] == ["thank-you-professional", "thank-you-learning"]


def test_words_for_such_a_case_come_first() -> None:
    """Of those that hold, the ones that do not always: a date that was named is spoken of."""
    expression = "m.templatesFor(v[0], 'first-check-in', 'direct')[0]"
    assert in_letters("letter_choice", expression) == "first-check-in-date-passed"


def test_words_that_name_a_day_that_may_not_be_known_hold_where_it_is() -> None:
    """Where others could be sent instead, nobody begins with a gap for a date that nobody named."""
    rules = real_rules()
    dated = {blank for blank, it in rules.blanks.items() if it.dated_by == "promised-date"}
    for letter in rules.letters.values():
        if any(f"{{{blank}}}" in letter.body for blank in dated):
            assert "promised-date" in [condition.known for condition in letter.if_]


def test_channels_come_in_the_order_of_the_step() -> None:
    """The best first, and none without words."""
    expression = "m.channelsFor(v[0], v[2], v[3], v[4])"
    channels = ["phone", "email", "post"]
    found = in_letters("letter_choice", expression, "contact-consultant", "agency", channels)
    assert found == ["phone", "email"]
    assert in_letters("letter_choice", expression, "stay-in-touch", "direct", []) == [
        "linkedin",
        "email",
    ]


@pytest.mark.parametrize(
    ("template", "step", "route", "recipient", "named"),
    [
        ("thank-you-professional", "thank-you", "direct", "interviewers", "interviewer"),
        (
            *("thank-you-via-consultant", "thank-you", "agency"),
            *("interviewers-via-consultant", "consultant"),
        ),
        ("first-check-in-consultant", "first-check-in", "agency", "consultant", "consultant"),
        ("rejection-card", "answer-rejection", "agency", "hiring-manager", "hiring_manager"),
        ("offer-supervisor-email", "thank-for-offer", "direct", "supervisor", "supervisor"),
    ],
)
def test_it_is_sent_to_whoever_passes_it_on(
    template: str, step: str, route: str, recipient: str, named: str
) -> None:
    """Meant for one, and addressed to another where somebody stands between."""
    found = in_letters(
        "letter_choice",
        "(() => { const to = m.recipientOf(v[0], v[0].templates[v[2]], v[3], v[4]);"
        "return [to, m.addresseeOf(v[0], to, v[4]).named] })()",
        *(template, step, route),
    )
    assert found == [recipient, named]


# Blanks -------------------------------------------------------------------------------------------


def test_each_person_gets_their_own_message() -> None:
    """Named, and about what was talked about with them."""
    _, priyas = filled("thank-you-professional")
    _, toms = filled("thank-you-professional", person=1)
    assert priyas.startswith("Dear Priya Nair,")
    assert "the desk" in priyas
    assert toms.startswith("Dear Tom Okoye,")
    assert "busy evenings" in toms
    assert "Priya" not in toms


def test_words_for_the_second_of_a_panel_can_go_to_any_one_of_them() -> None:
    """A letter that speaks of one person is about whom it is written to."""
    assert filled("thank-you-panel-colleague", person=0)[1].startswith("Hi Priya Nair,")
    assert filled("thank-you-panel-colleague", person=1)[1].startswith("Hi Tom Okoye,")


def test_a_letter_that_speaks_of_several_is_written_once() -> None:
    """Each blank of it stands for its own person."""
    both = {
        "title": "Both",
        "steps": [],
        "channel": "email",
        "body": ["Dear ", "interviewer", " and ", "second_interviewer", ""],
    }
    letters = {**LETTERS, "templates": {"both": both}}
    expression = (
        "[m.isForEach(v[0], v[0].templates.both), m.filled(v[0].templates.both.body,"
        "m.valuesFor(v[0], v[1], v[2], 'both', 1), v[0])]"
    )
    found = in_node("core/letters/blanks.js", expression, letters, WORKSHEET, KEPT)
    assert found == [False, "Dear Priya Nair and Tom Okoye"]


def test_what_nothing_fills_stands_in_brackets() -> None:
    """As its label; the pieces of the text say which blank it is."""
    _, body = filled("thank-you-professional")
    assert "[What you are good at]" in body
    found = in_letters("blanks", "m.pieces(v[2], v[0])", body)
    assert [piece["blank"] for piece in found if "blank" in piece] == ["skill"]
    assert "".join(piece["text"] for piece in found) == body


def test_only_labels_are_blanks() -> None:
    """Other brackets are words, and those that come together are told apart."""
    text = "[sic] [Role][Company] [Role\n] [[Role]] ["
    found = in_letters("blanks", "m.pieces(v[2], v[0])", text)
    blanks = [piece.get("blank") for piece in found]
    assert blanks == [None, "role", "company", None, "role", None]
    assert "".join(piece["text"] for piece in found) == text


def test_what_is_known_by_now_goes_into_a_changed_draft() -> None:
    """Only its brackets are touched."""
    expression = "m.refilled(v[2], {role: 'porter', company: ''}, v[0])"
    text = "I want the [Role] role at [Company], $& all."
    found = in_letters("blanks", expression, text)
    assert found == "I want the porter role at [Company], $& all."


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_name_is_only_a_name(name: str) -> None:
    """It stands in the draft as it was typed, on one line, and fills nothing else."""
    kept = {**KEPT, "people": [{**PRIYA, "name": name}]}
    subject, body = filled("thank-you-via-consultant", kept)
    shown = re.sub(r"\s+", " ", name).strip()
    assert subject == f"A thank-you for {shown} at Harbour House".encode(
        "utf-8", "surrogatepass"
    ).decode("utf-8", "surrogatepass")
    assert f"\nDear {shown},\n" in body
    assert body.count("\n") == filled("thank-you-via-consultant")[1].count("\n")


def test_what_is_of_one_letter_is_kept_for_that_one() -> None:
    """The times for one message are not in another."""
    kept = {**KEPT, "about": {**KEPT["about"], "new-times-employer.free_times": "at noon"}}
    assert "I'm free at noon," in filled("new-times-employer", kept)[1]
    assert "[Times you’re free]" in filled("new-times-consultant", kept)[1]


def test_notes_flow_into_the_thank_you() -> None:
    """The point that was noted, and the question that deserved a better answer."""
    notes = {
        "for-the-thank-you": "the choir\nof volunteers",
        "asked-and-said.0.asked": "why I left",
        "asked-and-said.1.asked": "budgets",
        "asked-and-said.1.now": "I halved them",
    }
    kept = {**KEPT, "notes": notes, "people": [{**PRIYA, "point": " "}, TOM]}
    _, body = filled("thank-you-put-right", kept)
    assert "hearing about the choir of volunteers," in body
    assert "your question on budgets, and there's something I'd like to add: I halved them." in body
    assert "the choir" in filled("thank-you-panel-colleague", kept)[1]
    assert "busy evenings" in filled("thank-you-professional", kept, person=1)[1]


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
        "await import(v[2]).then(({mailto, isLong}) => Object.entries(v[0].templates)"
        ".filter(([id, t]) => isLong(mailto('', '', m.filled(t.body, {}, v[0]))))"
        ".map(([id]) => id))",
        (MODULES / "core/letters/mail.js").as_uri(),
    )
    assert found == []
    assert in_node("core/letters/mail.js", "m.isLong(m.mailto('', '', v[0]))", "word " * 400)


# Remarks ------------------------------------------------------------------------------------------


def remarks(draft: Json, *events: Json, kept: Json = KEPT) -> list[Json]:
    """Return the remarks on a draft; what is left open is in order."""
    whole = {"to": "", "subject": "", "body": "Hi", "route": "direct", **draft}
    found: list[Json] = in_letters(
        "remarks",
        "m.remarksOn(v[0], v[2], v[3], v[4], v[5])",
        real_program(),
        {"events": list(events)},
        kept,
        whole,
    )
    return found


CHECK_IN: Final = {"template": "first-check-in-no-date", "step": "first-check-in"}
ON: Final = "2026-11-20"
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


def done(step: str, on: str = ON) -> Json:
    """Return that a step was done."""
    return {"event": "done", "step": step, "on": on}


INTERVIEW: Final = {"event": "interview", "on": ON}


@pytest.mark.parametrize(
    ("events", "sent"),
    [
        ([INTERVIEW], 0),
        ([INTERVIEW, done("thank-you"), done("first-check-in")], 1),
        ([INTERVIEW, done("first-check-in"), done("second-check-in")], 2),
        ([INTERVIEW, done("first-check-in"), done("call"), done("second-check-in")], 3),
        ([INTERVIEW, done("first-check-in"), {"event": "reply", "on": ON}, done("call")], 1),
        ([INTERVIEW, done("first-check-in"), done("call"), INTERVIEW], 0),
    ],
)
def test_messages_are_counted_since_the_last_news(events: list[Json], sent: int) -> None:
    """Those that ask for an answer, and one more than the limit gets a remark that cites."""
    said = remarks(CHECK_IN, *events)
    limit = real_rules().limits["follow-ups"]
    assert [remark["cites"] for remark in said] == ([limit.cites] if sent >= 2 else [])
    if said:
        assert f"already sent {sent} messages" in said[0]["says"]
        assert said[0]["because"].startswith("Ask the employer for news twice at most")
    assert remarks({"template": "thank-you-professional", "step": "thank-you"}, *events) == []


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
        {"template": name, "step": step, "route": route}
        for name, template in rules.letters.items()
        for step, route in product(template.steps, template.routes or rules.routes)
        if route in (rules.steps[step].routes or rules.routes)
    ]
    found = in_letters(
        "remarks",
        "await import(v[2]).then((b) => v[6].map((draft) => {"
        "const t = v[0].templates[draft.template];"
        "const values = b.valuesFor(v[0], v[1], v[5], draft.template, 0);"
        "const [subject, body] = [t.subject ?? [''], t.body].map((w) => b.filled(w, values, v[0]));"
        "return m.remarksOn(v[0], v[3], v[4], v[5], {...draft, to: v[7], subject, body}) }))",
        *(
            (MODULES / "core/letters/blanks.js").as_uri(),
            real_program(),
            {"events": []},
            KEPT,
            cases,
        ),
        KEPT["about"]["consultant.email"],
    )
    assert len(found) == len(cases) > 50
    assert [case for case, said in zip(cases, found, strict=True) if said] == []
