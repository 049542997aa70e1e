"""Whatever a stranger writes: a problem in words, or it is taken; both engines say the same."""

import json
from pathlib import Path

import pytest

from tests.fuzz.inputs import Inputs
from tests.fuzz.trial import Trial

FOUND = json.loads((Path(__file__).parent / "found.json").read_text(encoding="utf-8"))
"""What failed once; each has a line that says how."""

SEED, COUNT = 20261128, 2_000


@pytest.fixture(scope="module")
def trial(tmp_path_factory: pytest.TempPathFactory) -> Trial:
    """What tries inputs, in one process of each language."""
    return Trial(Inputs(SEED), tmp_path_factory.mktemp("fuzz"))


@pytest.mark.parametrize("case", FOUND, ids=lambda case: case["was"])
def test_what_was_found_stays_mended(trial: Trial, case: dict[str, str]) -> None:
    """Each input that once failed is answered."""
    fault = trial.fault(case["kind"], case["text"])
    assert fault is None, fault


@pytest.mark.slow
def test_no_input_of_a_few_fails(trial: Trial) -> None:
    """`make fuzz` tries more; the same number of the same seed is the same input."""
    for number in range(COUNT):
        kind, text = trial.inputs.each(number)
        fault = trial.fault(kind, text)
        assert fault is None, f"input {number}, {kind}: {json.dumps(text)}\n{fault}"
