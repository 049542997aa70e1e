from generator.rules.terms import term_paths
from tests.engine.asking import Asked
from tests.engine.life import on, step, steps
from tests.engine.programs import real_rules
from tests.small_rules import SHARED, WRITTEN, SmallRules


def test_a_reason_names_its_term(plan: Asked) -> None:
    """Where it stands in the rules; an index tells several windows apart, or several terms."""
    windows = "[{if: bell, anchor: bell}, {anchor: met, earliest: [1 day, 1 week]}]"
    program = steps(step("thank", "aim: 1 day, latest: 2 days"), f"ask: {{window: {windows}}}")
    answer = plan("2026-11-02", on("02", "met"), program=program)
    assert [why["term"] for name in ("thank", "ask") for why in answer[name]["why"]] == [
        "steps.thank.window.aim",
        "steps.thank.window.latest",
        "steps.ask.window.1.earliest.0",
        "steps.ask.window.1.earliest.1",
    ]


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
