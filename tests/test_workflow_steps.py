"""The steps of the workflows, run: what a pull request changes is told, and not run."""

import json
import sys
from pathlib import Path

import pytest

from tests.changed_data import Json
from tests.command import ran
from tests.diff.comparing import TEXT
from tests.diff.repository import Repository
from tests.guides import ROOT
from tests.small_rules import changed
from tests.workflows import COMMENT, RULES, step

pytestmark = pytest.mark.slow


THREE = changed(("anchor: meeting, earliest: 2 weeks}", "anchor: meeting, earliest: 3 weeks}"))


def compared(repository: Repository) -> tuple[str, str]:
    """Run the step that compares, as GitHub's shell does: the comment, and the summary."""
    folder = repository.folder
    for name, does in {
        ".venv/bin/python": f'exec env PYTHONPATH="{ROOT}" "{sys.executable}" "$@"',
        "programs/make": "exit 0",
    }.items():
        program = folder / name
        program.parent.mkdir(parents=True, exist_ok=True)
        program.write_text(f"#!/bin/sh\n{does}\n")
        program.chmod(0o755)
    summary = folder / "summary.md"
    script = step(RULES, "Compare the rules before and after")["run"]
    done = ran(
        *("bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script),
        cwd=folder,
        env={"PATH": f"{folder / 'programs'}:/usr/bin:/bin", "GITHUB_STEP_SUMMARY": str(summary)},
    )
    assert "Traceback" not in done.stderr
    return (folder / "comment" / "diff.md").read_text(), summary.read_text()


def pull_request(folder: Path, text: str) -> Repository:
    """Return what GitHub checks out: the merge of a branch into main, and the commits before it."""
    repository = Repository.begun(folder / "origin")
    repository.commit(TEXT, "Begin")
    repository.git("switch", "--quiet", "-c", "change")
    repository.commit(text, "Change")
    repository.git("switch", "--quiet", "main")
    repository.git("commit", "--quiet", "--allow-empty", "-m", "Go on")
    repository.git("merge", "--quiet", "--no-ff", "change", "-m", "Merge")
    return repository.clone(folder / "checkout", "--depth=2")


def test_the_change_is_told(tmp_path: Path) -> None:
    """The comment and the summary of the run say what changes."""
    comment, summary = compared(pull_request(tmp_path, THREE))
    assert "2 weeks → 3 weeks" in comment.replace("&#8594;", "→")
    assert summary == comment


def test_no_change_is_told_too(tmp_path: Path) -> None:
    """A comment in the rules changes nothing for a reader."""
    comment, _ = compared(pull_request(tmp_path, f"# A note\n{TEXT}"))
    assert "Nothing changes for a reader." in comment


def test_rules_that_cannot_be_read_are_told(tmp_path: Path) -> None:
    """The problem stands in the comment, as a block that shows it as it is; the step goes on."""
    comment, _ = compared(pull_request(tmp_path, 'guide: "<b>@all\n'))
    assert "The rules cannot be read:" in comment
    problem = comment.partition("read:\n\n")[2]
    assert "error[yaml-syntax]" in problem
    assert all(line.startswith("    ") for line in problem.splitlines())


HARNESS = """
const script = process.argv[2];
const given = JSON.parse(process.argv[3]);
const calls = [];
const note = (name) => async (arguments_) => { calls.push([name, arguments_]); };
const github = {
  rest: {
    pulls: { list: "pulls" },
    issues: {
      listComments: "comments",
      updateComment: note("update"),
      createComment: note("create"),
    },
  },
  paginate: async (what, arguments_) => {
    calls.push([what, arguments_]);
    return given[what];
  },
};
const context = { repo: { owner: "us", repo: "guide" }, payload: { workflow_run: given.run } };
const core = {
  info: (text) => calls.push(["info", text]),
  setFailed: (text) => calls.push(["failed", text]),
};
const AsyncFunction = Object.getPrototypeOf(async () => {}).constructor;
await new AsyncFunction("github", "context", "core", "require", script)(
  github, context, core, (await import("node:module")).createRequire(import.meta.url));
console.log(JSON.stringify(calls));
"""

RUN = {
    "head_sha": "abc",
    "head_branch": "change",
    "head_repository": {"full_name": "them/guide", "owner": {"login": "them"}},
}
PULL = {"number": 7, "head": {"sha": "abc", "repo": {"full_name": "them/guide"}}}
SAID = "### What changes\n`${process.exit(1)}` ${{ github.token }} $(id)\n"
MARK = "<!-- what changes for readers -->"


def commented(folder: Path, said: str | None, **given: Json) -> list[Json]:
    """Run the script of the comment in Node, with a GitHub that only notes what is asked of it."""
    (folder / "harness.mjs").write_text(HARNESS)
    if said is not None:
        (folder / "comment").mkdir(exist_ok=True)
        (folder / "comment" / "diff.md").write_text(said)
    script = step(COMMENT, "actions/github-script@v7")["with"]["script"]
    data = {"run": RUN, "pulls": [PULL], "comments": [], **given}
    calls = ran("node", "harness.mjs", script, json.dumps(data), cwd=folder).stdout
    return json.loads(calls)  # type: ignore[no-any-return]


def test_the_first_comment_is_written(tmp_path: Path) -> None:
    """It holds the text as it is: nothing in it is run."""
    *_, (name, arguments) = commented(tmp_path, SAID)
    assert name == "create"
    assert arguments["issue_number"] == 7
    assert arguments["body"] == f"{MARK}\n{SAID}"


def test_a_later_one_takes_its_place(tmp_path: Path) -> None:
    """The comment is rewritten, and no second one made; a stranger's with the same mark stays."""
    comments = [
        {"id": 1, "user": {"type": "User"}, "body": f"{MARK}\nforged"},
        {"id": 2, "user": {"type": "Bot"}, "body": "Something else"},
        {"id": 3, "user": {"type": "Bot"}, "body": f"{MARK}\nold"},
    ]
    *_, (name, arguments) = commented(tmp_path, SAID, comments=comments)
    assert (name, arguments["comment_id"]) == ("update", 3)


@pytest.mark.parametrize(
    ("said", "pulls"),
    [
        (None, [PULL]),
        (SAID, []),
        (SAID, [{**PULL, "head": {"sha": "def", "repo": {"full_name": "them/guide"}}}]),
        (SAID, [{**PULL, "head": {"sha": "abc", "repo": {"full_name": "others/guide"}}}]),
        (SAID, [{**PULL, "head": {"sha": "abc", "repo": None}}]),
    ],
    ids=["nothing-said", "closed", "moved-on", "of-another-repository", "repository-gone"],
)
def test_no_comment_where_none_belongs(tmp_path: Path, said: str | None, pulls: Json) -> None:
    """Without a text, or without an open pull request of that very commit, nothing is written."""
    names = [name for name, _ in commented(tmp_path, said, pulls=pulls)]
    assert names[-1] == "info"
    assert not {"create", "update"} & set(names)


def test_a_text_that_is_too_long_is_cut(tmp_path: Path) -> None:
    """GitHub takes 65,536 characters; a file beyond all reason is refused."""
    *_, (_, arguments) = commented(tmp_path, "x" * 100_000)
    assert len(arguments["body"]) < 65_536
    *_, (name, _) = commented(tmp_path, "x" * 1_000_001)
    assert name == "failed"
