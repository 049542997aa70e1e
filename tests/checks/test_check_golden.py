"""What `check` says to faulty rules, to the letter: the cases of `tests/problems/plant.py`.

The plainest fault of each code stands on its page in `docs/problems`, and is tried there.
"""

import pytest

from tests.problems.faulty_pages import PAGES
from tests.problems.plant import CASES, EXPECTED, check, in_short, planted


@pytest.mark.parametrize("case", CASES)
def test_check_says_what_is_expected(case: str) -> None:
    """Each problem has its place, message and mend, and shows its line with a mark at the place."""
    told = check(case)
    assert in_short(told) == (EXPECTED / f"{case}.txt").read_text(encoding="utf-8")
    texts = {"rules.yaml": planted(case), "content/waiting.md": PAGES.get(case, "")}
    for head, line, mark, _ in told:
        file, row, column, _ = head.split(":", 3)
        written = texts[file].split("\n")[int(row) - 1]
        assert line.removeprefix("    ").strip("…") in written
        assert mark.strip() == "^"
        assert written.startswith(line[mark.index("^") :].rstrip("…"), int(column) - 1), head


def test_no_expected_output_is_left_over() -> None:
    """Each belongs to a case."""
    assert {file.stem for file in EXPECTED.iterdir()} == set(CASES)
