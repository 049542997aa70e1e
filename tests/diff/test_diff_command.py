"""`guide diff`: what it takes, what it prints, and how it ends."""

import json
import re
import shutil
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from markdown import markdown

from tests.command import guide
from tests.diff.comparing import TEXT, WAIT, diff
from tests.diff.repository import Repository
from tests.small_rules import TODAY, changed

LONGER = changed((WAIT, "anchor: meeting, earliest: 3 weeks}"))


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    """Two files of rules; in the second, a source waits longer."""
    old, new = tmp_path / "old.yaml", tmp_path / "new.yaml"
    old.write_text(TEXT)
    new.write_text(LONGER)
    return old, new


@pytest.fixture(scope="module")
def three_versions(tmp_path_factory: pytest.TempPathFactory) -> Repository:
    """A repository of three versions, the second tagged; nothing is changed in it."""
    repository = Repository.begun(tmp_path_factory.mktemp("versions") / "guide")
    repository.commit(TEXT, "Begin")
    repository.commit(LONGER, "Wait longer")
    repository.git("tag", "longer")
    repository.commit(changed((WAIT, "anchor: meeting, earliest: 4 weeks}")), "Wait still longer")
    return repository


@pytest.fixture
def repository(
    three_versions: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Repository:
    """A copy of that repository, and the current folder."""
    copy = shutil.copytree(three_versions.folder, tmp_path / "guide")
    monkeypatch.chdir(copy)
    return Repository(copy)


# What it says ------------------------------------------------------------------------------------


def test_text_for_a_terminal(files: tuple[Path, Path]) -> None:
    """The summary comes first, then the changes by section, then the dates that move; exit 1.

    The situations: three advices, with and without a promise, on two routes, and one example.
    """
    result = diff(*files)
    assert result.exit_code == 1
    assert result.stdout == (
        f"{files[0]} (1) → {files[1]} (1): 1 change of the advice; dates move in 4 of 13"
        " situations.\n"
        "\n"
        "sources\n"
        "  - The bidders’ forum: claims, wait-longer, timing, earliest: 2 weeks → 3 weeks.\n"
        "\n"
        "Dates that move\n"
        "  - Ask: moves in 4 of 13 situations; for a meeting on Friday 20 November (by The bidders’"
        " forum alone): 4 December → 11 December.\n"
    )


def test_nothing_changes(files: tuple[Path, Path]) -> None:
    """A file and itself: one line, exit 0; so with comments alone. No dates are compared."""
    files[1].write_text("# Another note\n" + TEXT)
    for pair in ((files[0], files[0]), files):
        result = diff(*pair)
        assert result.exit_code == 0
        assert result.stdout.endswith(": Nothing changes for a reader.\n")
        assert result.stdout.count("\n") == 1
        told = json.loads(diff(*pair, "--format", "json").stdout)
        assert (told["same"], told["changes"], told["dates"]) == (True, [], None)


def test_json(files: tuple[Path, Path]) -> None:
    """JSON has a shape that stays: docs/decisions/0036 describes it."""
    told = json.loads(diff(*files, "--format", "json").stdout)
    assert list(told) == ["same", "summary", "old", "new", "changes", "dates", "notes"]
    assert told["same"] is False
    assert told["old"] == {"name": str(files[0]), "version": "1"}
    (change,) = told["changes"]
    assert change.pop("sentence").startswith("The bidders’ forum: claims, wait-longer, ")
    assert change == {
        "section": "sources",
        "entry": "forum",
        "about": "The bidders’ forum",
        "what": "changed",
        "old": "2 weeks",
        "new": "3 weeks",
        "path": ["sources", "forum", "claims", "wait-longer", "timing", "earliest"],
        "line": 1 + TEXT[: TEXT.index(WAIT) + 20].count("\n"),
    }
    dates = told["dates"]
    assert (dates["situations"], dates["moved"], dates["windows"]) == (13, 4, 0)
    (ask,) = dates["steps"]
    assert ask["step"] == "ask"
    assert ask["old"]["on"] == "2026-12-04"
    assert ask["new"]["on"] == "2026-12-11"
    shown = json.dumps(ask["situation"])
    planned = guide("plan", "--situation", "-", "--rules", files[1], said=shown)
    days = {step["step"]: step["on"] for step in json.loads(planned.stdout)["steps"]}
    assert days["ask"] == "2026-12-11"
    assert told["notes"] == []


def test_an_entry_for_the_releases(files: tuple[Path, Path]) -> None:
    """It has the new version and day, and the dates that move in examples; it fits the rules."""
    new = changed(
        ('version: "1"', 'version: "2"'),
        ('reviewed: "2026-11-23"', 'reviewed: "2026-12-01"'),
        ("aim: 1 day, latest: 2 days", "aim: 2 days, latest: 2 days"),
        ('thanks: {"on": "2026-11-17"}', 'thanks: {"on": "2026-11-18"}'),
    )
    files[1].write_text(new)
    told = diff(*files, "--format", "release").stdout
    assert told == (
        '  - version: "2"\n'
        '    date: "2026-12-01"\n'
        "    says: …  # what changed for readers, and why\n"
        "    moves:\n"
        '      - {example: plain, step: thanks, from: "2026-11-17", to: "2026-11-18"}\n'
    )
    files[1].write_text(f"{new}\nreleases:\n{told}")
    checked = guide("check", "--rules", files[1], "--today", TODAY)
    assert "is in order" in checked.stdout


def test_markdown_is_folded_where_it_is_long(files: tuple[Path, Path]) -> None:
    """Many changes are folded, section by section; the summary stays open, and comes first."""
    files[1].write_text(re.sub(r"(says|because|label): (?=[A-Z])", r"\1: So ", TEXT))
    told = diff(*files, "--format", "markdown").stdout
    page = BeautifulSoup(markdown(told, extensions=["md_in_html"]), "html.parser")
    assert told.startswith("### What changes for readers\n\n")
    first = told.index("<details>")
    assert "changes of the advice" in told[:first]
    assert len(page.select("details > summary")) >= 3
    assert told.count("<details>") == told.count("</details>")


HOSTILE = "<img src=x onerror=alert(1)> [a](javascript:b) @everyone #1 </details> `c` **d**"


def test_markdown_shows_hostile_text_as_it_is(files: tuple[Path, Path]) -> None:
    """Text of the rules neither becomes markup, nor closes what is folded, nor calls anybody."""
    files[1].write_text(TEXT.replace("why: It is polite.", f"why: '{HOSTILE}'"))
    told = diff(*files, "--format", "markdown").stdout
    page = BeautifulSoup(markdown(told), "html.parser")
    assert page.find(["img", "a", "code", "details"]) is None
    shown = page.get_text()
    assert "@everyone" not in shown
    assert "#1" not in shown
    assert HOSTILE in shown.replace("\N{WORD JOINER}", "")


# Files and revisions -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("names", "weeks"),
    [
        (("HEAD~1", "HEAD"), "3 weeks → 4 weeks"),
        (("longer", "HEAD~2"), "3 weeks → 2 weeks"),
        (("HEAD~2:rules.yaml", "rules.yaml"), "2 weeks → 5 weeks"),
        (("main~1:./rules.yaml", "main"), "3 weeks → 4 weeks"),
        # Without a second name it is the file as it stands now.
        (("{hash}",), "3 weeks → 5 weeks"),
    ],
)
def test_revisions(repository: Repository, names: tuple[str, ...], weeks: str) -> None:
    """Each is a file, or a revision: relative, a tag, a branch, a hash, with a path or without."""
    repository.rules.write_text(changed((WAIT, "anchor: meeting, earliest: 5 weeks}")))
    short = repository.git("rev-parse", "--short", "HEAD~1")
    result = diff(*(name.format(hash=short) for name in names))
    assert result.exit_code == 1
    assert weeks in result.stdout


def test_from_another_folder(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    """`--rules` says whose revisions are meant, wherever the command is run."""
    monkeypatch.chdir(repository.folder.parent)
    result = diff("HEAD~1", "HEAD", "--rules", "guide/rules.yaml")
    assert "3 weeks → 4 weeks" in result.stdout


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("HEAD~9", "HEAD~9 is neither a file, nor a revision in which git knows rules.yaml."),
        ("no-such.yaml", "no-such.yaml is neither a file, nor a revision"),
        ("HEAD:no-such.yaml", "HEAD:no-such.yaml is neither a file, nor a revision"),
        ("--output=stolen", "No such option"),
        ("-p", "No such option"),
        ("", "One of the two names is empty."),
        (".", ". is a folder. Name the rules file in it."),
        ("a\0b", "a\0b is neither a file, nor a revision"),
        ("latin.yaml", "latin.yaml:1:7: error[unreadable-file]"),
        ("list.yaml", "list.yaml:1:1: error[wrong-type]: there are no rules in it"),
        ("broken.yaml", "broken.yaml:2:10: error[yaml-syntax]"),
        ("empty.yaml", "empty.yaml:1:1: error[wrong-type]: there are no rules in it"),
        ("huge.yaml", "huge.yaml is larger than 4 MB, and so no rules file."),
    ],
)
def test_what_cannot_be_read(repository: Repository, name: str, said: str) -> None:
    """Exit 2, nothing on standard output, and the problem told; whichever of the two it is."""
    for file, content in {
        "latin.yaml": b"a: caf\xe9\n",
        "list.yaml": b"- a\n- b\n",
        "broken.yaml": b'guide:\n  title: "Open\n  tagline: b\n',
        "empty.yaml": b"",
        "huge.yaml": b"#" * 4_000_001,
    }.items():
        (repository.folder / file).write_bytes(content)
    for pair in ((name, "HEAD"), ("HEAD", name)):
        result = diff(*pair)
        assert result.exit_code == 2
        assert result.stdout == ""
        assert said in result.stderr
    assert not (repository.folder / "stolen").exists()


def test_without_git(
    files: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Files need no git, nor a repository; a revision without either is told as one."""
    monkeypatch.setenv("PATH", str(tmp_path / "nothing"))
    assert diff(*files).exit_code == 1
    result = diff("HEAD~1", files[0])
    assert result.exit_code == 2
    assert "neither a file, nor a revision" in result.stderr
