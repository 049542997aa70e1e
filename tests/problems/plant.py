"""Plants faults in the good rules: each case is a small change, with what `check` says to it.

After a meant change of the messages run `python -m tests.problems.plant`, which writes the expected
outputs anew; read the difference before you keep it.
"""

import contextlib
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from tests.command import guide
from tests.problems import cases_of_meaning, cases_of_shape
from tests.problems.faulty_pages import PAGES
from tests.small_rules import TODAY, changed

EXPECTED: Final = Path(__file__).parent / "expected"

CASES: Final = {**cases_of_shape.CASES, **cases_of_meaning.CASES}

Told = tuple[str, str, str, str]
"""What the terminal shows of a problem: its place and message, the line, the mark, the mend."""


def planted(case: str) -> str:
    """Return the good rules with a case's faults."""
    return changed(*CASES[case])


def check(case: str) -> list[Told]:
    """Return what `check`, which has to refuse it, says to a case in a folder of its own."""
    with TemporaryDirectory() as folder, contextlib.chdir(folder):
        Path("rules.yaml").write_text(planted(case), encoding="utf-8")
        if case in PAGES:
            Path("content").mkdir()
            Path("content/waiting.md").write_text(PAGES[case], encoding="utf-8")
        result = guide("check", "--today", TODAY)
    assert result.exit_code == 1
    blocks = (block.split("\n") for block in result.stdout.strip().split("\n\n"))
    return [(head, line, mark, mend) for head, line, mark, mend in blocks]


def in_short(told: list[Told]) -> str:
    """Return what is expected of problems: all but the lines that they show."""
    return "".join(f"{head}\n{mend}\n" for head, _, _, mend in told)


if __name__ == "__main__":
    for name in CASES:
        (EXPECTED / f"{name}.txt").write_text(in_short(check(name)), encoding="utf-8")
