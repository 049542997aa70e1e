from tests.engine.asking import Asked
from tests.engine.events import done, interview, promised, reply
from tests.engine.programs import small, step, window

MET = interview("2026-11-20", at="15:00")
EARLY = "2026-11-01"


def bounds_of(plan: Asked, declared: object, *events: dict[str, str]) -> object:
    """Return the bounds of a step with one window, as they are on a day before the interview."""
    today = "2026-11-20" if events else EARLY
    return plan(today, MET, *events, program=small(step("letter", declared))).bounds("letter")


def test_each_bound_is_an_offset_from_an_anchor(plan: Asked) -> None:
    """Earliest, aim and latest count each from its own anchor."""
    whole = window(earliest="1 day", aim="2 days", latest="1 week")
    assert bounds_of(plan, whole) == ("2026-11-21", "2026-11-22", "2026-11-27")


def test_a_missing_earliest_is_the_anchor(plan: Asked) -> None:
    """Without `earliest` the window opens on the anchor's date, and `aim` is that too."""
    assert bounds_of(plan, window(latest="2 days")) == ("2026-11-20", "2026-11-20", "2026-11-22")
    assert bounds_of(plan, window()) == ("2026-11-20", "2026-11-20", None)


def test_a_missing_aim_is_the_earliest(plan: Asked) -> None:
    """Without `aim`, the best moment is the earliest."""
    declared = window(earliest="3 days", latest="5 days")
    assert bounds_of(plan, declared) == ("2026-11-23", "2026-11-23", "2026-11-25")


def test_a_missing_latest_is_null(plan: Asked) -> None:
    """Without `latest` the window never closes."""
    assert bounds_of(plan, window(earliest="3 days"))[2] is None  # type: ignore[index]


def test_a_bound_is_the_latest_of_several(plan: Asked) -> None:
    """Of several terms the latest date counts, wherever it stands in the list."""
    news_first = [("1 week", "last-news"), ("9 days", "interview")]
    named_first = [("9 days", "interview"), ("1 week", "last-news")]
    for terms in (news_first, named_first):
        declared = window(earliest=terms)
        assert bounds_of(plan, declared)[0] == "2026-11-29"  # type: ignore[index]
        program = small(step("letter", declared))
        answer = plan("2026-11-24", MET, reply("2026-11-24"), program=program)
        assert answer["letter"]["earliest"] == "2026-12-01"


def test_a_term_whose_anchor_has_no_date_is_left_out(plan: Asked) -> None:
    """A term that has nothing to count from does not hold a bound back."""
    declared = window(earliest=[("1 day", "promised-date"), ("1 week", "last-news")])
    assert bounds_of(plan, declared)[0] == "2026-11-27"  # type: ignore[index]
    dated = bounds_of(plan, declared, promised("2026-11-20", by="2026-12-01"))
    assert dated[0] == "2026-12-02"  # type: ignore[index]


MOVING = small(
    step("first", window(earliest="1 week")),
    step(
        "second",
        window(
            earliest=[("15 days", "interview"), ("1 week", "first")],
            latest="21 days",
        ),
    ),
)


def test_latest_moves_along_when_earliest_passes_it(plan: Asked) -> None:
    """The width kept is that between `latest` and the first-listed term of `earliest`."""
    assert plan("2026-11-20", MET, program=MOVING).bounds("second") == (
        "2026-12-05",
        "2026-12-05",
        "2026-12-11",
    )
    # a week after 8 December is 15 December, past 11 December; the width is 21 - 15 = 6 days
    late = plan("2026-12-08", MET, done("first", "2026-12-08"), program=MOVING)
    assert late.bounds("second") == ("2026-12-15", "2026-12-15", "2026-12-21")


def test_latest_stays_while_earliest_has_not_passed_it(plan: Asked) -> None:
    """Moved to the day of `latest` itself, `earliest` leaves it where it is."""
    answer = plan("2026-12-04", MET, done("first", "2026-12-04"), program=MOVING)
    assert answer.bounds("second") == ("2026-12-11", "2026-12-11", "2026-12-11")


def test_latest_moves_along_by_dates_alone(plan: Asked) -> None:
    """A latest in hours that is moved along is a date."""
    program = small(
        step("first", window(earliest="1 week")),
        step(
            "second",
            window(earliest=[("24 hours", "interview"), ("0 days", "first")], latest="48 hours"),
        ),
    )
    answer = plan("2026-11-20", MET, program=program)
    assert answer.bounds("second") == ("2026-11-27", "2026-11-27", "2026-11-28")


def test_the_first_listed_term_counts_even_when_another_is_later(plan: Asked) -> None:
    """Which term is listed first decides the width, not which is the latest."""
    swapped = [("1 week", "first"), ("15 days", "interview")]
    program = small(
        step("first", window(earliest="1 week")),
        step("second", window(earliest=swapped, latest="21 days")),
    )
    # first on 6 December, so a week after it is 13 December; latest 11 December is 2 days before
    # the first-listed term: no width is left
    answer = plan("2026-12-06", MET, done("first", "2026-12-06"), program=program)
    assert answer.bounds("second") == ("2026-12-13", "2026-12-13", "2026-12-13")


def test_bounds_are_never_moved_for_weekends_or_today(plan: Asked) -> None:
    """Bounds are the rule's own dates, on a Sunday or in the past."""
    declared = window(earliest="0 days", aim="2 days", latest="2 days")
    for working_days in ("ignore", "prefer", "require"):
        program = small(step("letter", declared, working_days=working_days))
        answer = plan("2027-03-01", MET, program=program)
        assert answer.bounds("letter") == ("2026-11-20", "2026-11-22", "2026-11-22")


def test_bounds_are_not_moved_by_the_distance(plan: Asked) -> None:
    """A message that has to move keeps its own bounds."""
    both = [
        step(name, window(earliest="3 days", latest="5 days"), to="hiring-manager")
        for name in ("one", "two")
    ]
    answer = plan("2026-11-20", MET, program=small(*both))
    assert answer.on("two") == "2026-11-24"
    assert answer.bounds("two") == answer.bounds("one")
