"""The commands as a whole: how they are reached, and that each is told about."""

import socket
import sys
from pathlib import Path

import click
import pytest

from generator.cli import COMMANDS, main
from tests.command import guide, ran
from tests.guides import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", COMMANDS)
def test_each_command_is_documented(name: str) -> None:
    """It says what it does, as does each of its options, and it stands in the README."""
    said = guide(name, "--help")
    assert said.exit_code == 0
    assert f"Usage: guide {name} [OPTIONS]" in said.stdout.replace("main", "guide")
    assert f"`guide {name}" in README
    command = main.get_command(click.Context(main), name)
    assert command is not None
    assert command.help
    for parameter in command.params:
        if isinstance(parameter, click.Option):
            assert parameter.help, f"{name}: {parameter.name}"


@pytest.mark.parametrize(
    "command",
    [[sys.executable, "-m", "generator"], [str(Path(sys.executable).parent / "guide")]],
    ids=["module", "script"],
)
def test_both_ways_to_run_it(command: list[str], tmp_path: Path) -> None:
    """`python -m generator` and the script `guide` are the same, and list the commands."""
    cwd = ROOT if "-m" in command else tmp_path
    said = ran(*command, "--help", cwd=cwd).stdout
    assert said.startswith("Usage: guide [OPTIONS] COMMAND [ARGS]...")
    for name in COMMANDS:
        assert f"  {name} " in said


def test_check_imports_no_site_builder() -> None:
    """What other commands need is not waited for."""
    program = (
        "import sys; from generator.cli import main; "
        "main(['check', '--today', '2026-11-28'], standalone_mode=False); "
        "print({'mkdocs', 'icalendar', 'generator.verify'} & {*sys.modules})"
    )
    assert ran(sys.executable, "-c", program).stdout.splitlines()[-1] == "set()"


def test_an_unknown_command() -> None:
    """It is refused with 2, as a command line that makes no sense."""
    result = guide("plann")
    assert result.exit_code == 2
    assert "No such command 'plann'" in result.stderr


def test_an_address_that_is_taken_is_told_before_the_site_is_made() -> None:
    """With its reason, and what to do."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        address = f"127.0.0.1:{taken.getsockname()[1]}"
        said = guide("serve", "--address", address)
    assert said.exit_code == 2
    assert f"{address}: Address already in use. Name another" in said.stderr
    assert "it is not HOST:PORT" in guide("serve", "--address", "here").stderr
