import pytest

from tests.engine.asking import Asked
from tests.engine.life import date, guide, on, step, steps, told

# Wednesday 18 November 2026
MET = on("18", "met")
ROUTES = """routes: {direct: {title: D, summary: D, points: [], recipients: {
  boss: {label: B, party: buyer}, clerk: {label: C, party: buyer}, agent: {label: A, party: agent}
}}}"""


def letter(name: str, window: str = "1 day", keys: str = "", to: str = "boss") -> str:
    """Write a message that is due on a day; `window` begins with its earliest."""
    return step(name, f"earliest: {window}", f"to: {to}, channels: [email], {keys}")


def in_person(name: str) -> str:
    """Write a step of the same day that is no message."""
    return letter(name).replace("email", "in-person")


ONE, TWO, THREE = letter("one"), letter("two"), letter("three")


@pytest.mark.parametrize(
    ("distance", "written", "days"),
    [
        # In the order of the steps, over the weekend
        (1, [ONE, TWO, THREE], ["19", "20", "23"]),
        # The next day for what ignores working days, the next working day for what requires one
        (
            1,
            [letter("one", "2 days"), letter("two", "2 days", "working-days: ignore")],
            ["20", "21"],
        ),
        (
            1,
            [letter("one", "2 days"), letter("two", "2 days", "working-days: require")],
            ["20", "23"],
        ),
        # Of one party whoever it is, of another on the same day
        (1, [letter("one", to="agent"), TWO, letter("three", to="clerk")], ["19", "19", "20"]),
        # What is no message, an alternative or a part neither takes a day nor moves
        (1, [in_person("one"), TWO, in_person("three")], ["19", "19", "19"]),
        (
            1,
            [
                letter("call", "1 day", "instead-of: [two]"),
                ONE,
                TWO,
                letter("ring", "1 day", "instead-of: [one]"),
            ],
            ["19", "19", "20", "19"],
        ),
        (
            1,
            [ONE, letter("part", "1 day", "within: one"), letter("two", "2 days")],
            ["19", "19", "20"],
        ),
        # With three days between them: the 22nd is a Sunday
        (3, [ONE, TWO], ["19", "23"]),
        # Before the other, too, where there is room: on the 23rd, and three days before it
        (3, [letter("one", "4 days"), letter("two", "2 days")], ["23", "20"]),
        (4, [letter("one", "4 days"), letter("two", "2 days")], ["23", "27"]),
        (0, [ONE, TWO], ["19", "19"]),
    ],
)
def test_messages_to_one_party_keep_their_distance(
    plan: Asked, distance: int, written: list[str], days: list[str]
) -> None:
    """One that falls on a day already taken moves to the next day allowed."""
    program = {**guide(ROUTES, f"steps: {{{', '.join(written)}}}"), "between_messages": distance}
    planned = plan("2026-11-18", MET, program=program).json["steps"]
    assert [entry["on"] for entry in planned] == list(map(date, days))


def test_a_day_that_is_taken_names_what_took_it(plan: Asked) -> None:
    """Beside the other days that were passed over; of several, the one that was placed first."""
    answer = plan("2026-11-18", MET, program=steps(ONE, TWO, THREE))
    assert [answer.skipped(name) for name in ("one", "two")] == [[], ["2026-11-19 one"]]
    weekend = ["2026-11-21 weekend", "2026-11-22 weekend"]
    assert answer.skipped("three") == ["2026-11-19 one", "2026-11-20 two", *weekend]
    # The 21st is two days after the second, and two days before the first.
    between = letter("three", "3 days, latest: 9 days", "working-days: ignore")
    program = {**steps(letter("one", "5 days"), TWO, between), "between_messages": 3}
    assert plan("2026-11-18", MET, program=program).skipped("three")[0] == "2026-11-21 one"


@pytest.mark.parametrize(
    ("today", "events", "day"),
    [
        ("18", "did=one@18", "19"),
        ("19", "did=one@18", "19"),
        # In whatever round it was sent
        ("18", "met=17 did=one@18 met=18", "20"),
    ],
)
def test_messages_that_were_sent_have_their_days(
    plan: Asked, today: str, events: str, day: str
) -> None:
    """A message cannot go out on the day on which another was sent."""
    program = steps(letter("one", "0 days"), letter("two", "0 days"))
    answer = plan(date(today), MET, *told(events), program=program)
    assert answer.on("two") == date(day)
    assert "2026-11-18 one" in answer.skipped("two") or today == "19"


def test_a_message_moved_past_its_window_warns(plan: Asked) -> None:
    """A message that is not optional keeps its day past `latest`, with `after-window`."""
    answer = plan("2026-11-18", MET, program=steps(ONE, letter("two", "1 day, latest: 1 day")))
    assert answer.on("two") == "2026-11-20"
    assert answer.warnings == ["after-window two"]


def test_an_optional_message_that_would_leave_its_window_is_dropped(plan: Asked) -> None:
    """An optional one is dropped, `no-room`, and takes no day; one day more, and there is room."""
    two = "two", "1 day, latest: 1 day", "optional: true"
    answer = plan("2026-11-18", MET, program=steps(ONE, letter(*two), letter("three", "2 days")))
    assert answer.dropped("two") == "no-room"
    assert (answer.on("three"), answer.skipped("three")) == ("2026-11-20", [])
    roomy = steps(ONE, letter("two", "1 day, latest: 2 days", "optional: true"))
    assert plan("2026-11-18", MET, program=roomy).on("two") == "2026-11-20"


def test_only_a_move_leaves_no_room(plan: Asked) -> None:
    """An optional message that is merely late for its window is not dropped for want of room."""
    program = steps(letter("one", "1 day, latest: 2 days", "optional: true, if-missed: late"))
    assert plan("2026-11-25", MET, program=program).status("one") == "late"
