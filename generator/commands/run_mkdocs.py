"""MkDocs, run as a program of its own: no command of ours imports it."""

import os
import subprocess
import sys
from pathlib import Path

import click

from generator.new_guide.site_settings import SETTINGS

_NO_GUIDE = 1


def run_mkdocs(*arguments: str, lock: int | None = None) -> None:
    """Run MkDocs in this folder; where it fails, end as it does.

    `lock` is a file descriptor that stays open until it has ended, whatever happens to us.
    """
    if not Path(SETTINGS).is_file():
        click.echo(f"There is no {SETTINGS} here. Go to the folder of a guide first.", err=True)
        raise SystemExit(_NO_GUIDE)
    environment = {"NO_MKDOCS_2_WARNING": "1", **os.environ}
    command = [sys.executable, "-m", "mkdocs", *arguments]
    kept = () if lock is None else (lock,)
    done = subprocess.run(command, env=environment, check=False, pass_fds=kept)  # noqa: S603 - no shell
    if done.returncode:
        raise SystemExit(done.returncode)
