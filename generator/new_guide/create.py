"""Starts a new guide: a small one in a folder, in order and ready to be built and changed."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Final

from generator.new_guide.site_files import own_frame
from generator.rules.json_schema import FILE_NAME, schema_text

_STARTING_FILES: Final = Path(__file__).parent / "files"
_FRAME: Final = ("mkdocs.yml", "site_overrides")
_NAMED: Final = {"gitignore": ".gitignore"}
"""Files that have another name in our own folder, where they would mean something."""

_REVIEWED: Final = 'reviewed: "2026-11-23"'
_HOLIDAYS: Final = "holidays: {from: 2026, until: 2030}"
_YEARS: Final = 4
"""How many years of holidays after the current one a new guide knows."""


class TakenFolderError(Exception):
    """The folder for a new guide holds something already, or is none."""

    def __init__(self, target: Path) -> None:
        """Take the target."""
        what = "is not empty" if target.is_dir() else "is a file"
        super().__init__(
            f"{target} {what}. Nothing was written. Name a folder that is empty, or not there yet."
        )


def start(target: Path, today: date) -> int:
    """Write a new guide to `target`; return how many files. It counts as reviewed `today`.

    Raises:
        TakenFolderError: `target` is neither empty nor new.
        OSError: it cannot be written.
    """
    if target.exists() and not (target.is_dir() and not any(target.iterdir())):
        raise TakenFolderError(target)
    files = dict(_files(today))
    for path, content in files.items():
        file = target / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    return len(files)


def _files(today: date) -> Iterator[tuple[str, bytes]]:
    """Yield every file of a new guide by its path."""
    for path, file in _below(_STARTING_FILES):
        content = file.read_bytes()
        yield _NAMED.get(path, path), _of_today(content, today) if path == "rules.yaml" else content
    yield FILE_NAME, schema_text().encode()
    frame = own_frame()
    for name in _FRAME:
        for path, file in _below(frame / name):
            yield (f"{name}/{path}" if path else name), file.read_bytes()


def _below(root: Path) -> Iterator[tuple[str, Path]]:
    """Yield the files of a folder by their paths in it; a file alone has none."""
    for file in sorted(root.rglob("*")) if root.is_dir() else [root]:
        path = file.relative_to(root)
        if file.is_file() and not any(part.startswith(("__", ".")) for part in path.parts):
            yield path.as_posix().removeprefix("."), file


def _of_today(rules: bytes, today: date) -> bytes:
    """Return the starting rules, reviewed today, with the holidays of the years to come."""
    text = rules.decode()
    for old, new in (
        (_REVIEWED, f'reviewed: "{today}"'),
        (_HOLIDAYS, f"holidays: {{from: {today.year}, until: {today.year + _YEARS}}}"),
    ):
        if text.count(old) != 1:
            raise LookupError(old)
        text = text.replace(old, new)
    return text.encode()
