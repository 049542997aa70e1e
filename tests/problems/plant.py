"""Plants faults in the good rules: each case is a small change, with what `check` says to it.

After a meant change of the messages run `python -m tests.problems.plant`, which writes the expected
outputs anew; read the difference before you keep it.
"""

import contextlib
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from click.testing import Result

from tests.command import guide
from tests.problems import cases_of_meaning, cases_of_shape
from tests.problems.faulty_pages import PAGES
from tests.small_rules import TODAY, changed

EXPECTED: Final = Path(__file__).parent / "expected"

CASES: Final = {**cases_of_shape.CASES, **cases_of_meaning.CASES}


def planted(case: str) -> str:
    """Return the good rules with a case's faults."""
    return changed(*CASES[case])


def plant(case: str, folder: Path) -> None:
    """Write the faulty rules of a case, and the page that goes with them, into a folder."""
    (folder / "rules.yaml").write_text(planted(case), encoding="utf-8")
    if case in PAGES:
        (folder / "content").mkdir()
        (folder / "content" / "waiting.md").write_text(PAGES[case], encoding="utf-8")


def expected(case: str) -> Path:
    """Return the file that holds what `check` has to say to a case."""
    return EXPECTED / f"{case}.txt"


def check(case: str) -> Result:
    """Return what `check` says to a case, run in a folder of its own."""
    with TemporaryDirectory() as folder, contextlib.chdir(folder):
        plant(case, Path(folder))
        return guide("check", "--today", TODAY)


if __name__ == "__main__":
    for name in CASES:
        expected(name).write_text(check(name).stdout, encoding="utf-8")
