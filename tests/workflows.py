"""The workflows for GitHub, and the steps of their jobs."""

from pathlib import Path

import yaml

from tests.changed_data import Json
from tests.guides import ROOT

FOLDER = ROOT / ".github" / "workflows"
FILES = sorted(FOLDER.glob("*.yml"))
RULES, COMMENT = "rules.yml", "rules-comment.yml"


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
