"""What `check` says to faulty rules, to the letter: the cases of `tests/problems/plant.py`."""

import pytest

from generator.rules.codes import CODES
from tests.problems.plant import CASES, EXPECTED, check, expected

OUTPUTS = {case: expected(case).read_text(encoding="utf-8") for case in CASES}


@pytest.mark.parametrize("case", CASES)
def test_check_says_what_is_expected(case: str) -> None:
    """The output of `check` is the expected one, to the letter, and the exit code is 1."""
    result = check(case)
    assert result.stdout == OUTPUTS[case]
    assert result.exit_code == 1


def test_no_expected_output_is_left_over() -> None:
    """Each belongs to a case."""
    assert {file.stem for file in EXPECTED.iterdir()} == set(CASES)


def test_every_code_has_a_case() -> None:
    """Each code of a problem stands in some expected output, and no other code does."""
    said = "".join(OUTPUTS.values())
    codes = {part.partition("]")[0] for part in said.split("error[")[1:]}
    assert codes | {"unreadable-file"} == set(CODES)


def test_a_mark_stands_below_each_line_that_is_at_fault() -> None:
    """Each problem shows its line, a mark under it, and the mend."""
    for output in OUTPUTS.values():
        for block in output.strip().split("\n\n"):
            head, line, mark, mend = block.split("\n")
            column = int(head.split(":")[2])
            assert mark.strip() == "^"
            assert mend.startswith("    ")
            assert mend.strip()
            if "…" not in line:
                assert mark.expandtabs(1).index("^") == column - 1 + 4, head
