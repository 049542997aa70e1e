"""The package as somebody installs it, who has never seen the repository.

Our own Python borrows the packages that it needs from the development environment, which takes
seconds. Others install everything anew, with a network: `make wheels`.
"""

import os
import shutil
import socket
import subprocess
import sys
import sysconfig
from datetime import date
from pathlib import Path
from zipfile import ZipFile

import pytest
from hatchling.builders.wheel import WheelBuilder

from generator.commands.problem_pages import page
from generator.new_guide.create import start
from generator.rules.codes import CODES
from tests.contents import contents
from tests.pages.built_site import ROOT, BuiltSite
from tests.pages.served import until

pytestmark = pytest.mark.slow

PATIENCE = 60  # seconds
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
    subprocess.run([found, "-m", "venv", "--without-pip", folder], check=True)
    programs = folder / "bin"
    borrow = [] if ALL else ["--no-deps"]
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--python"]
    subprocess.run(
        [*pip, programs / "python", "install", "--quiet", *borrow, wheel],
        check=True,
    )
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
    guide = installed(version, wheel, tmp_path / "environment") / "guide"
    environment = {
        name: value
        for name, value in os.environ.items()
        if name in {"PATH", "HOME", "LANG", "TMPDIR"}
    }
    folder = tmp_path / "quotes"

    def run(*arguments: str, cwd: Path) -> str:
        done = subprocess.run(
            [guide, *arguments],
            cwd=cwd,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stdout + done.stderr
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
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    with (tmp_path / "log.txt").open("w") as log:
        server = subprocess.Popen(
            [guide, "serve", "--address", address],
            cwd=folder,
            env=environment,
            stdout=log,
            stderr=log,
            start_new_session=True,
        )
    try:
        until(address, "After you asked for a quote", server, tmp_path / "log.txt")
    finally:
        os.killpg(server.pid, 15)
        server.wait(timeout=PATIENCE)


def test_it_takes_the_pages_of_problems_along(wheel: Path) -> None:
    """Where the package is installed, the terminal shows the very pages of the repository."""
    with ZipFile(wheel) as packed:
        for code in CODES:
            inside = packed.read(f"generator/commands/problem_pages/{code}.md")
            assert inside == page(code).read_bytes()


def test_outside_a_guide_there_is_nothing_to_build(tmp_path: Path) -> None:
    """The sentence says what is missing."""
    for command in ("build", "serve"):
        done = subprocess.run(
            [sys.executable, "-m", "generator", command],
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 1
        assert done.stderr == "There is no mkdocs.yml here. Go to the folder of a guide first.\n"
