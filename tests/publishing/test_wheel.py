"""The package as somebody installs it, who has never seen the repository.

Our own Python borrows the packages that it needs from the development environment, which takes
seconds. Others install everything anew, with a network: `make wheels`.
"""

import os
import shutil
import sys
import sysconfig
from datetime import date
from pathlib import Path
from zipfile import ZipFile

import pytest
from hatchling.builders.wheel import WheelBuilder

from generator.commands.problem_pages import pages
from generator.new_guide.starting_files import start
from tests.command import guide, ran
from tests.contents import contents
from tests.guides import ROOT
from tests.pages.built_site import BuiltSite
from tests.pages.served import Served

pytestmark = pytest.mark.slow

OURS = f"3.{sys.version_info.minor}"
VERSIONS = ("3.11", "3.12", "3.13")
ALL = "WHEELS" in os.environ


def python(version: str) -> str | None:
    """Return the Python of a version, where this machine has one."""
    if version == OURS:
        return sys.executable
    kept = sorted(Path.home().glob(f".pyenv/versions/{version}.*/bin/python"))
    return str(kept[-1]) if kept else shutil.which(f"python{version}")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built as a release is."""
    folder = tmp_path_factory.mktemp("wheel")
    (path,) = WheelBuilder(str(ROOT)).build(directory=str(folder), versions=["standard"])
    return Path(path)


def installed(version: str, wheel: Path, folder: Path) -> Path:
    """Return the folder of the programs of a new environment that has the wheel alone."""
    found = python(version)
    if found is None:
        pytest.skip(f"this machine has no Python {version}")
    if version != OURS and not ALL:
        pytest.skip("installs every package anew: make wheels")
    ran(found, "-m", "venv", "--without-pip", folder)
    programs = folder / "bin"
    borrow = [] if ALL else ["--no-deps"]
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--python"]
    ran(*pip, programs / "python", "install", "--quiet", *borrow, wheel)
    if not ALL:
        (site,) = folder.glob("lib/python*/site-packages")
        # Its packages, but not what is installed there in place: the repository itself.
        (site / "borrowed.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    return programs


@pytest.mark.parametrize("version", VERSIONS)
def test_a_guide_is_begun_built_and_served(version: str, wheel: Path, tmp_path: Path) -> None:
    """`guide init`, `guide check`, `guide build` and `guide serve` need nothing but the wheel.

    What is begun is what the repository begins.
    """
    program = installed(version, wheel, tmp_path / "environment") / "guide"
    environment = {
        name: value
        for name, value in os.environ.items()
        if name in {"PATH", "HOME", "LANG", "TMPDIR"}
    }
    folder = tmp_path / "quotes"

    def run(*arguments: str, cwd: Path) -> str:
        done = ran(program, *arguments, cwd=cwd, env=environment)
        return done.stdout + done.stderr

    run("init", "whole", cwd=tmp_path)
    start(tmp_path / "ours", date.today())  # noqa: DTZ011 - the command's own day
    assert contents(tmp_path / "whole") == contents(tmp_path / "ours")
    run("init", "quotes", "--minimal", cwd=tmp_path)
    assert "hint: mkdocs.yml sets no site_url" in run("check", cwd=folder)
    assert "mkdocs.yml sets no site_url" in run("build", cwd=folder)
    site = BuiltSite(folder / "site")
    assert site.broken_links() == []
    assert "change-the-advice/" in site.pages
    for file in ("index.html", "service-worker.js", "_headers", "llms.txt", "assets/share.png"):
        assert (folder / "site" / file).is_file(), file
    assert "listen 80;" in run("nginx", "site", cwd=folder)
    with Served(folder, program, "serve", "--address", environment=environment) as served:
        served.until(lambda page: "After you asked for a quote" in page)


def test_it_takes_the_pages_of_problems_along(wheel: Path) -> None:
    """Where the package is installed, the terminal shows the very pages of the repository."""
    with ZipFile(wheel) as packed:
        for code, page in pages().items():
            inside = packed.read(f"generator/commands/problem_pages/{code}.md")
            assert inside == page.read_bytes()


@pytest.mark.parametrize("command", ["build", "serve"])
def test_outside_a_guide_there_is_nothing_to_build(
    command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The sentence says what is missing."""
    monkeypatch.chdir(tmp_path)
    done = guide(command)
    assert done.exit_code == 1
    assert done.stderr == "There is no mkdocs.yml here. Go to the folder of a guide first.\n"
