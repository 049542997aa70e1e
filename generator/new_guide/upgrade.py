"""Brings a guide that an older version began up to date."""

import json
import re
from dataclasses import dataclass, field
from pathlib import Path

from generator.files import staged
from generator.new_guide.site_settings import SETTINGS
from generator.new_guide.starting_files import RECORD, digest, kept_up_files, record_of
from generator.rules.document import Document, decoded
from generator.rules.json_schema import FILE_NAME
from generator.rules.normalise import OLD_NAMES
from generator.rules.problems import RulesError


@dataclass
class Upgrade:
    """What is to change in a guide's folder, and how that is told."""

    files: dict[str, bytes] = field(default_factory=dict)  # by their paths in the folder
    said: list[str] = field(default_factory=list)
    left: list[str] = field(default_factory=list)  # files that the editor has changed

    def write(self, path: str, content: bytes, said: str) -> None:
        """Plan that a file gets a content."""
        self.files[path] = content
        self.said.append(f"{Path(path).name}: {said}")

    def carry_out(self, folder: Path) -> None:
        """Write all files to the folder, or none and raise an OSError."""
        if self.files:
            with staged(folder) as staging:
                staging.write(self.files)


def plan_upgrade(rules_file: Path) -> Upgrade:
    """Return what `guide upgrade` has to do for a rules file and the folder that it is in.

    Raises:
        OSError: a file cannot be read.
        RulesError: the rules are not in the encoding UTF-8.
    """
    upgrade = Upgrade()
    content = rules_file.read_bytes()
    _, problem = decoded(str(rules_file), content)
    if problem is not None:
        raise RulesError([problem])
    text = content.decode("utf-8")  # with all that it begins with
    renamed, said = _renamed(text)
    if said:
        upgrade.write(rules_file.name, renamed.encode(), ", ".join(said))
    if (rules_file.parent / SETTINGS).is_file():
        _bring_folder(upgrade, rules_file.parent)
    return upgrade


def _renamed(text: str) -> tuple[str, list[str]]:
    """Return rules with the new names of their sections, and which, if they still mean the same."""
    renamed, said = text, []
    for old, new in OLD_NAMES.items():
        has_new = re.search(rf"^{new}:", text, re.MULTILINE)
        if re.search(rf"^{old}:", text, re.MULTILINE) and not has_new:
            renamed = re.sub(rf"^{old}:", f"{new}:", renamed, flags=re.MULTILINE)
            said.append(f"'{old}' is '{new}' now")
    means_the_same = Document("", renamed).data == Document("", text).data
    return (renamed, said) if means_the_same else (text, [])


def _bring_folder(upgrade: Upgrade, folder: Path) -> None:
    """Plan what changes in the folder of a guide besides its rules."""
    written = _recorded(folder)
    wanted = kept_up_files()
    for path, content in wanted.items():
        file = folder / path
        if not file.is_file():
            if path not in written:
                upgrade.write(path, content, "new")
        elif file.read_bytes() == content:
            pass
        elif path == FILE_NAME or digest(file.read_bytes()) == written.get(path):
            upgrade.write(path, content, "renewed")
        else:
            upgrade.left.append(path)
    record = record_of(written | {path: digest(content) for path, content in wanted.items()})
    if not (folder / RECORD).is_file() or (folder / RECORD).read_bytes() != record:
        upgrade.files[RECORD] = record


def _recorded(folder: Path) -> dict[str, str]:
    """Return the digests of what was written into a folder; none where nothing noted it."""
    try:
        files = json.loads((folder / RECORD).read_text(encoding="utf-8"))["files"]
    except (OSError, ValueError, KeyError, TypeError):
        return {}
    return dict(files) if isinstance(files, dict) else {}
