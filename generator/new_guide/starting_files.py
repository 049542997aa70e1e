"""The files that a new guide begins with, and those that `guide upgrade` renews in an old one."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Final

from generator.new_guide.site_files import own_frame
from generator.rules.json_schema import FILE_NAME, schema_text

SETTINGS: Final = "mkdocs.yml"
THEME_LINE: Final = "  custom_dir: site_overrides\n"
"""The line of our own settings that a new guide does without: the package gives the theme."""

_FILES: Final = Path(__file__).parent / "files"
_MINIMAL: Final = Path(__file__).parent / "minimal"
_NAMED: Final = {"gitignore": ".gitignore"}
"""Files that have another name in our own folder, where they would mean something."""

_REVIEWED: Final = '"2026-11-23"'
_HOLIDAYS: Final = "holidays: {from: 2026, until: 2030}"
_YEARS: Final = 4
"""How many years of holidays after the current one a new guide knows."""


def starting_files(today: date, *, minimal: bool = False) -> dict[str, bytes]:
    """Return every file of a new guide by its path; a minimal one has the smallest rules."""
    files = {_NAMED.get(path, path): content for path, content in _below(_FILES)}
    if minimal:
        small = dict(_below(_MINIMAL))
        files = {path: each for path, each in files.items() if path in KEPT_UP} | small
    files["rules.yaml"] = _of_today(files["rules.yaml"], today)
    return {**files, **made_files()}


def made_files() -> dict[str, bytes]:
    """Return the files that are made of the package itself."""
    settings = (own_frame() / SETTINGS).read_text(encoding="utf-8")
    if settings.count(THEME_LINE) != 1:
        raise LookupError(THEME_LINE)
    return {
        FILE_NAME: schema_text().encode(),
        SETTINGS: settings.replace(THEME_LINE, "").encode(),
    }


KEPT_UP: Final = (".gitignore", "README.md", "content/change-the-advice.md")
"""The files that are the same in every guide until its editor changes them."""


def kept_up_files() -> dict[str, bytes]:
    """Return the files that `guide upgrade` renews where they are as they were written."""
    files = {_NAMED.get(path, path): content for path, content in _below(_FILES)}
    return {**{path: files[path] for path in KEPT_UP}, **made_files()}


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
