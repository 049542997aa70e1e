"""Starts a new guide; and the files of one that `guide upgrade` renews."""

import json
from collections.abc import Iterator, Mapping
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Final

from generator.files import require_free, staged
from generator.new_guide.site_files import own_frame
from generator.new_guide.site_settings import SETTINGS
from generator.rules.json_schema import FILE_NAME, schema_text

RECORD: Final = ".guide-files.json"
"""The record of what was written into a guide's folder, by which `guide upgrade` knows its own."""

THEME_LINE: Final = "  custom_dir: site_overrides\n"
"""The line of our own settings that a new guide does without: the package gives the theme."""

_KEPT_UP: Final = ("README.md", "content/change-the-advice.md")
"""The files that are the same in every guide until its editor changes them."""

_FILES: Final = Path(__file__).parent / "files"
_MINIMAL: Final = Path(__file__).parent / "minimal"
_REVIEWED: Final = '"2026-11-23"'
_HOLIDAYS: Final = "holidays: {from: 2026, until: 2030}"
_YEARS: Final = 4
"""How many years of holidays after the current one a new guide knows."""


def start(target: Path, today: date, *, minimal: bool = False) -> int:
    """Write a new guide to `target`; return how many files. It counts as reviewed `today`.

    Raises:
        OSError: `target` is neither empty nor new, or cannot be written.
    """
    require_free(target)
    files = kept_up_files() | dict(_below(_MINIMAL if minimal else _FILES))
    files["rules.yaml"] = _of_today(files["rules.yaml"], today)
    files[RECORD] = record_of({path: digest(content) for path, content in files.items()})
    with staged(target) as staging:
        staging.write(files)
    return len(files)


def digest(content: bytes) -> str:
    """Return what a file is recognised by, whatever ends its lines."""
    return sha256(content.replace(b"\r\n", b"\n")).hexdigest()


def record_of(digests: Mapping[str, str]) -> bytes:
    """Return the record of files, by their paths."""
    return (json.dumps({"files": dict(sorted(digests.items()))}, indent=2) + "\n").encode()


def kept_up_files() -> dict[str, bytes]:
    """Return the files that `guide upgrade` renews where they are as they were written."""
    settings = (own_frame() / SETTINGS).read_text(encoding="utf-8")
    if settings.count(THEME_LINE) != 1:
        raise LookupError(THEME_LINE)
    return {
        ".gitignore": b"# Built\n/site/\n",
        **{path: (_FILES / path).read_bytes() for path in _KEPT_UP},
        FILE_NAME: schema_text().encode(),
        SETTINGS: settings.replace(THEME_LINE, "").encode(),
    }


def _below(root: Path) -> Iterator[tuple[str, bytes]]:
    for file in sorted(root.rglob("*")):
        path = file.relative_to(root)
        if file.is_file() and not any(part.startswith(("__", ".")) for part in path.parts):
            yield path.as_posix(), file.read_bytes()


def _of_today(rules: bytes, today: date) -> bytes:
    """Return the starting rules, reviewed today, with the holidays of the years to come."""
    text = rules.decode()
    for old, new in (
        (f"reviewed: {_REVIEWED}", f'reviewed: "{today}"'),
        (_HOLIDAYS, f"holidays: {{from: {today.year}, until: {today.year + _YEARS}}}"),
    ):
        if text.count(old) != 1:
            raise LookupError(old)
        text = text.replace(old, new)
    return text.encode()
