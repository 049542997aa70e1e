import pytest

from generator.rules.terms import term_paths
from tests.engine.asking import Asked
from tests.engine.events import interview, promised
from tests.engine.programs import real_rules
from tests.small_rules import SHARED, WRITTEN, SmallRules

MET = interview("2026-11-20")


@pytest.mark.parametrize(
    ("step", "advice", "terms"),
    [
        ("thank-you", "guide", ["steps.thank-you.window.aim", "steps.thank-you.window.latest"]),
        (
            "thank-you",
            "klc-recruitment",
            ["sources.klc-recruitment.claims.thank-you-window.timing.latest"],
        ),
    ],
)
def test_a_reason_names_its_term(plan: Asked, step: str, advice: str, terms: list[str]) -> None:
    """Where the term stands in the rules: in a step's window, or in a source's claim."""
    entry = plan("2026-11-20", MET, advice=advice)[step]
    assert [why["term"] for why in entry["why"]] == terms


def test_an_index_tells_windows_and_terms_apart(plan: Asked) -> None:
    """Only where a step has several windows, or a bound several terms."""
    undated = plan("2026-11-20", MET)["first-check-in"]["why"]
    dated = plan("2026-11-20", MET, promised("2026-11-20", by="2026-11-27"))["first-check-in"]
    assert {why["term"].split(".")[3] for why in undated} == {"5"}
    assert {why["term"].split(".")[3] for why in dated["why"]} == {"2"}


def test_every_name_of_a_term_is_a_path() -> None:
    """A term's name is its path in the rules, without the indexes that tell nothing apart."""
    for name, paths in term_paths(real_rules()).items():
        shared = ("shared-times", name.removeprefix("shared-times."))
        for path in [shared] if len(paths) > 1 else paths:
            keys = iter(str(key) for key in path)
            assert all(key in keys for key in name.split(".")), name
            assert real_rules().line(*path) is not None


def test_a_shared_time_goes_by_its_own_name(small: SmallRules) -> None:
    """Wherever windows use it, the term is the same one."""
    paths = term_paths(small.rules(SHARED, (WRITTEN, "- after-thanks")))
    assert [path[:2] for path in paths["shared-times.after-thanks"]] == [("steps", "ask")]
