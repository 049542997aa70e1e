"""Words to send: which there are, and what fills their blanks."""

import re
from itertools import product
from pathlib import Path

import pytest

from generator.pages.calculator.letter_data import letter_data
from tests.calculator.letters_in_node import (
    HOSTILE,
    KEPT,
    LETTERS,
    PRIYA,
    TOM,
    WORKSHEET,
    filled,
    in_letters,
)
from tests.calculator.modules import in_node
from tests.engine.programs import real_rules, rules_of
from tests.guides import DEPOSIT, REAL, TENDER

# The data -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("file", [REAL, TENDER, DEPOSIT], ids=["real", "tender", "deposit"])
def test_the_data_hold_every_template_and_no_brace(file: Path) -> None:
    """Numbers are filled in, and blanks stand between the words, each of them declared."""
    rules = rules_of(file)
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
    expression = "m.templatesFor(v[0], 'thank-you', ...v.slice(2))"
    found = in_letters("letter_choice", expression, "agency", "interviewers-via-consultant")
    through = ["thank-you-via-consultant", "thank-you-recorded-consultant"]
    assert found[:3] == [*through, "thank-you-professional"]
    found = in_letters("letter_choice", expression, "direct", "interviewers")
    assert found[:2] == ["thank-you-professional", "thank-you-put-right"]


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
    """The best first, and those that it does not name last."""
    found = "m.templatesFor(v[0], v[2], v[3], undefined, v[4])"
    expression = f"[...new Set({found}.map((id) => v[0].templates[id].channel))]"
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
        "return [to, m.addresseeOf(v[0], to, v[3]).named] })()",
        *(template, route, real_rules().steps[step].recipient(route)),
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
    # Words for the second of a panel can go to any one of them.
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
    assert subject == f"A thank-you for {shown} at Harbour House"
    assert f"\nDear {shown},\n" in body
    assert body.count("\n") == filled("thank-you-via-consultant")[1].count("\n")


def test_what_is_of_one_letter_is_kept_for_that_one() -> None:
    """The times for one message are not in another."""
    kept = {**KEPT, "about": {**KEPT["about"], "new-times-employer.free_times": "at noon"}}
    assert "I'm free at noon," in filled("new-times-employer", kept)[1]
    assert "[Times you’re free]" in filled("new-times-consultant", kept)[1]


def test_notes_fill_what_nobody_typed() -> None:
    """On one line, in words to whoever has no point of their own."""
    notes = {"for-the-thank-you": "the choir\nof volunteers"}
    kept = {**KEPT, "notes": notes, "people": [{**PRIYA, "point": " "}, TOM]}
    assert "hearing about the choir of volunteers." in filled("thank-you-professional", kept)[1]
    assert "busy evenings" in filled("thank-you-professional", kept, person=1)[1]
