"""What a site still needs that MkDocs has built: a service worker, and headers for its host."""

from pathlib import Path

from generator.hosting import write_headers
from generator.hosting.offline import write_worker


def finish(site: Path) -> str:
    """Complete the finished site in a folder; return the name of its edition.

    The same files make the same bytes, and doing it again changes nothing.

    Raises:
        NotASiteError: the folder holds no site of a guide.
    """
    edition = write_worker(site)
    write_headers(site)
    return edition
