import sys
from datetime import date

import pytest

from generator.program import compile_program, holidays_of, with_holidays
from tests.command import ran
from tests.engine.programs import real_program, real_rules

# Worked out from the rule of each holiday.
DAYS = [
    ("AU-VIC", "2026-11-03", "Melbourne Cup"),  # the first Tuesday of November
    ("AU-NSW", "2026-11-03", None),  # it is Victoria's
    ("GB-ENG", "2026-12-28", "Boxing Day"),  # Boxing Day is a Saturday, so the Monday too
    ("US", "2026-11-26", "Thanksgiving"),  # the fourth Thursday of November
    ("US", "2026-11-27", None),  # the day after it is no federal holiday
]


@pytest.mark.parametrize(("region", "day", "name"), DAYS)
def test_a_region_has_its_own_holidays(region: str, day: str, name: str | None) -> None:
    """They fall on the days that their rules say, under an English name."""
    found = real_program()["holidays"][region]["days"].get(day)
    assert found is None if name is None else name in found


@pytest.mark.parametrize("region", ["AU-VIC", "AU-NSW", "CA-ON"])
def test_a_holiday_has_the_name_that_its_country_gives_it(region: str) -> None:
    """Labour Day is spelt as the country itself spells it."""
    names = set(real_program()["holidays"][region]["days"].values())
    assert "Labor Day" not in names
    assert "Labour Day" in names


def test_every_region_of_the_rules_is_known() -> None:
    """Each has a weekend, holidays in every year that the rules set, in order, and no others."""
    years = real_rules().guide.holidays
    assert list(real_program()["holidays"]) == list(real_rules().regions)
    for region, known in real_program()["holidays"].items():
        assert list(known) == ["weekend", "from", "until", "days"]
        assert known["from"] == f"{years.from_}-01-01"
        assert known["until"] == f"{years.until}-12-31"
        days = list(known["days"])
        assert days == sorted(days)
        assert all(date.fromisoformat(day).isoformat() == day for day in days)
        assert known["from"] <= days[0] <= days[-1] <= known["until"]
        per_year = [day[:4] for day in days]
        for year in range(years.from_, years.until + 1):
            assert per_year.count(str(year)) >= 5, (region, year)


@pytest.mark.parametrize(
    ("region", "weekend"), [("AU", [6, 7]), ("HK", [7]), ("EG", [5, 6]), ("IR", [5])]
)
def test_a_region_has_its_own_weekend(region: str, weekend: list[int]) -> None:
    """Whether the guide lists it yet or not."""
    assert holidays_of(region, 2026, 2026)["weekend"] == weekend


def test_names_are_in_english() -> None:
    """Whatever the country's language, the names are English."""
    for region in ("DE", "DE-BY", "CA-QC", "IN", "SG"):
        names = " ".join(real_program()["holidays"][region]["days"].values())
        assert names.isascii(), region
        for word in ("Weihnacht", "Neujahr", "Jour", "Noël", "(en)"):
            assert word not in names


def test_holidays_are_put_in_without_changing_the_program() -> None:
    """`with_holidays` leaves the program as it was, and what it does not know out."""
    rules = real_rules()
    program = compile_program(rules)
    loaded = with_holidays(program, rules, ["AU-VIC", "nowhere"])
    assert program["holidays"] == {}
    assert list(loaded["holidays"]) == ["AU-VIC"]
    assert loaded["holidays"]["AU-VIC"] == holidays_of("AU-VIC", 2025, 2029)
    both = with_holidays(loaded, rules, ["US"])
    assert list(both["holidays"]) == ["AU-VIC", "US"]


def test_an_unknown_region_is_refused() -> None:
    """A code that no country has is an error, not an empty calendar."""
    with pytest.raises(NotImplementedError):
        holidays_of("XX", 2026, 2026)
    with pytest.raises(NotImplementedError):
        holidays_of("AU-XYZ", 2026, 2026)


def test_a_region_loads_no_other_countries() -> None:
    """Only the region's country is imported, and every other can be asked for afterwards."""
    script = (
        "import sys; from generator.program import country_calendar, holidays_of; import holidays;"
        "holidays_of('AU-VIC', 2026, 2026);"
        "print(sorted(name for name in sys.modules if name.startswith('holidays.countries.')));"
        "print(len(list(map(country_calendar, holidays.list_supported_countries()))) > 1)"
    )
    assert ran(sys.executable, "-c", script).stdout == "['holidays.countries.australia']\nTrue\n"
