"""Brings a guide that an older version began up to date."""

import re
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Final

from generator.new_guide.record import (
    BEFORE_RECORDS,
    FILE,
    PACKAGE,
    digest,
    installed_version,
    record_of,
    recorded,
)
from generator.new_guide.site_files import own_frame
from generator.new_guide.starting_files import SETTINGS, THEME, THEME_LINE, kept_up_files
from generator.rules.document import Document
from generator.rules.json_schema import FILE_NAME
from generator.rules.normalise import OLD_NAMES

ASIDE: Final = f"{THEME}.before-upgrade"
"""Where a copy of the theme goes that somebody may have changed."""

_REQUIREMENTS: Final = "requirements.txt"
_PIN: Final = re.compile(rf"^({PACKAGE}\s*==\s*)(\S+)", re.MULTILINE)

_NO_CASE: Final = (
    "'guide' has no 'case', so the calculator says \"case\" where it used to say \"application\";"
    " 'case: {one: application, many: applications}' brings the old word back"
)


@dataclass
class Upgrade:
    """What is to change in a guide's folder, and how that is told."""

    files: dict[Path, bytes] = field(default_factory=dict)
    theme: Path | None = None  # the copy of the theme, which the package gives now
    said: list[str] = field(default_factory=list)
    left: list[str] = field(default_factory=list)  # files that the editor has changed

    def write(self, file: Path, content: bytes, said: str) -> None:
        """Plan that a file gets a content."""
        self.files[file] = content
        self.said.append(f"{file.name}: {said}")

    def carry_out(self) -> None:
        """Write all files beside those that they replace, and then swap them.

        Raises:
            OSError: a file cannot be written; none has been replaced then.
        """
        beside: dict[Path, Path] = {}
        try:
            for file, content in self.files.items():
                file.parent.mkdir(parents=True, exist_ok=True)
                with NamedTemporaryFile(dir=file.parent, prefix=".upgrade-", delete=False) as new:
                    beside[file] = Path(new.name)
                    new.write(content)
                beside[file].chmod(file.stat().st_mode if file.exists() else 0o644)
            for file, new_file in beside.items():
                new_file.replace(file)
        finally:
            for new_file in beside.values():
                new_file.unlink(missing_ok=True)
        if self.theme is not None and _is_ours(self.theme):
            shutil.rmtree(self.theme)
        elif self.theme is not None:
            self.theme.rename(self.theme.with_name(ASIDE))


def plan_upgrade(rules_file: Path) -> Upgrade:
    """Return what `guide upgrade` has to do for a rules file and the folder that it is in.

    Raises:
        OSError: a file cannot be read.
        UnicodeDecodeError: one that is to be changed is not in the encoding UTF-8.
    """
    upgrade = Upgrade()
    text = rules_file.read_bytes().decode("utf-8")
    renamed = _with_new_names(text)
    if renamed != text:
        names = ", ".join(f"'{old}' is '{new}' now" for old, new in _old_names_in(text))
        upgrade.write(rules_file, renamed.encode(), names)
    folder = rules_file.parent
    if (folder / SETTINGS).is_file():
        _bring_folder(upgrade, folder)
    elif (folder / FILE_NAME).is_file():
        _renew(upgrade, folder / FILE_NAME, kept_up_files()[FILE_NAME])
    if upgrade.files and _says_no_case(text):
        upgrade.said.append(f"{rules_file.name}: {_NO_CASE}")
    return upgrade


def _says_no_case(text: str) -> bool:
    data = Document("", text).data
    guide = data.get("guide") if isinstance(data, dict) else None
    return isinstance(guide, dict) and "case" not in guide


def _old_names_in(text: str) -> Iterator[tuple[str, str]]:
    """Yield the sections that go by an old name and by no new one, with their new name."""
    for old, new in OLD_NAMES.items():
        if re.search(rf"^{old}:", text, re.MULTILINE) and not re.search(
            rf"^{new}:", text, re.MULTILINE
        ):
            yield old, new


def _with_new_names(text: str) -> str:
    """Return the text of rules with the new names of its sections, if it still says the same."""
    renamed = text
    for old, new in _old_names_in(text):
        renamed = re.sub(rf"^{old}:", f"{new}:", renamed, flags=re.MULTILINE)
    same = Document("", renamed).data == Document("", text).data
    return renamed if same else text


def _bring_folder(upgrade: Upgrade, folder: Path) -> None:
    """Plan what changes in the folder of a guide besides its rules."""
    written = recorded(folder)
    wanted = kept_up_files()
    for path, content in wanted.items():
        file = folder / path
        if not file.is_file():
            if written is None or path not in written:
                upgrade.write(file, content, "new")
        elif file.read_bytes() == content:
            pass
        elif path == FILE_NAME or _is_as_written(file, path, written):
            _renew(upgrade, file, content)
        elif (
            path == SETTINGS and written is None and THEME_LINE in (old := file.read_text("utf-8"))
        ):
            upgrade.write(file, old.replace(THEME_LINE, "").encode(), "takes the package's theme")
        else:
            upgrade.left.append(path)
    settings = upgrade.files.get(folder / SETTINGS)
    if written is None and settings is not None and (folder / THEME).is_dir():
        upgrade.theme = folder / THEME
        ours = _is_ours(upgrade.theme)
        what = "deleted, the package gives it" if ours else f"moved to {ASIDE}, see below"
        upgrade.said.append(f"{THEME}: {what}")
    _pin(upgrade, folder / _REQUIREMENTS)
    kept = {path: digest_of for path, digest_of in (written or {}).items() if path not in wanted}
    record = record_of(wanted, kept)
    if not (folder / FILE).is_file() or (folder / FILE).read_bytes() != record:
        upgrade.files[folder / FILE] = record


def _renew(upgrade: Upgrade, file: Path, content: bytes) -> None:
    if file.read_bytes() != content:
        upgrade.write(file, content, "renewed")


def _is_as_written(file: Path, path: str, written: Mapping[str, str] | None) -> bool:
    """Return whether nobody has changed a file since `init` or an upgrade wrote it."""
    known = BEFORE_RECORDS.get(path, ()) if written is None else (written.get(path),)
    return digest(file.read_bytes()) in known


def _is_ours(theme: Path) -> bool:
    """Return whether a copy of the theme holds nothing that the package does not."""
    own = own_frame() / THEME
    return all(
        (own / file.relative_to(theme)).is_file()
        and (own / file.relative_to(theme)).read_bytes() == file.read_bytes()
        for file in theme.rglob("*")
        if file.is_file()
    )


def _pin(upgrade: Upgrade, file: Path) -> None:
    """Plan that a requirements file names the version that is installed, where it names one."""
    installed = installed_version()
    if installed is None or not file.is_file():
        return
    text = file.read_bytes().decode("utf-8")
    pinned = _PIN.sub(rf"\g<1>{installed}", text)
    if pinned != text:
        upgrade.write(file, pinned.encode(), f"names version {installed}")
