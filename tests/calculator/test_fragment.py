"""The reader's answers as a link's fragment, and back."""

import re
from collections.abc import Sequence
from operator import itemgetter
from random import Random

import pytest

from generator.engine import plan
from tests.calculator.modules import in_node
from tests.changed_data import Json
from tests.engine.life import told
from tests.engine.programs import real_program
from tests.engine.sound_plans import sound_plans

EVENTS = ["interview", "promised", "done", "reply"]
REPLY = {"event": "reply", "on": "2026-11-20"}

SAME_BOTH_WAYS: dict[str, Json] = {
    "": {"events": []},
    "interview=2026-11-20": {"events": told("interview=20")},
    "interview=2026-11-20T15:00": {"events": told("interview=20T15:00")},
    "advice=klc-recruitment&days=calendar&region=AU-VIC&route=agency&today=2026-11-28": {
        "events": [],
        "advice": "klc-recruitment",
        "workingDays": False,
        "region": "AU-VIC",
        "route": "agency",
        "today": "2026-11-28",
    },
    "region=none&interview=2026-11-20": {"region": None, "events": told("interview=20")},
    "promised=2026-11-20,said=early+next+week,with=consultant": {
        "events": told("promised=20,said=early+next+week,with=consultant")
    },
    # Two events of one day stay in their order, which is not that of the alphabet.
    "reply=2026-11-20&done=2026-11-20,step=thank-you&promised=2026-11-20,by=2026-11-27": {
        "events": told("reply=20 done=thank-you@20 promised=20,by=27")
    },
    # What means something in a fragment is escaped, and nothing else.
    "promised=2026-11-20,said=50%25+%26+more%2C+%22soon%22+%E2%80%93+%23": {
        "events": [{"event": "promised", "on": "2026-11-20", "said": '50% & more, "soon" – #'}]
    },
    # No date at all is for the engine to refuse.
    "interview=2026-13-01": {"events": [{"event": "interview", "on": "2026-13-01"}]},
}


@pytest.mark.parametrize("fragment", SAME_BOTH_WAYS)
def test_what_is_written_is_read_again(fragment: str) -> None:
    """Answers to fragment, and back."""
    inputs = SAME_BOTH_WAYS[fragment]
    written, read = in_node(
        "core/fragment.js", "[m.encode(v[0]), m.decode(v[1], v[2])]", inputs, fragment, EVENTS
    )
    assert written == fragment
    assert read == {"inputs": inputs, "unknown": []}


@pytest.mark.parametrize(
    ("fragment", "unknown"),
    [
        ("weather=fine&interview=2026-11-20", {"kind": "part", "text": "weather=fine"}),
        ("heading", {"kind": "part", "text": "heading"}),
        ("days=some", {"kind": "part", "text": "days=some"}),
        ("interview", {"kind": "part", "text": "interview"}),
        ("%E0%A4%A=1", {"kind": "part", "text": "%E0%A4%A=1"}),
        ("#&&", None),
        # What a newer version, or another guide, may know of.
        ("waved=2026-11-20,with=dog", {"kind": "event", "text": "waved", "on": "2026-11-20"}),
        ("reply=2026-11-20,mood=good", {"kind": "detail", "text": "mood=good", **REPLY}),
        # Said twice, the first counts; said again, nothing is lost.
        ("route=a&route=b", {"kind": "twice", "text": "route=b"}),
        ("route=a&route=a&region=none&region=none", None),
        ("reply=2026-11-20,step=a,step=b,step=a", {"kind": "twice", "text": "step=b", **REPLY}),
    ],
)
def test_what_is_not_understood_is_reported(fragment: str, unknown: Json) -> None:
    """Keys of a newer version, typing errors, broken escapes, and what is said twice."""
    found = in_node("core/fragment.js", "m.decode(v[0], v[1]).unknown", fragment, EVENTS)
    assert found == ([] if unknown is None else [unknown])


def test_of_what_is_said_twice_the_first_counts() -> None:
    """And not the last, which may have been added to a link by somebody else."""
    read = in_node("core/fragment.js", "m.decode('route=a&route=b', []).inputs", {})
    assert read == {"events": [], "route": "a"}


# Whatever is written ------------------------------------------------------------------------------

TEXTS = ("", "route", "T", "a,b=c&d", "a+b %20", "2026-11-20", "é\u0301", "\u2028\0", "🎉" * 4)
DAYS = ("2026-11-20", "2026-11-21", "2026-11-22")
EVENT_NAMES = ("interview", "done", "reply", "route", "event:days", "a=b")
DETAILS = ("at", "by", "said", "step", "with")
SETTINGS = ("route", "advice", "today", "region")


def _some(chance: Random, keys: Sequence[str]) -> Json:
    """Return texts for some keys, in any order."""
    return {key: chance.choice(TEXTS) for key in chance.sample(keys, chance.randint(0, len(keys)))}


def _answers(chance: Random) -> Json:
    """Return answers with any texts in them."""
    events = [
        {
            "event": chance.choice(EVENT_NAMES),
            "on": chance.choice((*DAYS, chance.choice(TEXTS))),
            **_some(chance, DETAILS),
        }
        for _ in range(chance.randint(0, 6))
    ]
    return {"events": events, **_some(chance, SETTINGS)}


def test_any_answers_come_back_as_they_were() -> None:
    """Whatever is in them; and in whatever order the keys were given, the link is the same."""
    chance = Random(2026)  # noqa: S311 - repeatable, and no secret
    many = [_answers(chance) for _ in range(500)]
    shuffled = [dict(chance.sample(list(each.items()), len(each))) for each in many]
    links, others, read, again = in_node(
        "core/fragment.js",
        """(() => {
          const links = v[0].map(m.encode);
          const read = links.map((link) => m.decode(link, v[2]));
          return [links, v[1].map(m.encode), read, read.map(({ inputs }) => m.encode(inputs))];
        })()""",
        many,
        shuffled,
        EVENT_NAMES,
    )
    assert links == others
    assert links == again
    for inputs, link, found in zip(many, links, read, strict=True):
        assert found["unknown"] == [], link
        assert {**found["inputs"], "events": 0} == {**inputs, "events": 0}, link
        # By day, as JavaScript sorts texts.
        wanted = sorted(inputs["events"], key=lambda each: each["on"].encode("utf-16-be"))
        events = found["inputs"]["events"]
        # Steps that were done on one day, one after the other, are the one exception.
        assert [each["on"] for each in events] == [each["on"] for each in wanted], link
        assert sorted(map(str, map(sorted, map(dict.items, events)))) == sorted(
            map(str, map(sorted, map(dict.items, wanted)))
        ), link
        # Nothing that would end a link in a text, or a part of it, stands in it by itself.
        assert re.fullmatch(r"[\w.~:%+=,&-]*", link, re.ASCII), link


def test_a_half_character_stops_no_link() -> None:
    """Texts that are no Unicode come out as what stands for an unknown character."""
    link = in_node("core/fragment.js", r"m.encode({route: 'a\ud800b', events: []})")
    assert link == "route=a%EF%BF%BDb"


def test_the_order_of_entry_makes_no_difference() -> None:
    """What happened is written by its day, and steps of one day by their names."""
    events = told("done=card@21 done=notes@20 interview=20 done=thanks@20 done=linkedin@20")
    swapped = [events[index] for index in (1, 2, 4, 3, 0)]
    links = in_node("core/fragment.js", "v.map((events) => m.encode({ events }))", events, swapped)
    # Before and after an interview of the same day is not the same.
    link = (
        "done=2026-11-20,step=notes&interview=2026-11-20&done=2026-11-20,step=linkedin"
        "&done=2026-11-20,step=thanks&done=2026-11-21,step=card"
    )
    assert links == [link, link]


@pytest.mark.slow
def test_steps_of_one_day_are_planned_alike_in_any_order() -> None:
    """Every day of the plan is the same; which message is named as in the way may not."""
    program, sound = real_program(), sound_plans()
    histories = [situation["events"] for situation, _ in sound]
    read_again = "v[0].map((events) => m.decode(m.encode({ events }), v[1]).inputs.events)"
    links = in_node("core/fragment.js", read_again, histories, list(program["events"]))
    compared = 0
    for (situation, wanted), events in zip(sound, links, strict=True):
        compared += events != sorted(situation["events"], key=itemgetter("on"))
        found = plan(program, {**situation, "events": events})
        assert _nameless(found) == _nameless(wanted), situation
    assert compared > 5


def _nameless(planned: Json) -> Json:
    """Return a plan without the names of what its days make room for."""
    steps = [
        {**step, "skipped": [each["date"] for each in step["skipped"]]} for step in planned["steps"]
    ]
    return {**planned, "steps": steps}
