"""Whatever an application is called: the file is sound to the byte, and every program reads it."""

from operator import itemgetter
from typing import Final

import pytest

from generator.calendar_file import Application
from tests.calendar.files import SITE, Job, maker
from tests.calendar.reading import PARSERS, faults_of
from tests.changed_data import Json
from tests.engine.life import situation

ACCEPTED: Final = {
    "today": "2026-11-27",
    **situation("interview=20 offer-in-writing=27 accepted=27"),
}
"""Nothing is left but the thanks for the offer, on the same day."""

NAMES: Final = {
    "plain": ("Acme", "Acme"),
    "comma, semicolon, backslash": ("A, B; C\\D", "A, B; C\\D"),
    "what looks escaped": ("no\\nbreak\\, no\\;", "no\\nbreak\\, no\\;"),
    "line ends": ("one\r\ntwo\nthree\rfour", "one two three four"),
    "line ends that only Unicode knows": ("a\u2028b\u2029c\x85d\x0be", "a b c d e"),
    "another property": ("A\r\nMETHOD:CANCEL\r\nX:1", "A METHOD:CANCEL X:1"),
    "the end of it all": ("A\nEND:VEVENT\nEND:VCALENDAR", "A END:VEVENT END:VCALENDAR"),
    "colons and quotation marks": ('"A": "B";C="D"', '"A": "B";C="D"'),
    "emoji": ("🎉👩‍👩‍👧‍👦🏳️‍🌈" * 12, "🎉👩‍👩‍👧‍👦🏳️‍🌈" * 12),
    "right to left": ("شركة الاختبار, ניסיון; 1", "شركة الاختبار, ניסיון; 1"),
    "accents of two kinds": ("Zoë Zoe\u0308", "Zoë Zoe\u0308"),
    "500 letters": ("x" * 500, "x" * 500),
    "500 of three octets": ("日" * 500, "日" * 500),
    "500 commas": ("," * 500, "," * 500),
    "a line that folds at an escape": ("a" * 40 + "\\,;" * 60, "a" * 40 + "\\,;" * 60),
    "tabs and what no one sees": ("\ta\x00b\x07c\ufeff ", "a b c"),
    "Markdown and HTML": ("<b>A</b> [B](C) *D* &amp;", "<b>A</b> [B](C) *D* &amp;"),
}
"""Each with how it is shown."""


@pytest.fixture(scope="module")
def files() -> dict[tuple[str, str], bytes]:
    """A file for each name, by both makers: by the name's case, and the maker."""
    real, jobs = maker(), [Job(ACCEPTED, name=name) for name, _ in NAMES.values()]
    made = {
        "command line": [real.by_python(job) for job in jobs],
        "browser": real.by_node(jobs),
    }
    return {
        (case, by): file
        for by, those in made.items()
        for case, file in zip(NAMES, those, strict=True)
        if file is not None
    }


def test_every_file_is_sound_to_the_byte(files: dict[tuple[str, str], bytes]) -> None:
    """Line ends, lengths of lines, escapes, and nothing that a name smuggled in."""
    assert len(files) == 2 * len(NAMES)
    assert {key: faults for key, file in files.items() if (faults := faults_of(file))} == {}


@pytest.mark.parametrize("parser", PARSERS)
def test_any_name_is_read_as_it_was_typed(parser: str, files: dict[tuple[str, str], bytes]) -> None:
    """In both makers' files; a line end in a name becomes a space."""
    seen = {
        key: sorted(PARSERS[parser](file), key=itemgetter("uid")) for key, file in files.items()
    }
    for case, (_, shown) in NAMES.items():
        events, same = seen[case, "command line"], seen[case, "browser"]
        assert [_undescribed(event) for event in events] == [_undescribed(event) for event in same]
        assert [(it["start"], it["end"]) for it in events] == [("2026-11-27", "2026-11-28")], case
        for event in events:
            assert event["summary"].endswith(f" – {shown}")
            assert event["alarms"] == [["DISPLAY", event["summary"], 9 * 3600]]
            assert event["transparent"]
            assert (event["stamp"], event["sequence"]) == ("2026-11-27", 0)
            assert event["categories"] == ["After the interview"]
            assert event["url"].startswith(SITE)


def _undescribed(event: Json) -> Json:
    return {name: value for name, value in event.items() if name != "description"}


@pytest.mark.parametrize(
    ("name", "known_as"),
    [("Acme", "Acme"), ("acme_2-b", "acme_2-b"), ("0123456789" * 6, "0123456789" * 6)],
)
def test_a_plain_name_begins_the_uids(name: str, known_as: str) -> None:
    """So that the id of an application kept in a browser can be given, too."""
    assert Application.named(name).uid("step") == f"{known_as}.step"


def test_other_names_have_an_id_of_their_own() -> None:
    """Short, plain, and another for another name; spaces around a name are no part of it."""
    ids = {Application.named(name).id for name, _ in NAMES.values()}
    assert len(ids) == len(NAMES)
    assert all(id_.isascii() and len(id_) <= 64 and "." not in id_ for id_ in ids)
    assert Application.named(" A  B ").id == Application.named("A B").id
    assert Application.named("A.B").key(Application.named("A").uid("step")) is None
