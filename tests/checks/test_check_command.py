"""`guide check`: its output, its exit code, and the files that it cannot read."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import Result

from tests.command import guide, ran
from tests.guides import ROOT
from tests.small_rules import GOOD, TODAY, SmallRules


def check(*options: str) -> Result:
    """Return the outcome of `guide check`."""
    return guide("check", "--today", TODAY, *options)


def test_good_rules_are_summed_up_in_a_line() -> None:
    """Rules in order have the exit code 0 and one friendly line; as data, no problems."""
    result = check("--rules", str(GOOD))
    assert result.exit_code == 0
    assert result.stdout == (
        f"{GOOD} is in order: 2 steps, 4 claims of 2 sources, 3 letters, 1 question, 2 regions,"
        " 1 example.\n"
    )
    as_data = check("--rules", str(GOOD), "--format", "json")
    assert (as_data.exit_code, json.loads(as_data.stdout)) == (0, [])


def test_problems_as_json_have_their_place(small: SmallRules) -> None:
    """JSON has file, line, column, code, message and mend of each problem, and nothing else."""
    path = small.write(("per: cycle", "per: cycl"))
    result = check("--rules", str(path), "--format", "json")
    assert result.exit_code == 1
    assert json.loads(result.stdout) == [
        {
            "file": str(path),
            "line": 109,
            "column": 10,
            "code": "wrong-value",
            "message": "found 'cycl' in steps.ask.per, expected one of a few words",
            "mend": "Did you mean 'cycle'? The words: event, cycle, round, application.",
        }
    ]


def test_the_file_is_named_as_it_was_given(
    small: SmallRules, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A path in a message is the one that the user typed."""
    path = small.write(("per: cycle", "per: cycl"))
    monkeypatch.chdir(path.parent)
    assert check("--rules", "./rules.yaml").stdout.startswith("./rules.yaml:109:10: error[")
    assert check().stdout.startswith("rules.yaml:109:10: error[")


def test_module_and_terminal_without_unicode(small: SmallRules) -> None:
    """`python -m generator check` ends with 1 and no traceback where `…` cannot be printed."""
    path = small.write(("per: cycle", "per: cycl\u2192e " + "x" * 200))
    for form in ("text", "json"):
        command = (sys.executable, "-m", "generator", "check", "--rules", path, "--format", form)
        done = ran(*command, env={"PYTHONIOENCODING": "ascii", "PATH": ""}, code=1)
        assert "Traceback" not in done.stderr
        assert "wrong-value" in done.stdout


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("missing.yaml", None, "1:1: error[unreadable-file]: there is no such file"),
        (".", None, "1:1: error[unreadable-file]: a folder, where a file is expected"),
        ("latin.yaml", b"a: 1\nb: caf\xe9\n", "2:7: error[unreadable-file]: a character that"),
        ("ls.yaml", b"a: x\xe2\x80\xa8y\n\xe9", "2:1: error[unreadable-file]: a character that"),
        ("utf16.yaml", "guide:".encode("utf-16"), "1:1: error[unreadable-file]: a character that"),
        ("huge.yaml", b"#" * 4_000_001, "1:1: error[unreadable-file]: larger than 4 MB"),
        ("n" * 5000, None, "1:1: error[unreadable-file]: the file cannot be read: "),
        ("n\0.yaml", None, "1:1: error[unreadable-file]: the file cannot be read: "),
    ],
)
def test_files_that_cannot_be_read(
    tmp_path: Path, name: str, content: bytes | None, said: str
) -> None:
    """A file that is not there, or no text, is a problem like any other."""
    path = f"{tmp_path}/{name}"
    if content is not None:
        Path(path).write_bytes(content)
    result = check("--rules", path)
    assert result.exit_code == 1
    assert result.stdout.startswith(f"{path}:{said}")
    assert result.stdout.count("error[") == 1


def test_the_day_is_the_clocks_unless_it_is_given(small: SmallRules) -> None:
    """What has run out is asked as of today, and `--today` says another day; none is a slip."""
    path = small.write(("until: 2027", "until: 2199"), ("AU-VIC", "AU-NSW"))
    options = ["check", "--rules", str(path), "--format", "json"]
    clock = json.loads(guide(*options).stdout)
    assert "holidays-run-out" not in {problem["code"] for problem in clock}
    late = json.loads(guide(*options, "--today", "2199-06-01").stdout)
    assert "holidays-run-out" in {problem["code"] for problem in late}
    for wrong in ("2026-02-30", "9999-12-31", "1969-12-31"):
        assert guide(*options, "--today", wrong).exit_code == 2


def test_an_old_commit_is_tested_as_of_its_day() -> None:
    """`make test` checks as of the day of the last commit, `make check` as of the clock's."""
    git = ["git", "log", "-1", "--format=%cs"]
    day = subprocess.run(git, cwd=ROOT, capture_output=True, text=True, check=False).stdout.strip()

    def checked(target: str) -> str:
        """Return how a target of the Makefile calls the check."""
        lines = ran("make", "--dry-run", target).stdout.splitlines()
        return next(line for line in lines if "-m generator check" in line)

    assert checked("check").split()[1:] == ["-m", "generator", "check"]
    options = ["--today", day] if day else []
    assert checked("test").split()[1:] == ["-m", "generator", "check", *options]
