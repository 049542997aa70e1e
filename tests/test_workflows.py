"""The workflows for GitHub: valid, safe for pull requests of strangers, and their steps work."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.cli import COMMANDS
from tests.diff.comparing import TEXT
from tests.diff.repository import Repository
from tests.small_rules import changed

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / ".github" / "workflows"
FILES = sorted(FOLDER.glob("*.yml"))
Json = Any

THREE = changed(("anchor: meeting, earliest: 2 weeks}", "anchor: meeting, earliest: 3 weeks}"))


def workflow(file: Path) -> Json:
    """Return a workflow; `on`, which YAML takes for true, has its name again."""
    data = yaml.safe_load(file.read_text(encoding="utf-8"))
    return {("on" if key is True else key): value for key, value in data.items()}


def steps(file: Path) -> list[Json]:
    """Return the steps of all jobs of a workflow."""
    return [step for job in workflow(file)["jobs"].values() for step in job["steps"]]


def step(file: str, name: str) -> Json:
    """Return the step with a name, or that uses an action."""
    (found,) = [
        each for each in steps(FOLDER / file) if name in (each.get("name"), each.get("uses"))
    ]
    return found


STEP = {"name", "run", "uses", "with", "if", "env", "id", "continue-on-error"}
RULES, COMMENT = "rules.yml", "rules-comment.yml"


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_a_workflow_has_what_github_asks_for(file: Path) -> None:
    """It parses, has a name, a trigger, permissions, and jobs that end."""
    data = workflow(file)
    assert set(data) <= {"name", "on", "permissions", "concurrency", "jobs", "env"}
    assert {"name", "on", "permissions", "jobs"} <= set(data)
    for job in data["jobs"].values():
        assert job["runs-on"]
        assert job["timeout-minutes"] <= 60
        for each in job["steps"]:
            assert ("run" in each) != ("uses" in each)
            assert set(each) <= STEP


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_actions_are_githubs_own_and_pinned(file: Path) -> None:
    """Only actions/*, each by its major version."""
    for each in steps(file):
        if "uses" in each:
            assert re.fullmatch(r"actions/[a-z-]+@v[0-9]+", each["uses"]), each["uses"]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_no_text_of_a_stranger_becomes_part_of_a_command(file: Path) -> None:
    """What is run, as a shell or as a script, has no expression in it: data comes by files."""
    for each in steps(file):
        told = each.get("run", "") + str(each.get("with", {}).get("script", ""))
        assert "${{" not in told


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_what_runs_a_strangers_code_may_only_read(file: Path) -> None:
    """Where a pull request is checked out, nothing may be written, and no secret is there."""
    text = file.read_text(encoding="utf-8")
    data = workflow(file)
    assert "pull_request_target" not in text
    assert "secrets." not in text
    runs = "pull_request" in data["on"] and any(
        each.get("uses", "").startswith("actions/checkout") for each in steps(file)
    )
    allowed = [data["permissions"], *(job.get("permissions", {}) for job in data["jobs"].values())]
    writes = any("write" in permissions.values() for permissions in allowed)
    assert not (runs and writes)
    assert "write-all" not in text
    for each in steps(file):
        if each.get("uses", "").startswith("actions/checkout"):
            assert each["with"]["persist-credentials"] is False


def test_what_the_comment_may_do() -> None:
    """It writes on pull requests; it runs no command and checks out nothing."""
    data = workflow(FOLDER / COMMENT)
    assert data["permissions"] == {}
    (job,) = data["jobs"].values()
    assert job["permissions"] == {"actions": "read", "pull-requests": "write"}
    assert all("run" not in each for each in job["steps"])
    assert data["on"]["workflow_run"]["workflows"] == [workflow(FOLDER / RULES)["name"]]


def test_the_site_is_published_from_the_main_branch_alone() -> None:
    """Only what was built may be deployed, and only after everything has passed."""
    data = workflow(FOLDER / "pages.yml")
    assert data["on"] == {"push": {"branches": ["main"]}, "workflow_dispatch": None}
    assert data["permissions"] == {"contents": "read"}
    assert set(data["jobs"]["deploy"]["needs"]) == {"test", "build"}
    writing = {
        name for name, job in data["jobs"].items() if "write" in job.get("permissions", {}).values()
    }
    assert writing == {"deploy"}
    built = step("pages.yml", "Build the site")
    assert set(built["env"]) == {"SITE_URL", "REPO_URL"}


@pytest.mark.parametrize(
    ("schema", "files"),
    [
        ("vendor.github-workflows", FILES),
        ("vendor.gitlab-ci", [ROOT / ".gitlab-ci.yml"]),
        ("vendor.compose-spec", [ROOT / "compose.yaml"]),
    ],
)
def test_each_host_understands_its_files(schema: str, files: list[Path]) -> None:
    """The schemas that the hosts publish allow them."""
    done = subprocess.run(
        [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, *files],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_gitlab_and_the_container_ask_for_what_there_is() -> None:
    """Each target, script and file that they name is in the repository."""
    gitlab = (ROOT / ".gitlab-ci.yml").read_text(encoding="utf-8")
    container = (ROOT / "Containerfile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    made = set(re.findall(r"- make ([a-z]+)", gitlab))
    assert made == {"test", "browsers", "build", "links"}
    assert made <= targets
    for script in re.findall(r"tools/[\w-]+", gitlab + container):
        assert os.access(ROOT / script, os.X_OK), script
    for copied in re.findall(r"^COPY ([^-\s]\S*) ", container, re.MULTILINE):
        assert (ROOT / copied).exists(), copied
    for command in re.findall(r"[ \n]guide ([a-z]+)", container):
        assert command in COMMANDS, command


@pytest.mark.parametrize("file", [RULES, "links.yml"])
def test_it_runs_once_a_week(file: str) -> None:
    """What time alone brings about is noticed: reviews that are due, pages of others that went."""
    (weekly,) = workflow(FOLDER / file)["on"]["schedule"]
    assert re.fullmatch(r"[0-9]+ [0-9]+ \* \* [0-6]", weekly["cron"])


def test_rules_are_checked_before_they_are_merged() -> None:
    """On a pull request that touches them or the pages."""
    triggers = workflow(FOLDER / RULES)["on"]
    assert {"rules.yaml", "content/**"} <= set(triggers["pull_request"]["paths"])


def test_it_asks_make_for_what_there_is() -> None:
    """Each target that a step makes is in the Makefile, or is named in the issue and on its way."""
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    for file in FILES:
        for each in steps(file):
            for target in re.findall(r"\bmake ([a-z]+)", each.get("run", "")):
                assert target in targets | {"verify"}, target


# The steps themselves ----------------------------------------------------------------------------


def compared(repository: Repository) -> tuple[int, str, str]:
    """Run the step that compares, as GitHub's shell does: exit code, comment, and summary."""
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
    done = subprocess.run(
        [
            "bash",
            "--noprofile",
            "--norc",
            "-eo",
            "pipefail",
            "-c",
            step(RULES, "Compare the rules before and after")["run"],
        ],
        cwd=folder,
        env={"PATH": f"{folder / 'programs'}:/usr/bin:/bin", "GITHUB_STEP_SUMMARY": str(summary)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert "Traceback" not in done.stderr
    return done.returncode, (folder / "comment" / "diff.md").read_text(), summary.read_text()


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
    code, comment, summary = compared(pull_request(tmp_path, THREE))
    assert code == 0
    assert "2 weeks → 3 weeks" in comment.replace("&#8594;", "→")
    assert summary == comment


def test_no_change_is_told_too(tmp_path: Path) -> None:
    """A comment in the rules changes nothing for a reader."""
    code, comment, _ = compared(pull_request(tmp_path, f"# A note\n{TEXT}"))
    assert code == 0
    assert "Nothing changes for a reader." in comment


def test_rules_that_cannot_be_read_are_told(tmp_path: Path) -> None:
    """The problem stands in the comment, as a block that shows it as it is; the step goes on."""
    code, comment, _ = compared(pull_request(tmp_path, 'guide: "<b>@all\n'))
    assert code == 0
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
    done = subprocess.run(
        ["node", "harness.mjs", script, json.dumps(data)],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    calls: list[Json] = json.loads(done.stdout)
    return calls


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
