"""Brings a guide that an older version began up to date."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from generator.files import staged
from generator.new_guide.record import (
    FILE,
    PACKAGE,
    digest,
    installed_version,
    record_of,
    recorded,
)
from generator.new_guide.starting_files import SETTINGS, kept_up_files
from generator.rules.document import Document, decoded
from generator.rules.json_schema import FILE_NAME
from generator.rules.normalise import OLD_NAMES
from generator.rules.problems import RulesError

_REQUIREMENTS: Final = "requirements.txt"
_PIN: Final = re.compile(rf"^({PACKAGE}\s*==\s*)(\S+)", re.MULTILINE)


@dataclass
class Upgrade:
    """What is to change in a guide's folder, and how that is told."""

    files: dict[Path, bytes] = field(default_factory=dict)
    said: list[str] = field(default_factory=list)
    left: list[str] = field(default_factory=list)  # files that the editor has changed

    def write(self, file: Path, content: bytes, said: str) -> None:
        """Plan that a file gets a content."""
        self.files[file] = content
        self.said.append(f"{file.name}: {said}")

    def carry_out(self, folder: Path) -> None:
        """Write all files, which are in a folder; none has been replaced if one cannot be written.

        Raises:
            OSError: one cannot be written.
        """
        if self.files:
            with staged(folder) as staging:
                staging.write(
                    {str(file.relative_to(folder)): new for file, new in self.files.items()}
                )


def plan_upgrade(rules_file: Path) -> Upgrade:
    """Return what `guide upgrade` has to do for a rules file and the folder that it is in.

    Raises:
        OSError: a file cannot be read.
        RulesError: one that is to be changed is not in the encoding UTF-8.
    """
    upgrade = Upgrade()
    text = _text(rules_file)
    renamed = _with_new_names(text)
    if renamed != text:
        names = ", ".join(f"'{old}' is '{new}' now" for old, new in _old_names_in(text))
        upgrade.write(rules_file, renamed.encode(), names)
    folder = rules_file.parent
    if (folder / SETTINGS).is_file():
        _bring_folder(upgrade, folder)
    elif (schema := folder / FILE_NAME).is_file():
        content = kept_up_files()[FILE_NAME]
        if schema.read_bytes() != content:
            upgrade.write(schema, content, "renewed")
    return upgrade


def _text(file: Path) -> str:
    content = file.read_bytes()
    _, problem = decoded(str(file), content)
    if problem is not None:
        raise RulesError([problem])
    return content.decode("utf-8")  # with all that it begins with


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
            if path not in written:
                upgrade.write(file, content, "new")
        elif file.read_bytes() == content:
            pass
        elif path == FILE_NAME or digest(file.read_bytes()) == written.get(path):
            upgrade.write(file, content, "renewed")
        else:
            upgrade.left.append(path)
    _pin(upgrade, folder / _REQUIREMENTS)
    kept = {path: digest_of for path, digest_of in written.items() if path not in wanted}
    record = record_of(wanted, kept)
    if not (folder / FILE).is_file() or (folder / FILE).read_bytes() != record:
        upgrade.files[folder / FILE] = record


def _pin(upgrade: Upgrade, file: Path) -> None:
    """Plan that a requirements file names the version that is installed, where it names one."""
    installed = installed_version()
    if installed is None or not file.is_file():
        return
    text = _text(file)
    pinned = _PIN.sub(rf"\g<1>{installed}", text)
    if pinned != text:
        upgrade.write(file, pinned.encode(), f"names version {installed}")
