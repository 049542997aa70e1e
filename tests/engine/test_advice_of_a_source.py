import pytest

from tests.engine.asking import Asked
from tests.engine.events import done, interview, promised, rejected, reply
from tests.engine.programs import real_program

# Friday 20 November 2026
MET = interview("2026-11-20", at="15:00")
NAMED = promised("2026-11-20", by="2026-11-27")

SPEAKS_OF = {
    "klc-recruitment": {
        "direct": "ask-timeline thank-you first-check-in answer-rejection ask-feedback",
        "agency": "ask-timeline thank-you first-check-in answer-rejection ask-feedback",
    },
    "follow-up-faq": {
        "direct": "thank-you thank-you-card connect-linkedin add-information first-check-in call "
        "answer-rejection",
        "agency": "thank-you thank-you-card connect-linkedin add-information first-check-in call "
        "answer-rejection",
    },
    "agency-or-direct": {
        "direct": "ask-timeline decide thank-you connect-linkedin first-check-in move-on",
        "agency": "decide contact-consultant thank-you connect-linkedin first-check-in move-on",
    },
    "staffing-partners": {
        "direct": "thank-you-card first-check-in answer-rejection thank-for-offer",
        "agency": "thank-you-card first-check-in answer-rejection thank-for-offer",
    },
    "follow-up-etiquette": {
        "direct": "ask-timeline notes thank-you connect-linkedin first-check-in second-check-in "
        "stay-in-touch",
        "agency": "ask-timeline notes thank-you connect-linkedin first-check-in second-check-in "
        "stay-in-touch",
    },
}


@pytest.mark.parametrize("route", ["direct", "agency"])
@pytest.mark.parametrize("source", SPEAKS_OF)
def test_what_a_source_does_not_speak_of_is_not_in_its_advice(
    plan: Asked, source: str, route: str
) -> None:
    """Not spoken of, or for the other route only: `not-in-this-advice`."""
    answer = plan("2026-11-20", MET, NAMED, advice=source, route=route)
    spoken = SPEAKS_OF[source][route].split()
    for entry in answer.json["steps"]:
        for_agencies = {
            *("contact-consultant", "ask-consultant-date", "tell-consultant"),
            *("talk-weekly", "reach-consultant", "ring-agency"),
        }
        elsewhere = entry["step"] == "ask-for-decision"  # it is for Ontario alone
        if elsewhere or (route == "direct" and entry["step"] in for_agencies):
            assert entry["dropped"] == "not-this-route"
        else:
            assert (entry["dropped"] == "not-in-this-advice") == (entry["step"] not in spoken)


SCHEDULES = [
    # source, with a promised date, step, bounds
    ("klc-recruitment", False, "thank-you", ("2026-11-20", "2026-11-20", "2026-11-22T15:00")),
    ("klc-recruitment", False, "first-check-in", ("2026-12-04", "2026-12-04", None)),
    ("klc-recruitment", True, "first-check-in", ("2026-11-28", "2026-11-28", None)),
    ("follow-up-faq", False, "thank-you", ("2026-11-20", "2026-11-20", "2026-11-21T15:00")),
    ("follow-up-faq", True, "first-check-in", ("2026-11-28", "2026-11-28", None)),
    # a week after the thank-you, which goes out on the 20th, until the end of the check-in that it
    # stands for; a day after the promised date
    ("follow-up-faq", False, "call", ("2026-11-27", "2026-11-27", "2026-12-04")),
    ("follow-up-faq", True, "call", ("2026-11-28", "2026-11-28", None)),
    ("follow-up-faq", False, "connect-linkedin", ("2026-11-20", "2026-11-20", None)),
    ("agency-or-direct", True, "first-check-in", ("2026-11-28", "2026-11-28", None)),
    ("staffing-partners", False, "thank-you-card", ("2026-11-22", "2026-11-22", "2026-11-23")),
    ("staffing-partners", False, "first-check-in", ("2026-11-27", "2026-11-27", None)),
    ("staffing-partners", True, "first-check-in", ("2026-11-30", "2026-11-30", None)),
    ("follow-up-etiquette", False, "thank-you", ("2026-11-21", "2026-11-21", "2026-11-22")),
    ("follow-up-etiquette", False, "first-check-in", ("2026-11-27", "2026-11-27", "2026-11-30")),
    ("follow-up-etiquette", True, "first-check-in", ("2026-11-27", "2026-11-27", "2026-11-30")),
    ("follow-up-etiquette", False, "second-check-in", ("2026-12-05", "2026-12-05", "2026-12-11")),
]


@pytest.mark.parametrize(("source", "dated", "name", "bounds"), SCHEDULES)
def test_a_source_plans_by_its_own_numbers(
    plan: Asked,
    source: str,
    dated: bool,  # noqa: FBT001 - a column of the table
    name: str,
    bounds: tuple[str, str, str | None],
) -> None:
    """A source's plan has the windows of its claims, for one interview on a Friday at 15:00."""
    events = [MET, NAMED] if dated else [MET]
    assert plan("2026-11-20", *events, advice=source).bounds(name) == bounds


def test_a_claim_for_the_route_beats_one_for_both(plan: Asked) -> None:
    """Through an agency, ask at the timescale itself; directly, once it has passed."""
    advice = {"advice": "agency-or-direct"}
    agency = plan("2026-11-20", MET, NAMED, route="agency", **advice)
    assert agency["first-check-in"]["earliest"] == "2026-11-27"
    assert agency["first-check-in"]["why"][0]["cites"] == ["agency-or-direct/agency-get-timescale"]
    direct = plan("2026-11-20", MET, NAMED, route="direct", **advice)
    assert direct["first-check-in"]["earliest"] == "2026-11-28"
    assert direct["first-check-in"]["why"][0]["cites"] == [
        "agency-or-direct/period-passed-touch-base"
    ]


def test_with_a_promised_date_a_claim_counted_from_it_beats_the_others(plan: Asked) -> None:
    """The two weeks of no date do not hold once a date was named."""
    dated = plan("2026-11-20", MET, NAMED, advice="klc-recruitment")
    (why,) = dated["first-check-in"]["why"]
    assert why["cites"] == ["klc-recruitment/check-in-after-deadline"]
    # void again, and the other claim holds
    void = plan("2026-12-01", MET, NAMED, reply("2026-12-01"), advice="klc-recruitment")
    (why,) = void["first-check-in"]["why"]
    assert why["cites"] == ["klc-recruitment/check-in-no-timeline"]


def test_without_a_promised_date_a_claim_counted_from_it_does_not_apply(plan: Asked) -> None:
    """Where all of a source's claims on a step count from the date, there is none without one."""
    for route in ("direct", "agency"):
        answer = plan("2026-11-20", MET, advice="agency-or-direct", route=route)
        assert answer.dropped("first-check-in") == "no-date-promised"


def test_a_step_without_a_number_keeps_the_guides_window_marked_editorial(plan: Asked) -> None:
    """Each bound of it says that the number is not the source's."""
    answer = plan("2026-11-20", MET, advice="agency-or-direct")
    guide = plan("2026-11-20", MET)
    for name in ("decide", "thank-you", "connect-linkedin"):
        assert answer.bounds(name) == guide.bounds(name)
        for why in answer[name]["why"]:
            assert why["editorial"]
            assert all(cite.startswith("agency-or-direct/") for cite in why["cites"])
    etiquette = plan("2026-11-20", MET, advice="follow-up-etiquette")
    assert all(why["editorial"] for why in etiquette["notes"]["why"])


def test_a_timed_step_is_the_sources_own(plan: Asked) -> None:
    """What a source times is cited from it and is not marked editorial."""
    for source in SPEAKS_OF:
        for events in ([MET], [MET, NAMED]):
            answer = plan("2026-11-20", *events, advice=source)
            for name in ("thank-you-card", "first-check-in", "call"):
                for why in answer[name]["why"]:
                    assert why["editorial"] or all(c.startswith(source) for c in why["cites"])


def test_only_the_limits_that_a_source_states_apply(plan: Asked) -> None:
    """The FAQ stops after two follow-ups; the etiquette states no number."""
    limits = {name: advice["follow_ups"] for name, advice in real_program()["advice"].items()}
    assert limits == {
        "guide": 2,
        "klc-recruitment": None,
        "follow-up-faq": 2,
        "agency-or-direct": None,
        "staffing-partners": None,
        "follow-up-etiquette": None,
    }
    asked = [done("first-check-in", day) for day in ("2026-11-28", "2026-11-29", "2026-11-30")]
    etiquette = plan("2026-12-01", MET, *asked, advice="follow-up-etiquette")
    assert etiquette.dropped("second-check-in") is None
    guide = plan("2026-12-01", MET, *asked)
    assert guide.dropped("second-check-in") == "limit"


def test_the_rhythm_of_the_etiquette_is_its_own(plan: Asked) -> None:
    """Once a month is the source's; when to begin is the guide's, and marked."""
    events = [MET, rejected("2026-12-01")]
    answer = plan("2026-12-01", *events, advice="follow-up-etiquette")
    assert answer["stay-in-touch"]["occurrences"] == ["2027-01-04", "2027-02-01", "2027-03-01"]


def test_the_guide_is_the_default_advice(plan: Asked) -> None:
    """Where nothing is said, the advice is ours."""
    assert plan("2026-11-20", MET).json["advice"] == "guide"
    assert plan("2026-11-20", MET, advice="klc-recruitment").json["advice"] == "klc-recruitment"
