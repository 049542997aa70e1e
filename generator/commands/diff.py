"""`guide diff`: what a change does to the advice and to the dates."""

from pathlib import Path
from typing import Final, NoReturn

import click

from generator.commands.options import format_option, rules_option
from generator.diff.as_json import as_json
from generator.diff.comparison import as_markdown, as_release, as_text, compare
from generator.diff.git import content_at
from generator.diff.version import UnreadableVersionError, Version, read_version
from generator.rules.document import decoded
from generator.rules.load import LARGEST

DIFFERENT: Final = 1
"""The exit code where something changes."""

UNREADABLE: Final = 2
"""The exit code where one of the two cannot be read."""

_FORMS: Final = {
    "text": as_text,
    "markdown": as_markdown,
    "json": as_json,
    "release": as_release,
}


@click.command("diff")
@click.argument("old", metavar="OLD")
@click.argument("new", metavar="NEW", required=False)
@format_option(*_FORMS)
@rules_option
def diff_command(old: str, new: str | None, form: str, rules_file: str) -> None:
    """Say which advice changes from OLD to NEW, and which dates move.

    Each is a file, or a git revision of the rules: HEAD~1, a tag, a hash, or REVISION:PATH. Without
    NEW, it is the rules file as it stands now. The exit code is 0 where nothing changes for a
    reader, 1 where something does, and 2 where one of the two cannot be read.
    """
    newer = _version(rules_file if new is None else new, rules_file)
    compared = compare(_version(old, rules_file), newer)
    click.echo(_FORMS[form](compared))
    if compared.changes:
        raise SystemExit(DIFFERENT)


def _version(name: str, rules_file: str) -> Version:
    """Return a version by its name; where it cannot be read, say so and end the command."""
    content = _content(name, rules_file)
    if len(content) > LARGEST:
        _give_up(f"{name} is larger than {LARGEST // 1_000_000} MB, and so no rules file.")
    text, problem = decoded(name, content)
    if problem is not None:
        _give_up(str(problem))
    try:
        return read_version(name, text)
    except UnreadableVersionError as error:
        _give_up(str(error))


def _content(name: str, rules_file: str) -> bytes:
    """Return what a file holds, or else a revision of the rules file."""
    if not name:
        _give_up("One of the two names is empty.")
    file = Path(name)
    try:
        if file.is_file():
            with file.open("rb") as stream:
                return stream.read(LARGEST + 1)
        is_folder = file.is_dir()
    except (OSError, ValueError) as error:
        _give_up(f"{name} cannot be read: {getattr(error, 'strerror', None) or error}.")
    if is_folder:
        _give_up(f"{name} is a folder. Name the rules file in it.")
    content = content_at(Path(rules_file), name)
    if content is None:
        _give_up(
            f"{name} is neither a file, nor a revision in which git knows {rules_file}. "
            "Write a file’s name, or a revision such as HEAD~1, a tag, or HEAD~1:rules.yaml."
        )
    return content


def _give_up(why: str) -> NoReturn:
    click.echo(why, err=True)
    raise SystemExit(UNREADABLE)
