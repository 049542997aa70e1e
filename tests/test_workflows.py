"""The workflows for GitHub: valid, safe for pull requests of strangers, and their steps work."""

import os
import re
import sys
from pathlib import Path

import pytest

from generator.cli import COMMANDS
from tests.command import ran
from tests.guides import ROOT
from tests.workflows import COMMENT, FILES, FOLDER, RULES, step, steps, workflow

pytestmark = pytest.mark.slow


STEP = {"name", "run", "uses", "with", "if", "env", "id", "continue-on-error"}


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
def test_a_step_runs_nothing_of_a_strangers(file: Path) -> None:
    """Only actions/*, each by its major version; what else is run has no expression in it."""
    for each in steps(file):
        if "uses" in each:
            assert re.fullmatch(r"actions/[a-z-]+@v[0-9]+", each["uses"]), each["uses"]
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
    ran(sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, *files)


def test_the_hosts_ask_for_what_there_is() -> None:
    """Each target, script and file that they name is in the repository."""
    gitlab = (ROOT / ".gitlab-ci.yml").read_text(encoding="utf-8")
    container = (ROOT / "Containerfile").read_text(encoding="utf-8")
    github = "\n".join(each.get("run", "") for file in FILES for each in steps(file))
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    made = set(re.findall(r"- make ([a-z]+)", gitlab))
    assert made == {"test", "browsers", "build", "links"}
    assert made | set(re.findall(r"\bmake ([a-z]+)", github)) <= targets
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
