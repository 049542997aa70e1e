from tests.engine.asking import Asked
from tests.engine.events import done, interview
from tests.engine.programs import Json, real_program, small, step, window

# Wednesday 18 November 2026
MET = interview("2026-11-18")


def letter(name: str, offset: str = "1 day", **changes: Json) -> Json:
    """Return a message to the employer, due on a day."""
    latest = changes.pop("latest", None)
    declared = window(earliest=offset, latest=latest)
    return step(name, declared, **{"to": "hiring-manager", "working_days": "prefer", **changes})


def test_messages_to_one_party_are_a_day_apart(plan: Asked) -> None:
    """In the order of the steps, one that falls on a day already taken moves to the next."""
    program = small(letter("one"), letter("two"), letter("three"))
    answer = plan("2026-11-18", MET, program=program)
    assert [answer.on(name) for name in ("one", "two", "three")] == [
        "2026-11-19",
        "2026-11-20",
        "2026-11-23",
    ]
    assert answer.skipped("one") == []
    assert answer.skipped("two") == ["2026-11-19 one"]
    assert answer.skipped("three") == [
        "2026-11-19 one",
        "2026-11-20 two",
        "2026-11-21 weekend",
        "2026-11-22 weekend",
    ]


def test_a_step_that_ignores_working_days_moves_to_the_next_day(plan: Asked) -> None:
    """`ignore`: the next day, a Saturday too."""
    program = small(letter("one", "2 days"), letter("two", "2 days", working_days="ignore"))
    assert plan("2026-11-18", MET, program=program).on("two") == "2026-11-21"


def test_what_requires_a_working_day_moves_to_the_next_one(plan: Asked) -> None:
    """`require`: the next working day."""
    program = small(letter("one", "2 days"), letter("two", "2 days", working_days="require"))
    assert plan("2026-11-18", MET, program=program).on("two") == "2026-11-23"


def test_other_parties_need_no_distance(plan: Asked) -> None:
    """A message to the consultant may go out on the day of one to the employer."""
    program = small(
        letter("one", to="consultant", routes=["agency"]),
        letter("two", to="hiring-manager-via-consultant", routes=["agency"]),
        letter("three", to="interviewers-via-consultant", routes=["agency"]),
    )
    assert real_program()["routes"]["agency"]["consultant"] == "consultant"
    answer = plan("2026-11-18", MET, program=program, route="agency")
    assert [answer.on(name) for name in ("one", "two", "three")] == [
        "2026-11-19",
        "2026-11-19",
        "2026-11-20",
    ]


def test_what_is_no_message_takes_no_day(plan: Asked) -> None:
    """A step without a recipient, or in person, neither takes a day nor moves."""
    program = small(
        letter("one", to=None),
        letter("two", channels=["in-person"]),
        letter("three"),
        letter("four", channels=["in-person"]),
    )
    answer = plan("2026-11-18", MET, program=program)
    assert {answer.on(name) for name in ("one", "two", "three", "four")} == {"2026-11-19"}


def test_messages_that_were_sent_have_their_days(plan: Asked) -> None:
    """A message cannot go out on the day on which another was sent."""
    program = small(letter("one"), letter("two", "0 days"))
    sent = done("one", "2026-11-18")
    answer = plan("2026-11-18", MET, sent, program=program)
    assert answer.on("two") == "2026-11-19"
    assert answer.skipped("two") == ["2026-11-18 one"]
    assert plan("2026-11-19", MET, sent, program=program).on("two") == "2026-11-19"


def test_a_message_sent_ahead_of_a_new_round_has_its_day_too(plan: Asked) -> None:
    """The days of messages sent in any round count."""
    program = small(letter("one", "0 days"), letter("two", "0 days"))
    events = [interview("2026-11-17"), done("one", "2026-11-18"), MET]
    assert plan("2026-11-18", *events, program=program).on("two") == "2026-11-20"


def test_a_message_moved_past_its_window_warns(plan: Asked) -> None:
    """A message that is not optional keeps its day past `latest`, with `after-window`."""
    program = small(letter("one"), letter("two", latest="1 day"))
    answer = plan("2026-11-18", MET, program=program)
    assert answer.on("two") == "2026-11-20"
    assert answer.warnings == ["after-window two"]


def test_an_optional_message_that_would_leave_its_window_is_dropped(plan: Asked) -> None:
    """An optional one is dropped, `no-room`, and takes no day."""
    program = small(
        letter("one"), letter("two", latest="1 day", optional=True), letter("three", "2 days")
    )
    answer = plan("2026-11-18", MET, program=program)
    assert answer.dropped("two") == "no-room"
    assert (answer.on("three"), answer.skipped("three")) == ("2026-11-20", [])
    # one day more, and there is room
    roomy = small(letter("one"), letter("two", latest="2 days", optional=True))
    assert plan("2026-11-18", MET, program=roomy).on("two") == "2026-11-20"


def test_only_a_move_leaves_no_room(plan: Asked) -> None:
    """An optional message that is merely late for its window is not dropped for want of room."""
    program = small(letter("one", latest="2 days", optional=True, if_missed="late"))
    assert plan("2026-11-25", MET, program=program).status("one") == "late"


def test_alternatives_neither_take_a_day_nor_move(plan: Asked) -> None:
    """A call in place of a letter is planned as if no other message were."""
    program = small(
        letter("call", instead_of=["two"]),
        letter("one"),
        letter("two"),
        letter("ring", instead_of=["one"]),
    )
    answer = plan("2026-11-18", MET, program=program)
    assert [answer.on(name) for name in ("call", "one", "two", "ring")] == [
        "2026-11-19",
        "2026-11-19",
        "2026-11-20",
        "2026-11-19",
    ]


def test_a_step_within_another_neither_takes_a_day_nor_moves(plan: Asked) -> None:
    """What is part of a message shares its day, and leaves the next one where it is."""
    program = small(letter("one"), letter("part", within="one"), letter("two", "2 days"))
    answer = plan("2026-11-18", MET, program=program)
    assert [answer.on(name) for name in ("one", "part", "two")] == [
        "2026-11-19",
        "2026-11-19",
        "2026-11-20",
    ]


def test_the_distance_is_the_rules_own(plan: Asked) -> None:
    """With three days between messages, the next is three days off, on a working day."""
    program = small(letter("one"), letter("two"), between_messages=3)
    answer = plan("2026-11-18", MET, program=program)
    # 19 November and two days more; then Saturday and Sunday
    assert (answer.on("one"), answer.on("two")) == ("2026-11-19", "2026-11-23")
    # one on Monday 23 November, as the 22nd is a Sunday; Friday the 20th is three days before it
    both = [letter("one", "4 days"), letter("two", "2 days")]
    near = plan("2026-11-18", MET, program=small(*both, between_messages=3))
    assert (near.on("one"), near.on("two")) == ("2026-11-23", "2026-11-20")
    # with four days between them, the second is not before Friday the 27th
    far = plan("2026-11-18", MET, program=small(*both, between_messages=4))
    assert (far.on("one"), far.on("two")) == ("2026-11-23", "2026-11-27")


def test_no_distance_at_all(plan: Asked) -> None:
    """Where the rules ask for none, messages share a day."""
    program = small(letter("one"), letter("two"), between_messages=0)
    answer = plan("2026-11-18", MET, program=program)
    assert answer.on("one") == answer.on("two") == "2026-11-19"
