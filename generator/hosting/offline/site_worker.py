"""The service worker of a finished site, written for exactly the files that the site has."""

import json
from hashlib import sha256
from pathlib import Path
from typing import Final

from generator.hosting.offline.files import integrity, kept_files

EDITION: Final = "assets/guide/edition.js"
"""The module by which a page knows the edition that it is of."""

WORKER: Final = "service-worker.js"
"""The worker. It lies at the site's root, since it serves what lies beside and below it."""

_SCRIPT: Final = Path(__file__).with_name("worker.js")
_DIGITS: Final = 16  # of the edition's name, each four bits
_HEAD: Final = (
    "// Written when the site was built; see generator/hosting/offline in the guide's code.\n"
)


class NotASiteError(Exception):
    """A folder that holds no finished site of a guide."""

    def __init__(self, folder: Path, missing: str) -> None:
        super().__init__(
            f"{folder} has no {missing}, so it is no finished site of a guide. "
            "Name the folder that MkDocs has built."
        )


def write_worker(site: Path) -> str:
    """Write the worker and the edition into a finished site's folder; return the edition's name.

    The same files make the same bytes, and doing it again changes nothing.

    Raises:
        NotASiteError: the folder lacks what the theme puts into every site.
    """
    require_site(site)
    script = _SCRIPT.read_text(encoding="utf-8")
    files = {
        address: its_hash
        for address, its_hash in kept_files(site).items()
        if address not in {EDITION, WORKER}
    }
    edition = edition_of(files, script)
    module = f"{_HEAD}export const edition = {json.dumps(edition)};\n".encode()
    files[EDITION] = integrity(module)
    listed = json.dumps({"edition": edition, "files": dict(sorted(files.items()))}, indent=1)
    (site / EDITION).write_bytes(module)
    (site / WORKER).write_bytes(f"{_HEAD}const SITE = {listed};\n\n{script}".encode())
    return edition


def require_site(folder: Path) -> None:
    """See that a folder holds what the theme puts into every site.

    Raises:
        NotASiteError: it lacks some of it.
    """
    for needed in ("index.html", EDITION, WORKER):
        if not (folder / needed).is_file():
            raise NotASiteError(folder, needed)


def edition_of(files: dict[str, str], script: str) -> str:
    """Return the name of a site with these files and this worker: another as soon as a byte is."""
    told = json.dumps([sorted(files.items()), script])
    return sha256(told.encode()).hexdigest()[:_DIGITS]
