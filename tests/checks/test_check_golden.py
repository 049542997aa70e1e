"""What `check` says to faulty rules, to the letter: the cases of `tests/problems/plant.py`.

The plainest fault of each code stands on its page in `docs/problems`, and is tried there.
"""

import pytest

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
