"""Nu and html-validate: the markup of every page, and of the calculator as scripts leave it."""

import json
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from tests.command import ran
from tools.audit.site import Site, unfold
from tools.audit.verdict import Finding, Verdict

HTML_VALIDATE: Final = "html-validate"
NU: Final = "Nu"

_HERE: Final = Path(__file__).parent
_MODULES: Final = _HERE / "node_modules"
_JAR: Final = _MODULES / "vnu-jar" / "build" / "dist" / "vnu.jar"
_STATES: Final = "states"
_EMPTY: Final = re.compile(r'=""(?=[ >])')
_LONG: Final = 160
"""So many characters of what a page says are enough to find the place."""


def judges(site: Site) -> Iterator[Verdict]:
    """Look at the pages as they are sent, and at some states as they are shown."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        for page in site.pages:
            file = page if page.endswith(".html") else f"{page}index.html"
            copy = folder / file
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(site.folder / file, copy)
        for number, html in enumerate(_rendered(site)):
            (folder / _STATES / str(number)).mkdir(parents=True)
            (folder / _STATES / str(number) / "index.html").write_text(html, encoding="utf-8")
        files = sorted(folder.rglob("*.html"))
        looked = f"{len(files)} pages and states"
        found = sorted(_html_validate(folder, files))
        yield Verdict(HTML_VALIDATE, looked, "0", found, f"{len(found)} messages")
        if shutil.which("java") is None:
            yield Verdict(
                NU, "nothing", "0", unjudged="Java is missing: install a JRE, 11 or newer"
            )
            return
        found = sorted(_nu(folder))
        yield Verdict(NU, looked, "0", found, f"{len(found)} messages")


def _rendered(site: Site) -> Iterator[str]:
    """Return the documents of the calculator's states, with all that is folded in them."""
    with site.visitor() as context:
        page = context.new_page()
        for address in site.states:
            site.open(page, address)
            unfold(page)
            html: str = page.evaluate("document.documentElement.outerHTML")
            # A browser writes `open=""` where it was given `open`.
            yield f"<!doctype html>\n{_EMPTY.sub('', html)}"


def _html_validate(folder: Path, files: Iterable[Path]) -> Iterator[Finding]:
    report = folder / "report.json"  # what it prints to a pipe may be cut
    command: list[str | Path] = [
        "node",
        _MODULES / "html-validate" / "bin" / "html-validate.mjs",
        "--config",
        _HERE / "html-validate.json",
        "--formatter",
        f"json={report}",
        *files,
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
    if not report.is_file():
        raise SystemExit(done.stderr)
    for result in json.loads(report.read_text(encoding="utf-8")):
        for message in result["messages"]:
            yield Finding(
                HTML_VALIDATE,
                _page(folder, Path(result["filePath"])),
                message["ruleId"],
                message.get("selector") or f"line {message['line']}",
                message["message"],
            )


def _nu(folder: Path) -> Iterator[Finding]:
    options = ("--format", "json", "--exit-zero-always", "--skip-non-html")
    done = ran("java", "-Xss4m", "-jar", _JAR, *options, folder)
    for message in json.loads(done.stderr)["messages"]:
        if message["type"] == "info" and message.get("subType") != "warning":
            continue
        page = _page(folder, Path(message["url"].removeprefix("file:")))
        extract = " ".join(message.get("extract", "").split())
        says = message["message"]
        yield Finding(NU, page, says.partition(":")[0].partition(". ")[0], extract[:_LONG], says)


def _page(folder: Path, file: Path) -> str:
    return file.relative_to(folder).as_posix().removesuffix("index.html")
