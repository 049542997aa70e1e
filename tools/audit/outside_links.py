"""Follow every link of a finished site to another host, and fail where one leads nowhere.

python -m tools.audit.outside_links SITE
"""

import re
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPException
from pathlib import Path
from typing import Final
from urllib.parse import urldefrag

from bs4 import BeautifulSoup

TRIES: Final = 3
PATIENCE: Final = 30
"""How long a host may take, in seconds."""

GONE: Final = frozenset({404, 410})
AS: Final = {"User-Agent": "Mozilla/5.0 (compatible; link check of a guide)", "Accept": "*/*"}

_NOT_FOLLOWED: Final = re.compile(r"https://github\.com/[^/]+/[^/]+/(edit|blob|issues/new)\b")
"""They ask who edits to sign in, or name a line of a commit that isn't there yet."""

_NOT_FOR_MACHINES: Final = frozenset({401, 403, 405, 406, 418, 429, 451, 503, 999})
"""What hosts say to programs, while readers may come: reported, and no fault."""


def outside_links(site: Path) -> dict[str, str]:
    """Return each address on another host, with the first page that links to it."""
    found: dict[str, str] = {}
    for file in sorted(site.rglob("*.html")):
        page = BeautifulSoup(file.read_text(encoding="utf-8"), "html.parser")
        for link in page.select("a[href^=http]"):
            address = urldefrag(str(link["href"])).url
            found.setdefault(address, file.relative_to(site).as_posix())
    return {at: page for at, page in found.items() if not _NOT_FOLLOWED.match(at)}


def fault(address: str) -> tuple[bool, str] | None:
    """Return whether a link leads nowhere, and what its host said; None where all is well."""
    said = (False, "")
    for attempt in range(TRIES):
        time.sleep(attempt * 2)
        try:
            request = urllib.request.Request(address, headers=AS)  # noqa: S310 - http alone
            with urllib.request.urlopen(request, timeout=PATIENCE):  # noqa: S310
                return None
        except urllib.error.HTTPError as error:
            said = (error.code not in _NOT_FOR_MACHINES, f"{error.code} {error.reason}")
            if error.code in GONE:
                return said
        except (OSError, HTTPException) as error:
            said = (True, str(error))
    return said


def faults(addresses: list[str]) -> Iterator[tuple[str, bool, str]]:
    """Follow links, a few at a time."""
    with ThreadPoolExecutor(4) as those:
        for address, found in zip(addresses, those.map(fault, addresses), strict=True):
            if found is not None:
                yield address, *found


def main(site: Path) -> int:
    """Print what is wrong; return how many links lead nowhere."""
    links = outside_links(site)
    gone = 0
    for address, is_gone, said in faults(list(links)):
        gone += is_gone
        print(f"{'gone' if is_gone else 'not for programs'}: {address} ({links[address]}): {said}")
    print(f"{len(links)} links to other hosts, {gone} lead nowhere")
    return gone


if __name__ == "__main__":
    sys.exit(1 if main(Path(sys.argv[1])) else 0)
