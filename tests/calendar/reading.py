"""Calendar files as programs that had no part in making them read them, each in its own process."""

import json
import shutil
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final, TypeVar

from tests.command import ran

Json = Any
Key = TypeVar("Key")

HERE = Path(__file__).parent
ICAL_JS = HERE.parents[1] / "site_overrides" / "assets" / "vendor" / "ical" / "ical.min.js"


def _in_python(script: str) -> list[str]:
    return [sys.executable, str(HERE / "parsers" / script)]


def _in_node(script: str, library: Path) -> list[str]:
    return [shutil.which("node") or "node", str(HERE / "parsers" / script), library.as_uri()]


PARSERS: Final = {
    "icalendar": _in_python("with_icalendar.py"),
    "vobject": _in_python("with_vobject.py"),
    "ical.js": _in_node("with_ical_js.mjs", ICAL_JS),
}


def read_by(parser: str, folder: Path, files: Mapping[Key, bytes]) -> dict[Key, list[Json]]:
    """Return the events of files as a parser sees them, by their UIDs; `folder` is for files."""
    paths = []
    for number, file in enumerate(files.values()):
        paths.append(folder / f"{number}.ics")
        paths[-1].write_bytes(file)
    done = ran(*PARSERS[parser], *paths)
    answers = (sorted(json.loads(line), key=_uid) for line in done.stdout.splitlines())
    return dict(zip(files, answers, strict=True))


def _uid(event: Json) -> str:
    return str(event["uid"])


def faults_of(file: bytes) -> list[str]:
    """Return what is wrong with a file as bytes, which parsers let pass."""
    text = file.decode()  # an error where a character is cut in two
    lines = text.split("\r\n")
    unfolded = text.replace("\r\n ", "").split("\r\n")
    checks = {
        "a byte order mark": text.startswith("\ufeff"),
        "no line end at its end": lines[-1] != "",
        "a bare line end": any("\r" in line or "\n" in line for line in lines),
        "an empty line": "" in lines[:-1],
        "a line over 75 octets": any(len(line.encode()) > 75 for line in lines),
        "a character cut in two": any(_is_cut(line) for line in file.split(b"\r\n")),
        "a METHOD": any(line.upper().startswith("METHOD") for line in unfolded),
        "a control character": any(ord(each) < 32 for line in lines for each in line),
        "an escape that is none": any(not _escaped(line) for line in unfolded if _is_text(line)),
        "not one calendar": unfolded[0] != "BEGIN:VCALENDAR"
        or unfolded[-2] != "END:VCALENDAR"
        or unfolded.count("BEGIN:VCALENDAR") != 1,
    }
    return [fault for fault, holds in checks.items() if holds]


def _is_cut(line: bytes) -> bool:
    try:
        line.decode()
    except UnicodeDecodeError:
        return True
    return False


TEXTS: Final = ("SUMMARY:", "DESCRIPTION:", "X-WR-CALNAME:", "CATEGORIES:", "UID:", "PRODID:")


def _is_text(line: str) -> bool:
    return line.startswith(TEXTS)


def _escaped(line: str) -> bool:
    """Whether each comma, semicolon and backslash of a text's value stands escaped."""
    rest = line.partition(":")[2]
    for escape in ("\\\\", "\\;", "\\,", "\\n"):
        rest = rest.replace(escape, "")
    return not set(rest) & {"\\", ";", ","}
